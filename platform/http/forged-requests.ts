import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** The header that Apollo Server takes as a sign that a browser asked before it sent the request (a preflight). */
const PREFLIGHT_HEADER = 'apollo-require-preflight';

/** How a browser asks for what a script may read. Images, forms, links and scripts ask in other modes, and set no headers. */
const SCRIPT_MODES = ['cors', 'same-origin'];

/**
 * Has queries in an address answered where the token itself shows that no page of another site made a browser send them: a script
 * must ask for leave (a preflight) before it sends `Authorization` elsewhere. A proxy that adds the token to whatever comes with its
 * cookie takes this proof away, so a request must not look like one that a browser sends without asking.
 */
export function trustTokensOfScripts(scope: FastifyInstance, corsOrigins: readonly string[]): void {
  scope.addHook('onRequest', async ({ method, headers }) => {
    if (method === 'GET' && isOfScript(headers, corsOrigins)) headers[PREFLIGHT_HEADER] ??= 'authorization';
  });
}

function isOfScript(headers: IncomingHttpHeaders, corsOrigins: readonly string[]): boolean {
  const { authorization, origin, cookie, 'sec-fetch-mode': mode, 'sec-fetch-site': site } = headers;
  if (!/^Bearer /i.test(authorization ?? '')) return false; // browsers send other schemes by themselves
  if (origin !== undefined) return corsOrigins.includes(origin); // no other is given leave
  if (mode === undefined) return cookie === undefined; // a program, or a browser too old to say how it asks
  // A script of another site would name its origin, and a browser says the site wherever it says the mode; Node says the mode alone.
  return SCRIPT_MODES.includes(String(mode)) && (site === undefined || site === 'same-origin');
}
