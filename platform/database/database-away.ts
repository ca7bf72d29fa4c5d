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
