import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { databaseUrl, readConfig } from '../../platform/config/read-config';
import { withCityCouncil, withCityCouncilAt } from '../hub/city-council-database';
import type { CommandContext } from '../cli/command-line';

/**
 * Opens the city council's database as its owner: the one that the environment names, which is all of a hub that is needed
 * here, or that of `npm start`.
 */
export function withDirectory<T>(
  context: CommandContext,
  folder: string | undefined,
  use: (db: DataSource) => Promise<T>,
): Promise<T> {
  const { CITY_COUNCIL_DATABASE_URL: named } = readConfig(context.env, variables);
  return named && folder === undefined ? withCityCouncilAt(named, use) : withCityCouncil(context, folder, use);
}

const variables = z.object({ CITY_COUNCIL_DATABASE_URL: databaseUrl.optional() });
