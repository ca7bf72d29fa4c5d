import { z } from 'zod';
import { databaseUrl } from '../config/read-config';
import type { DatabaseAddress } from './data-source';

/** The environment variables that say where a server's own database is, as whom it works there and who owns it. */
export const databaseVariables = {
  DATABASE_URL: databaseUrl,
  DATABASE_OWNER_URL: databaseUrl.optional(),
  /** Most connections at a time. */
  DATABASE_POOL_SIZE: z.coerce
    .number({ error: 'expected a number of connections, 1 to 100' })
    .int()
    .min(1)
    .max(100)
    .optional(),
};

/** The database's address out of these variables. */
export function databaseOf(read: z.infer<z.ZodObject<typeof databaseVariables>>): DatabaseAddress {
  return { url: read.DATABASE_URL, ownerUrl: read.DATABASE_OWNER_URL };
}
