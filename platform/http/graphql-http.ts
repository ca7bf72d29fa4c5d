import { setMaxListeners } from 'node:events';
import { Agent, type Dispatcher, request } from 'undici';
import { type ClientTls, tlsConnectOptions } from '../tls/client-tls';
import { type CallStep, traceCall } from '../tracing/trace-call';

/** Why there is no answer. */
export type HttpFault = 'UNREACHABLE' | 'TIMED_OUT' | 'REFUSED' | 'BROKEN';

export interface GraphqlError {
  message: string;
  path?: (string | number)[];
  extensions?: Record<string, unknown>;
}

interface GraphqlOutcome {
  data: Record<string, unknown> | null;
  errors: GraphqlError[];
  /** What it says beside its data. */
  extensions?: Record<string, unknown>;
}

/** What came of one request: a GraphQL answer, which may hold errors, or a fault of the way to it. A refusal may say why. */
export type HttpOutcome = GraphqlOutcome | { fault: HttpFault; refusals?: GraphqlError[] };

/** Why a request is ended that another one was faster than. */
export const SUPERSEDED = 'superseded';

/** How one request is to be made; the signal and headers are shared by all parts of a split request. */
export interface HttpCall {
  headers: Record<string, string>;
  signal: AbortSignal;
  /** What it is a step of, where traces are on. */
  step?: CallStep | undefined;
}

/** Connections are kept open; one server can hold no more of them than this. */
const CONNECTIONS_PER_SERVER = 8;

/** A longer answer is cut off: one server must not fill another's memory, and the next one would not take it anyway. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/** Not signed in, not allowed, too often: whatever the body holds, it is no data. */
const REFUSING = new Set([401, 403, 429]);

/** The connections to all servers that one server asks; `tls` is for those whose address is https. The caller closes it. */
export function createHttpAgent(tls?: ClientTls): Dispatcher {
  return new Agent({
    connections: CONNECTIONS_PER_SERVER,
    keepAliveTimeout: 30_000,
    connect: { timeout: 5_000, ...tlsConnectOptions(tls) },
    maxResponseSize: MAX_ANSWER_BYTES,
  });
}

/** Ends after so many milliseconds; any number of requests may listen to it. */
export function deadline(timeoutMs: number): AbortSignal {
  const signal = AbortSignal.timeout(timeoutMs);
  setMaxListeners(0, signal);
  return signal;
}

/** Posts a GraphQL request. Never throws: whatever goes wrong is the outcome. `body` is JSON already. */
export async function postGraphql(agent: Dispatcher, url: string, body: string, call: HttpCall): Promise<HttpOutcome> {
  const { step, ...plain } = call;
  if (!step) return post(agent, url, body, plain);
  return traceCall(
    step,
    (more) => post(agent, url, body, { ...plain, headers: { ...plain.headers, ...more } }),
    () => plain.signal.reason === SUPERSEDED,
  );
}

async function post(agent: Dispatcher, url: string, body: string, { headers, signal }: HttpCall): Promise<HttpOutcome> {
  try {
    const response = await request(url, { dispatcher: agent, method: 'POST', headers, body, signal });
    const text = await response.body.text();
    const answer = readAnswer(text);
    if (!REFUSING.has(response.statusCode)) return answer;
    return { fault: 'REFUSED', ...('errors' in answer && answer.errors.length > 0 ? { refusals: answer.errors } : {}) };
  } catch {
    // The reason stays here: it holds addresses. That there was no answer, and whether time ran out, is what counts.
    return { fault: signal.aborted ? 'TIMED_OUT' : 'UNREACHABLE' };
  }
}

function readAnswer(text: string): GraphqlOutcome | { fault: 'BROKEN' } {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return { fault: 'BROKEN' };
  }
  if (!isObject(answer)) return { fault: 'BROKEN' };
  const data = answer.data ?? null;
  const errors = Array.isArray(answer.errors) ? answer.errors.map(readError) : [];
  if (data !== null && !isObject(data)) return { fault: 'BROKEN' };
  // Neither data nor a reason: handed on, it would be a null that nobody explains.
  if (data === null && errors.length === 0) return { fault: 'BROKEN' };
  return { data, errors, ...(isObject(answer.extensions) ? { extensions: answer.extensions } : {}) };
}

/** What another server calls an error may be anything; what is not as GraphQL has it is left out, the error itself never. */
function readError(error: unknown): GraphqlError {
  const { message, path, extensions } = isObject(error) ? error : {};
  return {
    message: typeof message === 'string' ? message : '',
    ...(isPath(path) ? { path } : {}),
    ...(isObject(extensions) ? { extensions: withoutHttp(extensions) } : {}),
  };
}

/** By `http` Apollo Server sets the status and headers of the whole answer; that is not for a server below to say. */
function withoutHttp({ http: _, ...extensions }: Record<string, unknown>): Record<string, unknown> {
  return extensions;
}

function isPath(path: unknown): path is (string | number)[] {
  return Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number');
}

/** Whether a value out of JSON is an object: neither a list nor null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
