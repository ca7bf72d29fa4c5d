import { TIMEOUT_HEADER } from '../../platform/http/request-time';
import { askGraphql, type HttpAnswer } from '../support/ask-graphql';
import type { FairClock } from '../support/fair-clock';
import type { Chance } from './chance';
import type { FaultyWard } from './faulty-ward';
import { judgeAnswer } from './judge-answer';
import { DEADLINES_MS } from './manners';
import { type Outcome, possibleOutcomes } from './possible-outcomes';
import { PERIODS, QUESTIONS } from './questions';
import type { Model } from './read-model';

/** Whom questions are put to, and what is known from outside. */
export interface Asked {
  gateways: readonly { url: string }[];
  /** Of persons who may ask. */
  tokens: readonly string[];
  wards: readonly FaultyWard[];
  models: ReadonlyMap<string, Model>;
  clock: FairClock;
}

/** What came of one question. */
export interface Found {
  /** What is wrong with the answer, in words. */
  complaints: string[];
  /** By ward: how asking it ended, and how it may have ended. */
  outcomes: ReadonlyMap<string, Outcome>;
  possible: ReadonlyMap<string, ReadonlySet<Outcome>>;
  /** Whether this process stood still for so long meanwhile that a ward, or the city council, may not have been in time. */
  isHeldUp: boolean;
}

/** An answer may come so much later than its deadline: a share of it. */
const TOLERANCE = 0.1;

/** A gateway keeps a fifth of the time for the sums, or 0.2 s; half of a fifth is to be its own. */
const MOST_HELD_UP = 0.1;

/** Asks a question that chance chooses, and holds the answer and its time against what is known. */
export async function askByChance(chance: Chance, { gateways, tokens, wards, models, clock }: Asked): Promise<Found> {
  const [gateway, token] = [chance.oneOf(gateways), chance.oneOf(tokens)];
  const [question, period, deadlineMs] = [chance.oneOf(QUESTIONS), chance.oneOf(PERIODS), chance.oneOf(DEADLINES_MS)];
  const [startedAt, from] = [performance.now(), clock.now()];
  const answer = await askGraphql(gateway.url, question.text, { period }, token, { [TIMEOUT_HEADER]: `${deadlineMs}` });
  const [endedAt, to] = [performance.now(), clock.now()];

  const [tookMs, fairMs] = [endedAt - startedAt, to - from];
  const isHeldUp = tookMs - fairMs > Math.max(deadlineMs, tookMs) * MOST_HELD_UP;
  const possible = new Map(wards.map(({ id, spans }) => [id, possibleOutcomes(spans, { from, to })]));
  if (isHeldUp) for (const ends of possible.values()) ends.add('TIMED_OUT');
  const { outcomes, complaints } = judgeAnswer(answer, { question, model: models.get(period) ?? new Map(), possible });
  if (isHeldUp && hasFailed(answer)) complaints.length = 0;
  if (fairMs > deadlineMs * (1 + TOLERANCE)) complaints.push('it came late');
  const told = `${question.text} over ${period} within ${deadlineMs} ms: ${ms(tookMs)}, held up ${ms(tookMs - fairMs)}`;
  return { complaints: complaints.map((one) => `${one} (${told})`), outcomes, possible, isHeldUp };
}

/** Whether a server failed that is no ward's: then there is less in an answer than can be judged. */
const hasFailed = ({ errors = [] }: HttpAnswer): boolean =>
  errors.some(({ extensions }) => extensions?.ward === undefined);

const ms = (time: number): string => `${Math.round(time)} ms`;
