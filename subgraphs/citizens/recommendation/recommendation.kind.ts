import type { Declaration } from '../../kinds/define-kind';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import type { VoterContactRecord } from '../voter-contact/voter-contact.kind';
import { RECOMMENDATION_FILTER } from './recommendation.filter';
import { recommendationRules, VoterRecommendationRecord } from './recommendation.model';
import { RECOMMENDATION_OVERDUE } from './recommendation.overdue';

/** What both tiers say of their recommendations; the life of one is in recommendation.life.ts. */
export const RECOMMENDATION = {
  table: 'voter_recommendation',
  noun: 'recommendation',
  vi: 'Kiến nghị của cử tri',
  en: "voters' recommendation",
  interface: VoterRecommendationRecord,
  day: 'raisedOn',
  list: {
    field: 'recommendations',
    description: 'Kiến nghị của cử tri: what voters recommended.',
    filter: RECOMMENDATION_FILTER,
  },
  summary: ({ content }: VoterRecommendationRecord) => `Kiến nghị: ${content}`,
  // Read from the dates, not from the state: a state is today's, the figure is of the period's end.
  figures: {
    'TX.04': {},
    'TX.06a': { standing: { from: 'r.answered_on' } },
    'TX.06b': { standing: { from: 'r.transferred_on' } },
    'TX.06c': { standing: { from: 'r.responded_on' } },
    'TX.06d': { standing: RECOMMENDATION_OVERDUE },
  },
  rules: recommendationRules,
  begins: { extensionCount: 0, earlierDeadlines: null },
} satisfies Partial<Declaration<VoterRecommendationRecord>>;

/** The day of a recommendation follows from the contact that it was raised at; `follow` says what else does. */
export const followContact =
  <T extends VoterRecommendationRecord, C extends VoterContactRecord>(
    follow?: (item: T, contact: C) => void,
  ): RecordKind<T>['complete'] =>
  async (item: T, { tx }: Sight) => {
    const raisedAt = item.contactId ? await tx.findOneBy<C>('voter_contact', { id: item.contactId } as never) : null;
    if (!raisedAt) return; // references say so
    item.raisedOn = raisedAt.heldOn;
    follow?.(item, raisedAt);
  };
