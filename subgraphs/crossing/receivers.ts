import { randomUUID } from 'node:crypto';
import type { Dispatcher } from 'undici';
import { z } from 'zod';
import { deadline, type GraphqlError, type HttpFault, postGraphql } from '../../platform/http/graphql-http';
import { REQUEST_ID_HEADER } from '../../platform/http/request-id';
import type { ServiceTokens } from '../../platform/identity/service-tokens';
import type { ServerName } from './crossing';
import type { CrossingPlace } from './crossing-numbers';
import { type CrossingFailure, failureOf } from './crossing-failure';
import { mattersForm, type SharedMatter } from './matters/shared-matter';

/** A crossing as it stands in the sender's table. */
export interface OutgoingCrossing {
  id: string;
  kind: string;
  payload: object;
  /** Missing where its receiver knows no numbers. */
  place?: CrossingPlace | undefined;
}

/** What came of sending each crossing: why it was not taken in, or null. */
export type SendingOutcome = ReadonlyMap<string, CrossingFailure | null>;

const TAKE_IN = `mutation TakeIn($crossings: [CrossingInput!]!) { takeInCrossings(crossings: $crossings) { id isNew } }`;

const TAKEN = `mutation CompareCrossings($input: CompareCrossingsInput!) { compareCrossings(input: $input) {
  epoch number chain gaps latest { id number kind takenInAt } } }`;

/** What a receiver says that it has taken in. */
const takenForm = z.object({
  epoch: z.string(),
  number: z.int().min(0),
  chain: z.string(),
  gaps: z.array(z.int()),
  latest: z.array(
    z.object({ id: z.uuid(), number: z.int(), kind: z.string(), takenInAt: z.iso.datetime({ offset: true }) }),
  ),
});
export type Taken = z.infer<typeof takenForm>;

const MATTERS = `mutation CompareMatters($input: CompareMattersInput!) { compareMatters(input: $input) { isQuiet matters } }`;

/** What a receiver says of the matters that both deal with. */
const mattersTold = z.object({
  isQuiet: z.boolean(),
  matters: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(mattersForm),
});

/** How servers of earlier versions answer to that, one that hosts several wards among them. */
const CANNOT_TELL = new Set<unknown>(['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

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
    const allFailed = (failure: CrossingFailure) => new Map(crossings.map(({ id }) => [id, failure]));
    const inputs = crossings.map(({ id, kind, payload, place }) => {
      return { id, kind, sender: this.options.own, receiver: to, payload: JSON.stringify(payload), place };
    });
    const outcome = await this.post(url, TAKE_IN, { crossings: inputs });
    if (typeof outcome === 'string') return allFailed(outcome);
    const taken = outcome.data?.['takeInCrossings'];
    if (!Array.isArray(taken) || taken.length !== crossings.length)
      return allFailed(outcome.errors.length > 0 ? 'RECEIVER_FAILED' : 'BROKEN_ANSWER');
    return new Map(crossings.map(({ id }, place) => [id, outcomeAt(place, id, taken[place], outcome.errors)]));
  }

  /**
   * What one server has taken in from this one, up to a number; null where it is of an earlier version that cannot tell. Never
   * throws: what goes wrong is why it did not tell.
   */
  async taken(to: ServerName, url: string, epoch: string, upTo?: number): Promise<Taken | CrossingFailure | null> {
    const outcome = await this.post(url, TAKEN, { input: { receiver: to, epoch, upTo } });
    if (typeof outcome === 'string') return outcome;
    const told = takenForm.safeParse(outcome.data?.['compareCrossings']);
    if (told.success) return told.data;
    const codes = outcome.errors.map(({ extensions }) => extensions?.['code']);
    if (codes.some((code) => CANNOT_TELL.has(code))) return null;
    return codes.length > 0 ? 'RECEIVER_FAILED' : 'BROKEN_ANSWER';
  }

  /** The matters that one server shares with this one, which it is told; null where it cannot be asked, or something is on its way. */
  async matters(to: ServerName, url: string, ours: readonly SharedMatter[]): Promise<SharedMatter[] | null> {
    const outcome = await this.post(url, MATTERS, { input: { receiver: to, matters: JSON.stringify(ours) } });
    if (typeof outcome === 'string') return null;
    const told = mattersTold.safeParse(outcome.data?.['compareMatters']);
    return told.success && told.data.isQuiet ? told.data.matters : null;
  }

  private async post(url: string, query: string, variables: object) {
    const { tokens, agent, answerMs } = this.options;
    const token = await tokens.get().catch(() => null);
    if (token === null) return 'SIGN_IN_FAILED';
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      [REQUEST_ID_HEADER]: randomUUID(),
    };
    const signal = deadline(answerMs);
    const outcome = await postGraphql(agent, url, JSON.stringify({ query, variables }), { headers, signal });
    if (!('fault' in outcome)) return outcome;
    if (outcome.fault === 'REFUSED') tokens.forget(token);
    return FAULTS[outcome.fault];
  }
}

/** An answer counts only where it names the crossing that it is about. */
function outcomeAt(place: number, id: string, taken: unknown, errors: readonly GraphqlError[]): CrossingFailure | null {
  if ((taken as { id?: unknown } | null)?.id === id) return null;
  const error = errors.find(({ path }) => path?.[1] === place);
  return error ? failureOf(error.extensions) : 'BROKEN_ANSWER';
}
