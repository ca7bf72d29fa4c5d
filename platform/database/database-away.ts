import { NoPlaceLeft } from '../limits/places';
import { systemCode } from '../postgres/system-error';

/** The way to a database is broken, as the operating system says. */
const BROKEN_WAY = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
]);

/** PostgreSQL's own: the connection is lost (class 08), it starts or stops, or has no place left. */
const NOT_NOW = /^(08...|57P0[123]|53300)$/;

/** What the driver says without a code where nobody answers. */
const NO_ANSWER = /^Connection terminated|timeout exceeded when trying to connect/;

/** Whether a database could not be opened because it is away, as it may be for a while; everything else has to be put right. */
export function isDatabaseAway(error: unknown): boolean {
  const code = systemCode(error);
  if (code !== undefined) return BROKEN_WAY.has(code) || NOT_NOW.test(code);
  return error instanceof Error && NO_ANSWER.test(error.message);
}

/** PostgreSQL has no connection left, or none for this role. */
const TOO_MANY_CONNECTIONS = '53300';

/** What the driver says where no connection of its pool came free in time, and where a new one was not let in in time. */
const NOT_IN_TIME = /^(timeout exceeded when trying to connect|Connection terminated due to connection timeout)$/;

/**
 * Why a statement that is right was not carried out. BUSY: no connection came free in time. AWAY: PostgreSQL starts, stops or cannot
 * be reached. Both pass. FULL and READ_ONLY (a standby, or a server that was set so) last until somebody puts them right.
 */
export type DatabaseTrouble = 'BUSY' | 'AWAY' | 'FULL' | 'READ_ONLY';

/** What PostgreSQL calls a disk without room, and a transaction that may only read: disk_full, read_only_sql_transaction. */
const LASTING: Readonly<Record<string, DatabaseTrouble>> = { '53100': 'FULL', '25006': 'READ_ONLY' };

/** The trouble that an error of a database stands for; undefined where the statement itself is at fault, or something else. */
export function databaseTroubleOf(error: unknown): DatabaseTrouble | undefined {
  const code = systemCode(error);
  if (error instanceof NoPlaceLeft || code === TOO_MANY_CONNECTIONS) return 'BUSY';
  if (error instanceof Error && NOT_IN_TIME.test(error.message)) return 'BUSY';
  return LASTING[code ?? ''] ?? (isDatabaseAway(error) ? 'AWAY' : undefined);
}
