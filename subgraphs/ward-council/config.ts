import { z } from 'zod';
import { bytesOr, readConfig } from '../../platform/config/read-config';
import type { KeyRing } from '../../platform/sealing/key-ring';
import { keyRing } from '../../platform/sealing/key-ring-config';
import { withTlsFaults } from '../../platform/tls/tls-config';
import { isWardId } from '../records/ward-id';
import { type ServerConfig, serverOf, serverVariables } from '../serving/server-config';

/** A workbook of 100,000 rows comes to some three million bytes, as CSV to ten. */
export const STANDARD_IMPORT_BYTES = 32 * 1024 * 1024;

/** What a provider knows the pages of the wards' servers as, by default. */
export const STANDARD_PAGES_CLIENT = 'hai-cap-ward';

const variables = z.object({
  WARD_ID: z
    .string({ error: 'expected the id of the ward, such as song-cau' })
    .refine(isWardId, { error: 'expected the id of the ward, such as song-cau' }),
  ...serverVariables(4101),
  PERSONAL_DATA_KEYS: keyRing,
  IMPORT_MAX_BYTES: bytesOr(STANDARD_IMPORT_BYTES),
  OIDC_PAGES_CLIENT_ID: z.string().default(STANDARD_PAGES_CLIENT),
});

/** What the ward-council server needs to be told. */
export interface WardCouncilConfig extends ServerConfig {
  /** The ward it answers for; the row in its database must say the same. */
  wardId: string;
  /** What seals and opens personal data in its database. */
  personalDataKeys: KeyRing;
  /** Largest upload of files to be loaded, in bytes; 32 MiB unless told. */
  importMaxBytes?: number | undefined;
  /** The client of the provider as which its pages sign people in; STANDARD_PAGES_CLIENT by default. */
  pagesClientId?: string | undefined;
}

/** Refuses with ConfigRefused, which lists every fault. */
export function readWardCouncilConfig(env: NodeJS.ProcessEnv): WardCouncilConfig {
  const read = readConfig(env, withTlsFaults(variables));
  return Object.freeze({
    wardId: read.WARD_ID,
    ...serverOf(read),
    personalDataKeys: read.PERSONAL_DATA_KEYS,
    importMaxBytes: read.IMPORT_MAX_BYTES,
    pagesClientId: read.OIDC_PAGES_CLIENT_ID,
  });
}
