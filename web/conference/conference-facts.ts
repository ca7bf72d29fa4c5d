import type { ConferenceFactsFragment, ConferencesOfDayQuery, TaskFactsFragment } from '../graph/generated/graphql';

/** A conference with its guests and tasks. */
export type ConferenceOfPage = NonNullable<ConferencesOfDayQuery['conferences']>['nodes'][number];

/** What is done with a task in a form. */
export type OpenTask = { what: 'add' } | { what: 'edit' | 'start' | 'finish'; task: TaskFactsFragment };

/** The two days of a period, as the graph prints it. */
export function daysOf(period: string): [from: string, to: string] {
  const [from = '', to = ''] = period.split('/');
  return [from, to];
}

/** What the fields of the form hold of a conference. */
export function valuesOfConference(conference: ConferenceFactsFragment) {
  const { title, heldOn, place, chairName, chairTitle, agenda, reviews, plans } = conference;
  const [reviewsFrom, reviewsTo] = daysOf(reviews);
  const [plansFrom, plansTo] = daysOf(plans);
  return {
    ...{ title, heldOn, place: place ?? '', chairName, chairTitle, agenda: agenda ?? '' },
    ...{ reviewsFrom, reviewsTo, plansFrom, plansTo },
  };
}
