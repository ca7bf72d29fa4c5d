import { escapeIdentifier, escapeLiteral } from 'pg';
import { SettingNotHeld } from './database.errors';

/** Settings of PostgreSQL by name. */
export type Settings = Readonly<Record<string, string>>;

/**
 * Settings that statements rely on, whatever PostgreSQL, the database or the role would have instead. They are set by a
 * statement, for a connection pooler such as PgBouncer drops what is said when a connection is opened.
 */
export const RELIED_ON: Settings = {
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  TimeZone: 'UTC',
  bytea_output: 'hex',
  client_encoding: 'UTF8',
  default_transaction_isolation: 'read committed',
  row_security: 'on',
  search_path: 'public',
  standard_conforming_strings: 'on',
};

/** The same of a transaction, which has its isolation itself. */
export const RELIED_ON_IN_TRANSACTIONS: Settings = Object.fromEntries(
  Object.entries(RELIED_ON).filter(([name]) => name !== 'default_transaction_isolation'),
);

/** What has to hold in any transaction; whether triggers fire is not for a server's role to set. */
const HELD: Settings = {
  ...RELIED_ON_IN_TRANSACTIONS,
  transaction_isolation: 'read committed',
  session_replication_role: 'origin',
};

/** Sets settings for a session, as a list of what to select. */
export const settingAll = (settings: Settings): string =>
  Object.entries(settings)
    .map(([name, value]) => `set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, false)`)
    .join(', ');

/** Reads back what has to hold, in a statement of its own: what has set it may not be where the next statement is. */
export const READING_BACK = `select ${Object.keys(HELD)
  .map((name) => `current_setting(${escapeLiteral(name)}) as ${escapeIdentifier(name)}`)
  .join(', ')}`;

/** Refuses with SettingNotHeld what was read back, if any of it is not as it has to be. */
export function refuseUnlessHeld(found: Settings | undefined): void {
  for (const [name, needed] of Object.entries(HELD))
    if (found?.[name] !== needed) throw new SettingNotHeld(name, needed, found?.[name] ?? '');
}
