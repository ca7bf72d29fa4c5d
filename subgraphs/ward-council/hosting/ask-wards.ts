import { type CircuitBreakerPolicy, CircuitState, isBrokenCircuitError } from 'cockatiel';
import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { BREAKER_PACE, createBreaker } from '../../../platform/calling/breaker';
import { CALL_PACE } from '../../../platform/calling/remote-server';
import { workFor } from '../../../platform/database/request-work';
import { DomainError } from '../../../platform/errors/domain-error';
import { maskFault } from '../../../platform/errors/mask-error';
import type { AnswerHere, AskedBy, AskHere, Operation } from '../../../platform/http/ask-here';
import { readTimeout, RequestTime, TIMEOUT_HEADER } from '../../../platform/http/request-time';
import type { Logger } from '../../../platform/logging/logger';
import { NotThisWard } from '../ward.errors';
import { WardLate, WardNotOpen } from './hosting.errors';
import { JointAnswer, placesByWard } from './joint-answer';
import type { JointQuestion } from './joint-question';

/** A ward as the others' server sees it. */
export interface AskableWard {
  readonly wardId: string;
  /** How to ask it; null while its server is not open. */
  readonly ask: AskHere | null;
  /** Judges what comes of waiting for it. */
  readonly breaker: CircuitBreakerPolicy;
}

/** What came of waiting for a ward. */
interface Waited {
  /** None where it did not answer in time. */
  answer?: AnswerHere;
  forMs: number;
}

/** Makes what leaves a ward alone for a while that was waited for in vain again and again: its neighbours' reports wait with it. */
export const wardBreaker = (): CircuitBreakerPolicy =>
  createBreaker(BREAKER_PACE, ({ answer, forMs }: Waited) =>
    !answer && forMs >= CALL_PACE.fairWaitMs ? 'TIMED_OUT' : undefined,
  );

export interface WardsToAsk {
  /** Undefined for a ward that is not hosted here. */
  find: (wardId: string) => AskableWard | undefined;
  log: Logger;
}

/** Of a request's time, what is kept for the way back: those that have answered must not be late for one that has not. */
const SHARE_OF_THE_WAY = 0.1;

/** How long wards are waited for where a caller does not say; longer than their databases work on a statement. */
const STANDARD_MS = 15_000;

/**
 * Asks each ward for its own entities, all at once, in the caller's name. Each answers out of its own context, as when alone;
 * what one ward refuses, or does not answer in time, is missing at its places, and nowhere else.
 */
export async function askWards(
  { operation, answerName, variable, representations }: Extract<JointQuestion, { kind: 'ENTITIES' }>,
  by: AskedBy,
  { find, log }: WardsToAsk,
): Promise<ReturnType<JointAnswer['response']>> {
  const answer = new JointAnswer(answerName, representations.length);
  const stop = patienceOf(by.request);
  const parts = [...placesByWard(representations)].map(async ([wardId, places]) => {
    const ward = wardId === undefined ? undefined : find(wardId);
    if (!ward) return answer.miss(places, refusalOf(new NotThisWard(wardId)));
    const own = places.map((place) => representations[place]);
    const part: Operation = { ...operation, variables: { ...operation.variables, [variable]: own } };
    answer.put(
      ward.wardId,
      places,
      await answerOf(ward, by, part, stop).catch((error: unknown) => refusal(error, log)),
    );
  });
  await Promise.all(parts);
  return answer.response();
}

function patienceOf({ headers, stop }: FastifyRequest): AbortSignal {
  const time = new RequestTime(readTimeout(headers[TIMEOUT_HEADER], STANDARD_MS), stop);
  return time.within(time.leftBefore(SHARE_OF_THE_WAY));
}

/** Refuses with WardNotOpen, with WardLate, and as the ward refuses. */
async function answerOf(
  { wardId, ask, breaker }: AskableWard,
  by: AskedBy,
  part: Operation,
  stop: AbortSignal,
): Promise<AnswerHere> {
  if (!ask) throw new WardNotOpen(wardId);
  if (breaker.state === CircuitState.HalfOpen) throw new WardLate(wardId); // somebody is trying, and may wait long
  // Each ward's work is its own: it ends with the patience, down to the ward's database.
  const acceptLanguage = by.request.headers['accept-language'];
  const act = () => workFor({ stop, onlyReads: false, acceptLanguage }, () => ask(by, part));
  const waited = breaker.execute(() => waitFor(act, stop));
  const { answer } = await waited.catch((error: unknown) => {
    throw isBrokenCircuitError(error) ? new WardLate(wardId) : error;
  });
  if (!answer) throw new WardLate(wardId);
  return answer;
}

/** Waits until there is an answer, or until it is to stop. Refuses as `act` does. */
function waitFor(act: () => Promise<AnswerHere>, stop: AbortSignal): Promise<Waited> {
  const startedAt = performance.now();
  const forMs = () => performance.now() - startedAt;
  return new Promise((resolve, reject) => {
    const giveUp = () => resolve({ forMs: forMs() });
    if (stop.aborted) giveUp();
    stop.addEventListener('abort', giveUp, { once: true });
    act()
      .then((answer) => resolve({ answer, forMs: forMs() }), reject)
      .finally(() => stop.removeEventListener('abort', giveUp));
  });
}

/** What a ward is said to answer that refuses to; a fault is logged and masked. */
function refusal(error: unknown, log: Logger): AnswerHere {
  if (error instanceof DomainError) return { errors: [refusalOf(error)] };
  return { errors: [maskFault(error, log)] };
}

const refusalOf = ({ told, extensions }: DomainError): GraphQLFormattedError => ({ message: told, extensions });
