import type { IncomingHttpHeaders } from 'node:http';

/** The header in which a request brings an id, and in which the answer tells the one under which it is logged. */
export const REQUEST_ID_HEADER = 'x-request-id';

/** The id that a request comes with, where it is a plain one: it stands in logs, so it must not carry anything in. */
export function givenRequestId(headers: IncomingHttpHeaders): string | undefined {
  const given = headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : undefined;
}
