import type { FastifyInstance } from 'fastify';

/** As long as Apollo Server gives those who read an answer slowly. */
const PATIENCE_MS = 10_000;

/** Stops listening and lets what is in flight finish; whoever takes too long is cut off. */
export async function drain(app: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS);
  await app.close();
  clearTimeout(timer);
}
