import { z } from 'zod';
import { readConfig } from '../../platform/config/read-config';
import { withTlsFaults } from '../../platform/tls/tls-config';
import type { CrossingSetUp } from '../crossing/crossing-set-up';
import { type ServerConfig, serverOf, serverVariables } from '../serving/server-config';

const variables = z.object(serverVariables(4001));

/** What the city-council server needs to be told. */
export interface CityCouncilConfig extends ServerConfig {
  /** How it asks wards in its own name; as it delivers to them by default. */
  asksWards?: CrossingSetUp | undefined;
}

/** Refuses with ConfigRefused, which lists every fault. */
export function readCityCouncilConfig(env: NodeJS.ProcessEnv): CityCouncilConfig {
  return Object.freeze(serverOf(readConfig(env, withTlsFaults(variables))));
}
