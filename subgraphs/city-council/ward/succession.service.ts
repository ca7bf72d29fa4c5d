import type { KnownSuccession } from './known-directory.model';

/** Why the figures of a unit can be added to no unit of a later day. */
export type NotMappableReason = 'SPLIT' | 'NO_SUCCESSOR';

/** The unit that stands for an earlier one, or why none does. */
export type Mapping = { wardId: string } | { reason: NotMappableReason };

/**
 * The unit that all of another one has become by the day `asOf`, over however many changes lie between; the unit itself where
 * none does. `day` is one on which it was in force. A unit that went over in parts is not mappable: which of its records belong
 * to which part, nobody knows. `isInForce` is asked about the day `asOf`.
 */
export function successorOf(
  wardId: string,
  { day, asOf }: { day: string; asOf: string },
  successions: readonly KnownSuccession[],
  isInForce: (wardId: string) => boolean,
): Mapping {
  const next = successions.filter(
    ({ predecessorId, effectiveOn }) => predecessorId === wardId && effectiveOn > day && effectiveOn <= asOf,
  );
  const [only] = next;
  if (!only) return isInForce(wardId) ? { wardId } : { reason: 'NO_SUCCESSOR' };
  if (next.length > 1 || only.extent === 'PART') return { reason: 'SPLIT' };
  // Each step leads to a later day, so the road ends.
  return successorOf(only.successorId, { day: only.effectiveOn, asOf }, successions, isInForce);
}
