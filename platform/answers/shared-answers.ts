import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Redis } from 'ioredis';
import { isObject } from '../http/graphql-http';
import type { Logger } from '../logging/logger';
import { connectRedis } from '../redis/connect-redis';
import { type AnswerStore, type KeptAnswer, LONGEST_KEPT_MS } from './answer-store';
import { MOST_VERSIONS } from './known-versions';
import type { MemoryAnswers } from './memory-answers';

const TIMEOUT_MS = 100;
const WORDS = { lost: 'each server keeps answers by itself', found: 'servers share the answers that they keep' };

/** The form of what is kept; another form has another name, so that programs of two versions can share one Redis. */
const NAME = 'answers:1:';

/** SHA-256 in base64url. */
const SIGNATURE_LENGTH = 43;

/**
 * Keeps answers in this process, and for others like it on one Redis, which is asked only for questions of which nothing is
 * known here. While it does not answer, all is as without it. An entry is signed with the password of the Redis: what was put
 * there by somebody who does not know it, or under another question, is not read.
 */
export class SharedAnswers implements AnswerStore {
  private readonly redis: Redis;
  private readonly secret: string;

  constructor(
    private readonly own: MemoryAnswers,
    { url, log }: { url: string; log: Logger },
  ) {
    this.redis = connectRedis({ url, timeoutMs: TIMEOUT_MS, log, words: WORDS });
    this.secret = new URL(url).password;
  }

  find(question: string): readonly KeptAnswer[] | Promise<readonly KeptAnswer[]> {
    const known = this.own.find(question);
    return known.length > 0 || this.redis.status !== 'ready' ? known : this.take(question);
  }

  keep(question: string, answer: KeptAnswer): void {
    this.own.keep(question, answer);
    if (this.redis.status !== 'ready') return;
    const text = JSON.stringify(answer);
    const name = NAME + question;
    const { redis } = this;
    void redis
      .pipeline()
      .lpush(name, this.sign(question, text) + text)
      .ltrim(name, 0, MOST_VERSIONS - 1)
      .pexpire(name, LONGEST_KEPT_MS)
      .exec()
      .catch(() => undefined); // it has been said that Redis is lost
  }

  close(): void {
    this.redis.disconnect();
    this.own.close();
  }

  private async take(question: string): Promise<readonly KeptAnswer[]> {
    const entries = await this.redis.lrange(NAME + question, 0, MOST_VERSIONS - 1).catch(() => []); // likewise
    const answers = entries.flatMap((entry) => this.read(question, entry));
    for (const answer of answers.toReversed()) this.own.keep(question, answer);
    return answers;
  }

  private read(question: string, entry: string): KeptAnswer[] {
    const text = entry.slice(SIGNATURE_LENGTH);
    const signature = Buffer.from(entry.slice(0, SIGNATURE_LENGTH));
    const expected = Buffer.from(this.sign(question, text));
    if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return [];
    const answer = parsed(text);
    const { version, text: data } = isObject(answer) ? answer : {};
    return typeof version === 'string' && typeof data === 'string' && isObject(parsed(data))
      ? [{ version, text: data }]
      : [];
  }

  private sign(question: string, text: string): string {
    return createHmac('sha256', this.secret).update(`${question}\n${text}`).digest('base64url');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
