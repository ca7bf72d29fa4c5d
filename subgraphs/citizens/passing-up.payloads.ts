import { z } from 'zod';
import { PetitionKind, PetitionDisposition, PetitionState } from './petition/petition.states';
import { CompetentLevel, RecommendationOutcome, RecommendationState } from './recommendation/recommendation.states';

/** What crosses between a ward and citizen affairs, and how each of it has to look. */
export const RECOMMENDATION_PASSED_UP = 'RECOMMENDATION_PASSED_UP';
export const RECOMMENDATION_PROGRESS = 'RECOMMENDATION_PROGRESS';
export const PETITION_PASSED_UP = 'PETITION_PASSED_UP';
export const PETITION_PROGRESS = 'PETITION_PROGRESS';
/** The ward takes back what it passed up. */
export const RECOMMENDATION_WITHDRAWN = 'RECOMMENDATION_WITHDRAWN';
export const PETITION_WITHDRAWN = 'PETITION_WITHDRAWN';
/** The city removed what was passed up to it by mistake. */
export const RECOMMENDATION_REMOVED = 'RECOMMENDATION_REMOVED';
export const PETITION_REMOVED = 'PETITION_REMOVED';

const day = z.iso.date();
/** Of a record, as its own server made it. */
const id = z.string().regex(/^\P{C}{1,200}$/u);
const text = z.string().nullable();

/** Which time it is that the record is passed up, where it is not the first; a city that is not up to date yet refuses it. */
const passing = z.int().min(2).optional();

/** A ward's recommendation as it leaves the ward. */
export const passedUpRecommendation = z.strictObject({
  id,
  raisedOn: day,
  passedUpOn: day,
  content: z.string().min(1),
  competentLevel: z.enum(CompetentLevel).nullable(),
  passing,
});
export type PassedUpRecommendation = z.infer<typeof passedUpRecommendation>;

/**
 * What a progress says whatever it is about: how far the record has come, and which of two is the later one: that of the later life of the
 * sender's database, which says so once it was put back, and of one life that with the higher version. A ward that is not up to date yet
 * refuses a life.
 */
const progress = { id, version: z.int().positive(), at: z.iso.datetime(), life: z.iso.datetime().optional() };

/** How far a passed-up recommendation has come. */
export const recommendationProgress = z.strictObject({
  ...progress,
  state: z.enum(RecommendationState),
  competentLevel: z.enum(CompetentLevel).nullable(),
  responsibleBody: text,
  dueOn: day.nullable(),
  extensionCount: z.int().nonnegative(),
  /** What the deadline was before each extension; a city that is not up to date yet does not say. */
  earlierDeadlines: z.array(z.strictObject({ dueOn: day, extendedOn: day })).nullish(),
  /** The day on which it came into this state; likewise. */
  stateOn: day.nullish(),
  respondedOn: day.nullable(),
  outcome: z.enum(RecommendationOutcome).nullable(),
  response: text,
});
export type RecommendationProgress = z.infer<typeof recommendationProgress>;

/** A ward's petition as it is kept on its way: without who wrote it and what it says. */
export const passedUpPetition = z.strictObject({
  id,
  kind: z.enum(PetitionKind),
  receivedOn: day,
  passedUpOn: day,
  passing,
});
export type PassedUpPetition = z.infer<typeof passedUpPetition>;

/** The same as it is handed over. */
export const handedOverPetition = passedUpPetition.extend({
  petitionerName: text,
  petitionerAddress: text,
  petitionerPhone: text,
  content: text,
});

/** How far a passed-up petition has come. */
export const petitionProgress = z.strictObject({
  ...progress,
  state: z.enum(PetitionState),
  disposition: z.enum(PetitionDisposition),
  disposedOn: day.nullable(),
  handledBy: text,
  dueOn: day.nullable(),
  extensionCount: z.int().nonnegative(),
  resultOn: day.nullable(),
});
export type PetitionProgress = z.infer<typeof petitionProgress>;

/** The end of one passing up, by the ward that takes it back or the city that removes it; `passing` says which, from 1. */
export const passingEnded = z.strictObject({ id, passing: z.int().positive(), at: z.iso.datetime(), reason: text });
export type PassingEnded = z.infer<typeof passingEnded>;
