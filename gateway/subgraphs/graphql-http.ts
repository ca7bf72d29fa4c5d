import { setMaxListeners } from 'node:events';
import { Agent, type Dispatcher, request } from 'undici';

/** Why there is no answer. */
export type HttpFault = 'UNREACHABLE' | 'TIMED_OUT' | 'REFUSED' | 'BROKEN';

export interface GraphqlError {
  message: string;
  path?: (string | number)[];
  extensions?: Record<string, unknown>;
}

/** What came of one request: a GraphQL answer, which may hold errors, or a fault of the way to it. */
export type HttpOutcome = { data: Record<string, unknown> | null; errors: GraphqlError[] } | { fault: HttpFault };

/** How one request is to be made; the signal and headers are shared by all parts of a split request. */
export interface HttpCall {
  headers: Record<string, string>;
  signal: AbortSignal;
}

/** Connections are kept open; one server can hold no more of them than this. */
const CONNECTIONS_PER_SERVER = 8;

export function createHttpAgent(): Dispatcher {
  return new Agent({ connections: CONNECTIONS_PER_SERVER, keepAliveTimeout: 30_000, connect: { timeout: 5_000 } });
}

/** Ends after so many milliseconds; any number of requests may listen to it. */
export function deadline(timeoutMs: number): AbortSignal {
  const signal = AbortSignal.timeout(timeoutMs);
  setMaxListeners(0, signal);
  return signal;
}

/** Posts a GraphQL request. Never throws: whatever goes wrong is the outcome. `body` is JSON already. */
export async function postGraphql(
  agent: Dispatcher,
  url: string,
  body: string,
  { headers, signal }: HttpCall,
): Promise<HttpOutcome> {
  try {
    const response = await request(url, { dispatcher: agent, method: 'POST', headers, body, signal });
    const text = await response.body.text();
    if (response.statusCode === 401 || response.statusCode === 403) return { fault: 'REFUSED' };
    return readAnswer(text);
  } catch {
    // The reason stays here: it holds addresses. That there was no answer, and whether time ran out, is what counts.
    return { fault: signal.aborted ? 'TIMED_OUT' : 'UNREACHABLE' };
  }
}

function readAnswer(text: string): HttpOutcome {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return { fault: 'BROKEN' };
  }
  if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer))
    return { fault: 'BROKEN' };
  const { data, errors } = answer as { data?: unknown; errors?: unknown }; // either may still be of any form
  if (data !== undefined && data !== null && typeof data !== 'object') return { fault: 'BROKEN' };
  return {
    data: (data as Record<string, unknown> | null | undefined) ?? null,
    errors: Array.isArray(errors) ? (errors as GraphqlError[]) : [],
  };
}
