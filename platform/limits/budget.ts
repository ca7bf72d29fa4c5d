import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Logger } from '../logging/logger';
import { connectRedis } from '../redis/connect-redis';

export interface BudgetOptions {
  /** Points a caller has for each minute, counted from the first request. */
  pointsPerMinute: number;
  /** Where servers share what callers have spent; each counts by itself without one, and while it does not answer. */
  redisUrl?: string | undefined;
  log: Logger;
}

/** How a caller stands after a request for points. */
export interface Balance {
  /** Whether there were enough; if not, none were taken. */
  isPaid: boolean;
  limit: number;
  remaining: number;
  resetAt: Date;
}

/** What each caller may still spend. */
export interface Budget {
  /** Takes points from a caller, whose name may be any text: only a hash of it is kept. */
  take(caller: string, points: number): Promise<Balance>;
  close(): void;
}

const WINDOW_S = 60;

const REDIS_TIMEOUT_MS = 500;
const REDIS_WORDS = { lost: 'each server counts points by itself', found: 'servers share the points' };

/** Opens the budget of all callers of one server, or of all servers on one Redis. */
export function openBudget({ pointsPerMinute, redisUrl, log }: BudgetOptions): Budget {
  const own = new RateLimiterMemory({ points: pointsPerMinute, duration: WINDOW_S });
  const redis =
    redisUrl === undefined
      ? undefined
      : connectRedis({ url: redisUrl, timeoutMs: REDIS_TIMEOUT_MS, log, words: REDIS_WORDS });
  const limiter = redis
    ? new RateLimiterRedis({
        storeClient: redis,
        points: pointsPerMinute,
        duration: WINDOW_S,
        keyPrefix: 'points',
        insuranceLimiter: own,
        rejectIfRedisNotReady: true,
      })
    : own;
  const balance = ({ remainingPoints, msBeforeNext }: RateLimiterRes, isPaid: boolean): Balance => ({
    isPaid,
    limit: pointsPerMinute,
    remaining: Math.max(remainingPoints, 0),
    resetAt: new Date(Date.now() + Math.max(msBeforeNext, 0)),
  });
  return {
    async take(caller, points) {
      const key = createHash('sha256').update(caller).digest('base64url');
      try {
        return balance(await limiter.consume(key, points), true);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        // The limiter counts what it refuses; given back, a smaller question may still be paid.
        return balance(await limiter.reward(key, points), false);
      }
    },
    close: () => redis?.disconnect(),
  };
}
