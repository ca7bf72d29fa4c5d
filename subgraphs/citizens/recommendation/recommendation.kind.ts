import { reference, text } from '../../recording/field';
import type { Transition } from '../../recording/life-cycle';
import type { RecordKind } from '../../recording/record-kind';
import type { RecordRule } from '../../recording/record-rule';
import type { Sight } from '../../recording/sight';
import type { RecordClass } from '../../records/council-record.model';
import type { VoterContactRecord } from '../voter-contact/voter-contact.kind';
import { recommendationLife } from './recommendation.life';
import { mergingOf } from './recommendation.merging';
import { recommendationRules, type VoterRecommendationRecord } from './recommendation.model';

/** What one tier does with recommendations besides what both do. */
export interface RecommendationTier<T extends VoterRecommendationRecord, C extends VoterContactRecord> {
  record: RecordClass<T>;
  /** What else follows from the contact that it was raised at. */
  follow?(item: T, contact: C): void;
  rules?: readonly RecordRule<T>[];
  /** The steps of its life here, out of those of both tiers. */
  stepsOf?(steps: readonly Transition<T>[]): readonly Transition<T>[];
  effect?(item: T, before: T | null, sight: Sight): Promise<void>;
}

/** What people write of a recommendation. Its day follows from the contact that it was raised at. */
export function recommendationKind<T extends VoterRecommendationRecord, C extends VoterContactRecord>(
  tier: RecommendationTier<T, C>,
): RecordKind<T> {
  const { record, follow, rules = [], stepsOf = (steps) => steps, effect } = tier;
  const life = recommendationLife(mergingOf(() => kind));
  const kind: RecordKind<T> = {
    record,
    noun: 'recommendation',
    vi: 'Kiến nghị của cử tri',
    en: "voters' recommendation",
    fields: {
      contactId: reference('Điểm tiếp xúc', 'the contact it was raised at'),
      content: text('Nội dung kiến nghị', 'what was asked for; it names no voter'),
    } as RecordKind<T>['fields'], // of every recommendation
    rules: [...recommendationRules, ...rules],
    begins: { extensionCount: 0, earlierDeadlines: null } as Partial<T>, // of every recommendation
    complete: async (item, { tx }) => {
      const raisedAt = item.contactId ? await tx.findOneBy<C>('voter_contact', { id: item.contactId } as never) : null;
      if (!raisedAt) return; // references say so
      item.raisedOn = raisedAt.heldOn;
      follow?.(item, raisedAt);
    },
    lifeCycle: { ...life, transitions: stepsOf(life.transitions as readonly Transition<T>[]) },
  };
  return effect ? Object.assign(kind, { effect }) : kind;
}
