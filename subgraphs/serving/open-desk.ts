import type { DataSource } from 'typeorm';
import { closeDatabase } from '../../platform/database/close-database';
import { type CrossingDesk, type DeskOptions, openCrossingDesk } from '../crossing/crossing-desk';
import { NO_SET_UP } from '../crossing/crossing-set-up';
import type { ServerConfig } from './server-config';

/** Opens the crossings of a server that is about to start, over its database, which is closed where that fails. */
export async function openDesk(
  { crossings, identity }: Pick<ServerConfig, 'crossings' | 'identity'>,
  db: DataSource,
  server: Pick<DeskOptions, 'own' | 'handlers' | 'completers' | 'keys' | 'matters' | 'log'>,
): Promise<CrossingDesk> {
  const options = { db, ...server, setUp: crossings ?? NO_SET_UP, issuer: identity.issuer, now: () => new Date() };
  return openCrossingDesk(options).catch(async (error: unknown) => {
    await closeDatabase(db);
    throw error;
  });
}
