import type { EntityManager } from 'typeorm';
import type { TableRights } from '../../../platform/database/grants';
import { queryPrepared } from '../../../platform/database/prepared-query';

/** The version of a ward's records is moved by the database alone. */
export const RECORDS_VERSION_RIGHTS: TableRights = { records_version: ['SELECT'] };

const READ = {
  name: 'records-version',
  text: `select string_agg(token::text, ' ' order by id) as version from records_version`,
  values: [],
};

/**
 * The version of a ward's records, as of now: another after every transaction that wrote any, from the instant on in which it
 * is seen that it did; see records-version.migration.ts. What is read after it is of this version or a later one.
 */
export async function readRecordsVersion(db: EntityManager): Promise<string> {
  const [found] = await queryPrepared<{ version: string | null }>(db, READ);
  if (!found?.version) throw new Error('The records have no version.');
  return found.version;
}
