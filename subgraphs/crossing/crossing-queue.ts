import type { QueueNames } from '../../platform/queue/queue-schema';
import type { JobPatience } from '../../platform/queue/job-queue';
import type { WorkerPace } from '../../platform/queue/job-worker';

/** The queue of crossings in the sender's database. */
export const CROSSING_QUEUE: QueueNames = { queue: 'crossing', deadLetters: 'crossing-dead' };

/** A job of the queue: which crossing is to be delivered. What crosses stands in its own table and nowhere else. */
export interface CrossingJob {
  crossing: string;
}

/** How crossings are delivered. */
export interface DeliveryPace extends WorkerPace {
  patience: JobPatience;
  /** No answer of a receiver is waited for longer. */
  answerMs: number;
  /** Where there is no address to send to, this is when it is looked for again, in seconds. */
  addressAgainS: number;
  /** A receiver that did not answer is left alone for so long at first, twice as long each further time. */
  restMs: number;
  /** No rest is longer. */
  longestRestMs: number;
  /** How often what was sent is compared with what each receiver has taken in. */
  compareMs: number;
}

/** The pace of a hub that nobody tells otherwise: the last of the attempts is four days after the first one. */
export const DELIVERY_PACE: Readonly<DeliveryPace> = Object.freeze({
  patience: Object.freeze({ retryLimit: 400, retryDelayS: 2, retryDelayMaxS: 15 * 60, expireS: 30 }),
  pollMs: 5_000,
  superviseMs: 30_000,
  perGroup: 20,
  atOnce: 1_000,
  answerMs: 10_000,
  addressAgainS: 60,
  restMs: 1_000,
  longestRestMs: 60_000,
  compareMs: 5 * 60_000,
});
