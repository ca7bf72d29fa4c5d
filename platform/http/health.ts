import type { FastifyInstance } from 'fastify';

/** One part of what a server needs to do its work. */
export interface HealthPart {
  /** What people know it as, for example `database` or `ward-council/song-cau`; nothing secret, for anybody may ask. */
  name: string;
  isReady: boolean;
  /** Whether the server can do no work without it. */
  isNeeded: boolean;
}

/** Tells how all parts are; a part that cannot be asked is not ready. */
export type AskHealth = () => Promise<HealthPart[]>;

/**
 * /health/live says that the process serves. /health/ready says of each part whether it is ready, with 503 while one is not that
 * the server needs. Why not is for the log of whoever knows, not for the answer.
 */
export function addHealth(app: FastifyInstance, ask: AskHealth): void {
  const askNow = onceASecond(ask);
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_, reply) => {
    const parts = await askNow();
    const isReady = parts.every((part) => part.isReady || !part.isNeeded);
    return reply.code(isReady ? 200 : 503).send({
      status: statusOf(isReady),
      parts: parts.map((part) => ({ name: part.name, status: statusOf(part.isReady), needed: part.isNeeded })),
    });
  });
}

const statusOf = (isReady: boolean) => (isReady ? 'ready' : 'not ready');

/** Gives an answer for a second after it came, and everybody the one that is on its way: anybody may ask, as often as they like. */
function onceASecond<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  let goodUntil = Infinity;
  return () => {
    if (answer && performance.now() < goodUntil) return answer;
    goodUntil = Infinity;
    return (answer = ask().finally(() => (goodUntil = performance.now() + 1_000)));
  };
}
