import { z } from 'zod';
import { readConfig } from '../../platform/config/read-config';
import type { KeyRing } from '../../platform/sealing/key-ring';
import { keyRing } from '../../platform/sealing/key-ring-config';
import { withTlsFaults } from '../../platform/tls/tls-config';
import { type ServerConfig, serverOf, serverVariables } from '../serving/server-config';

const variables = z.object({ ...serverVariables(4002), PERSONAL_DATA_KEYS: keyRing });

/** What the citizen-affairs server needs to be told. */
export interface CitizenAffairsConfig extends ServerConfig {
  /** What seals and opens personal data in its database. */
  personalDataKeys: KeyRing;
}

/** Refuses with ConfigRefused, which lists every fault. */
export function readCitizenAffairsConfig(env: NodeJS.ProcessEnv): CitizenAffairsConfig {
  const read = readConfig(env, withTlsFaults(variables));
  return Object.freeze({ ...serverOf(read), personalDataKeys: read.PERSONAL_DATA_KEYS });
}
