import type { z } from 'zod';
import { databaseUrl } from '../config/read-config';
import type { DatabaseAddress } from './data-source';

/** The environment variables that say where a server's own database is, as whom it works there and who owns it. */
export const databaseVariables = {
  DATABASE_URL: databaseUrl,
  DATABASE_OWNER_URL: databaseUrl.optional(),
};

/** The database's address out of these variables. */
export function databaseOf(read: z.infer<z.ZodObject<typeof databaseVariables>>): DatabaseAddress {
  return { url: read.DATABASE_URL, ownerUrl: read.DATABASE_OWNER_URL };
}
