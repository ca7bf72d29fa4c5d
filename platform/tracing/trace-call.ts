import type { Facts, Span } from './span';

/** What asking another server is a step of. */
export interface CallStep {
  of: Span;
  /** What people know the server as that is asked. */
  to: string;
  facts?: Facts | undefined;
}

/** Makes a call as a step of its own; `make` gets the headers that tell the other server of it. A fault makes it a
 * failed one, unless the call was ended because another one had been faster. */
export async function traceCall<Outcome extends object>(
  { of, to, facts }: CallStep,
  make: (headers: Readonly<Record<string, string>>) => Promise<Outcome>,
  isSuperseded: () => boolean,
): Promise<Outcome> {
  const span = of.begin(`ask ${to}`, 'ASKING', { 'peer.service': to, ...facts });
  const outcome = await make(span.headers);
  const fault = 'fault' in outcome ? String(outcome.fault) : undefined;
  const isFault = fault !== undefined && !isSuperseded();
  span.note({ 'hai_cap.outcome': isFault ? fault : fault === undefined ? 'ANSWERED' : 'SUPERSEDED' });
  span.end(isFault);
  return outcome;
}
