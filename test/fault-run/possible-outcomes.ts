/**
 * What may become of asking one ward for its line of a report, as the gateway tells it. One of the previous schema answers what
 * it knows, or is missing where that could not be learned of it.
 */
export type Outcome =
  'ANSWERED' | 'UNREACHABLE' | 'UNKNOWN_WARD' | 'TIMED_OUT' | 'REFUSED' | 'SCHEMA_BEHIND' | 'NOT_LEARNED';

/** What can be known of a ward while it behaves in one way. Times are in milliseconds. */
export interface Behaviour {
  /** The ends that asking it may come to. */
  outcomes: readonly Outcome[];
  /** So long a request may be on its way to it and be joined by whoever asks the same. */
  keepsMs: number;
  /** What may come after is that it is left alone for so long at most; undefined where it is never. */
  restMs?: number;
}

/** A time in which a ward behaves in one way. Moments are in milliseconds of one clock. */
export interface Span extends Behaviour {
  from: number;
  /** Infinity while it lasts. */
  to: number;
  /** Until then whoever asks may still be told of it; Infinity while it lasts. */
  rememberedUntil: number;
}

/** When a question was asked and answered. */
export interface AskedAt {
  from: number;
  to: number;
}

/** Begins to behave in a way. */
export const beginSpan = (behaviour: Behaviour, now: number): Span => ({
  ...behaviour,
  from: now,
  to: Infinity,
  rememberedUntil: Infinity,
});

/**
 * Ends it. What is on its way then may tell of it; and where the ward is left alone for it, so may all until one who tries
 * whether it is over has been answered as the ward behaves `next`.
 */
export function endSpan(span: Span, now: number, next: Behaviour): void {
  span.to = now;
  span.rememberedUntil = now + span.keepsMs + (span.restMs === undefined ? 0 : span.restMs + next.keepsMs);
}

/** Who tries whether it is over may be kept by what begins meanwhile. */
export function remindOf(spans: readonly Span[], now: number, begun: Behaviour): void {
  for (const span of spans)
    if (span.restMs !== undefined && span.to <= now && span.rememberedUntil >= now)
      span.rememberedUntil = Math.max(span.rememberedUntil, now + begun.keepsMs);
}

/**
 * Every end that a question may have come to: those of all that a ward did while it was under way, and of what it did
 * before for as long as that is remembered. A ward with no other end than ANSWERED must have answered.
 */
export function possibleOutcomes(spans: readonly Span[], { from, to }: AskedAt): Set<Outcome> {
  const some = spans.filter((span) => span.from <= to && span.rememberedUntil >= from);
  return new Set(some.flatMap(({ outcomes }) => outcomes));
}
