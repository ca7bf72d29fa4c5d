import { Redis } from 'ioredis';
import type { Logger } from '../logging/logger';

export interface RedisOptions {
  /** redis:// or rediss://, perhaps with a password. */
  url: string;
  /** Redis is next door or it is down: nobody waits longer for it. */
  timeoutMs: number;
  log: Logger;
  /** What its loss and its return mean, for the log. */
  words: { lost: string; found: string };
}

const RETRY_MS = 2_000;

/**
 * A connection that is made again and again by itself. A command is refused at once while there is none. Says once that Redis
 * is lost, and whenever it is there; its address may hold a password, and is not said. The caller disconnects it.
 */
export function connectRedis({ url, timeoutMs, log, words }: RedisOptions): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: timeoutMs,
    commandTimeout: timeoutMs,
    disconnectTimeout: 100, // it would keep the process waiting
    retryStrategy: () => RETRY_MS,
  });
  let isLost = false;
  redis.on('error', (error: NodeJS.ErrnoException) => {
    if (!isLost) log.warn({ code: error.code }, `Redis does not answer: ${words.lost}`);
    isLost = true;
  });
  redis.on('ready', () => {
    log.info(`Redis answers: ${words.found}`);
    isLost = false;
  });
  return redis;
}
