import { currentLanguage } from './start-language';

/**
 * The part of a server's sentence that is in the language of the page. Servers answer in that language; one on an older build says it in
 * Vietnamese and in English, with a stroke between.
 */
export function sentenceOf(message: string): string {
  const [vietnamese = message, ...english] = message.split(' / ');
  return currentLanguage() === 'en' && english.length > 0 ? english.join(' / ') : vietnamese;
}
