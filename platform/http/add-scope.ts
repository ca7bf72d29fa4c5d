import type { FastifyInstance } from 'fastify';

/**
 * Adds a part of a server that has hooks of its own. Its name is for Fastify, which else compares what it adds with every module
 * that is loaded, to find a name for it.
 */
export async function addScope(
  app: FastifyInstance,
  name: string,
  add: (scope: FastifyInstance) => Promise<void>,
): Promise<void> {
  const named = Object.assign((scope: FastifyInstance) => add(scope), { [DISPLAY_NAME]: name });
  await app.register(named);
}

const DISPLAY_NAME = Symbol.for('fastify.display-name');
