import { randomUUID } from 'node:crypto';
import type { Dispatcher } from 'undici';
import { deadline, type GraphqlError, type HttpFault, postGraphql } from '../../platform/http/graphql-http';
import { REQUEST_ID_HEADER } from '../../platform/http/request-id';
import type { ServiceTokens } from '../../platform/identity/service-tokens';
import type { ServerName } from './crossing';
import { type CrossingFailure, failureOf } from './crossing-failure';

/** A crossing as it stands in the sender's table. */
export interface OutgoingCrossing {
  id: string;
  kind: string;
  payload: object;
}

/** What came of sending each crossing: why it was not taken in, or null. */
export type SendingOutcome = ReadonlyMap<string, CrossingFailure | null>;

const TAKE_IN = `mutation TakeIn($crossings: [CrossingInput!]!) { takeInCrossings(crossings: $crossings) { id isNew } }`;

const FAULTS: Readonly<Record<HttpFault, CrossingFailure>> = {
  UNREACHABLE: 'UNREACHABLE',
  TIMED_OUT: 'TIMED_OUT',
  REFUSED: 'NOT_LET_IN',
  BROKEN: 'BROKEN_ANSWER',
};

export interface ReceiversOptions {
  /** The server that sends. */
  own: ServerName;
  tokens: ServiceTokens;
  agent: Dispatcher;
  answerMs: number;
}

/** The servers that crossings are sent to. */
export class Receivers {
  constructor(private readonly options: ReceiversOptions) {}

  /** Sends crossings to one server. Never throws: what goes wrong is the outcome. */
  async send(to: ServerName, url: string, crossings: readonly OutgoingCrossing[]): Promise<SendingOutcome> {
    const { own, tokens, agent, answerMs } = this.options;
    const allFailed = (failure: CrossingFailure) => new Map(crossings.map(({ id }) => [id, failure]));
    const token = await tokens.get().catch(() => null);
    if (token === null) return allFailed('SIGN_IN_FAILED');
    const inputs = crossings.map(({ id, kind, payload }) => {
      return { id, kind, sender: own, receiver: to, payload: JSON.stringify(payload) };
    });
    const body = JSON.stringify({ query: TAKE_IN, variables: { crossings: inputs } });
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      [REQUEST_ID_HEADER]: randomUUID(),
    };
    const outcome = await postGraphql(agent, url, body, { headers, signal: deadline(answerMs) });
    if ('fault' in outcome) {
      if (outcome.fault === 'REFUSED') tokens.forget(token);
      return allFailed(FAULTS[outcome.fault]);
    }
    const taken = outcome.data?.['takeInCrossings'];
    if (!Array.isArray(taken) || taken.length !== crossings.length)
      return allFailed(outcome.errors.length > 0 ? 'RECEIVER_FAILED' : 'BROKEN_ANSWER');
    return new Map(crossings.map(({ id }, place) => [id, outcomeAt(place, id, taken[place], outcome.errors)]));
  }
}

/** An answer counts only where it names the crossing that it is about. */
function outcomeAt(place: number, id: string, taken: unknown, errors: readonly GraphqlError[]): CrossingFailure | null {
  if ((taken as { id?: unknown } | null)?.id === id) return null;
  const error = errors.find(({ path }) => path?.[1] === place);
  return error ? failureOf(error.extensions?.['code']) : 'BROKEN_ANSWER';
}
