import { Negotiator } from 'negotiator';
import { currentWork } from '../database/request-work';
import { type Language, LANGUAGES, type Sentence } from './sentence';

/*
 * Why negotiator: it reads weights, regions and the star as RFC 9110 has them, is kept up by the makers of Express, and is here
 * already with Apollo Server, which chooses the form of its answers by it.
 */

/** The language that somebody wants who sends this `Accept-Language`; Vietnamese where it names none of ours. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  (acceptLanguage && new Negotiator({ headers: { 'accept-language': acceptLanguage } }).language(LANGUAGES)) || 'vi';

/** The language of the request that is being worked for; Vietnamese where there is none. */
export const currentLanguage = (): Language => languageOf(currentWork()?.acceptLanguage);

/** A sentence for whoever made the request that is being worked for. */
export const inCurrentLanguage = (sentence: Sentence): string => sentence[currentLanguage()];
