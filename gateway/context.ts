import { spenderOf } from '../platform/http/admission';
import type { Incoming } from '../platform/http/graphql-server';
import { readTimeout, RequestTime, TIMEOUT_HEADER } from '../platform/http/request-time';
import { PURPOSE_HEADER, readPurpose, writePurpose } from '../platform/http/stated-purpose';
import type { Span } from '../platform/tracing/span';
import type { Allowance } from '../platform/limits/spending';

/** What a request brings with it through the gateway to every subgraph. */
export interface GatewayContext {
  requestId: string;
  /** Who asks, under the name by which their points are counted too. */
  caller: string;
  /** The caller's own credentials, handed on as they came. */
  authorization: string | undefined;
  acceptLanguage: string | undefined;
  /** What the caller says the request is for, as `readPurpose` gives it. */
  purpose: string | null;
  /** How long the request may still take. */
  time: RequestTime;
  /** What the request costs, and what its caller has left. */
  allowance(): Allowance;
  /** The step that answering it is, where traces are on. */
  span?: Span | undefined;
}

/** What a request brings with it that may take so long, or less where its headers say so. */
export function contextOf({ caller, request, allowance }: Incoming, timeoutMs: number): GatewayContext {
  return {
    requestId: request.id,
    caller: spenderOf(caller),
    authorization: caller.authorization,
    acceptLanguage: request.headers['accept-language'],
    purpose: readPurpose(request.headers[PURPOSE_HEADER]),
    time: timeOf(request, timeoutMs),
    allowance,
    span: request.span,
  };
}

/** A caller who says how long they wait means the whole of it; any other may wait for their turn besides. */
function timeOf({ headers, stop }: Incoming['request'], timeoutMs: number): RequestTime {
  const header = headers[TIMEOUT_HEADER];
  return new RequestTime(readTimeout(header, timeoutMs), stop, readTimeout(header, Infinity));
}

/** Headers for a request to a subgraph that may take so long. `context` is empty only where the gateway itself asks something. */
export function headersFor(context: Partial<GatewayContext>, timeoutMs: number): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    [TIMEOUT_HEADER]: String(Math.max(1, timeoutMs)),
    ...(context.requestId ? { 'x-request-id': context.requestId } : {}),
    ...(context.authorization ? { authorization: context.authorization } : {}),
    ...(context.purpose ? { [PURPOSE_HEADER]: writePurpose(context.purpose) } : {}),
    ...(context.acceptLanguage ? { 'accept-language': context.acceptLanguage } : {}),
  };
}
