import type { FastifyInstance } from 'fastify';
import { fingerprintOf, schemaParts, versionOf } from '../../platform/graphql/schema-parts';

/** What a server of wards says of itself. */
export interface WardServerIdentity {
  /** The wards that it answers for. */
  wards: readonly string[];
  /** What it can be asked: as one text that tells schemas apart, and a fingerprint of each of its parts. */
  schema: { version: string; parts: readonly string[] };
}

/**
 * Adds GET /identity: which wards a server answers for, and what it can be asked. It is asked before a server is trusted with
 * anything, so it takes no token; which wards there are is public, and the schema is told by fingerprints alone.
 */
export function addIdentity(app: FastifyInstance, { wards, sdl }: { wards: readonly string[]; sdl: string }): void {
  let identity: WardServerIdentity | undefined; // the same for as long as the server runs
  app.get('/identity', () => (identity ??= identityOf(wards, sdl)));
}

function identityOf(wards: readonly string[], sdl: string): WardServerIdentity {
  const parts = schemaParts(sdl);
  return { wards, schema: { version: versionOf(parts), parts: parts.map(fingerprintOf) } };
}
