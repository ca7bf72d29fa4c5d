import { escapeIdentifier } from 'pg';
import { withClient } from '../../platform/postgres/with-client';
import type { HubDatabases } from '../../scripts/hub/hub-databases';
import { testAdminUrl } from './postgres';

/** What somebody may have set for other programs: every one of them changes what a statement means, or what it finds. */
export const HOSTILE_DEFAULTS: Readonly<Record<string, string>> = {
  DateStyle: 'German, DMY',
  IntervalStyle: 'iso_8601',
  TimeZone: 'America/Caracas',
  bytea_output: 'escape',
  client_encoding: 'LATIN1',
  default_transaction_isolation: 'repeatable read',
  row_security: 'off',
  search_path: 'elsewhere',
  standard_conforming_strings: 'off',
};

/** Sets them for these databases and, the other half of the time, for the roles that their servers and owners log in as. */
export async function setHostileDefaults({ cityCouncil, citizenAffairs, wards }: HubDatabases): Promise<void> {
  const all = [cityCouncil, citizenAffairs, ...wards.values()];
  await withClient(testAdminUrl(), async (admin) => {
    for (const [at, { url, ownerUrl }] of all.entries()) {
      const database = `database ${escapeIdentifier(new URL(url).pathname.slice(1))}`;
      const roles = [url, ownerUrl].map((one) => `role ${escapeIdentifier(new URL(one).username)}`);
      for (const whose of at % 2 === 0 ? [database] : roles)
        for (const [name, value] of Object.entries(HOSTILE_DEFAULTS))
          await admin.query(`alter ${whose} set ${name} to ${name === 'DateStyle' ? value : `'${value}'`}`);
    }
  });
}
