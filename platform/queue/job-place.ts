import { randomBytes } from 'node:crypto';

/** Which of the jobs of a group goes first: urgent ones, and then the one that has waited longest. */
export interface JobPlace {
  isUrgent: boolean;
  /** Since when what it is about waits, in microseconds since 1970. */
  sinceUs: bigint;
}

/**
 * An id for a job that sorts by its place: pg-boss picks by id where a group has more jobs than may be under way. A UUID of
 * version 8 (RFC 9562): four bits of urgency, 56 of the time, the rest chance, for a job may be put in again.
 */
export function placedJobId({ isUrgent, sinceUs }: JobPlace): string {
  const order = ((isUrgent ? 0n : 1n) << 56n) | BigInt.asUintN(56, sinceUs);
  const head = order.toString(16).padStart(15, '0');
  const chance = randomBytes(8).toString('hex');
  return `${head.slice(0, 8)}-${head.slice(8, 12)}-8${head.slice(12)}-8${chance.slice(1, 4)}-${chance.slice(4)}`;
}
