import { setTimeout as pause } from 'node:timers/promises';
import type { RunningServer } from '../platform/http/graphql-server';
import { type Asked, askByChance } from './fault-run/asker';
import { chanceOf } from './fault-run/chance';
import { FaultyWard, FOLLOWED_WITHIN_MS } from './fault-run/faulty-ward';
import { LONGEST_REMEMBERED_MS } from './fault-run/manners';
import { type Event, EVENTS, playPlan } from './fault-run/plan';
import type { Outcome } from './fault-run/possible-outcomes';
import { PERIODS, QUESTIONS } from './fault-run/questions';
import { readModels } from './fault-run/read-model';
import { Seen } from './fault-run/seen';
import { seededRun } from './runner/seeded-suites';
import { askGraphql } from './support/ask-graphql';
import { startGatewayBeside } from './support/gateway-beside';
import { type FairClock, startFairClock } from './support/fair-clock';
import { startTestHub, type TestHub } from './support/hub';
import { bacKan2020 } from './support/world';

/*
 * Eight wards that are killed, stalled, slowed, answer nonsense, or move, while several ask for reports. Of one seed the plans of
 * the wards and the questions are the same; what meets what is up to the clock. At full length, with another seed:
 * npm run test:long -- fault-run --seed 7
 */
const { seed, count: wanted, isLong } = seededRun('fault-run');
const ASKERS = 8;
/** Every kind of event comes at least so often. */
const LEAST_EVENTS = isLong ? 3 : 1;
const OUTCOMES: Outcome[] = ['ANSWERED', 'REFUSED', 'SCHEMA_BEHIND', 'TIMED_OUT', 'UNKNOWN_WARD', 'UNREACHABLE'];

let hub: TestHub;
let keepsNone: RunningServer;
let clock: FairClock;
let wards: FaultyWard[] = [];
let asked: Asked;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder, { followsDirectory: true });
  clock = startFairClock();
  const models = await readModels(hub);
  wards = await Promise.all(
    hub.wardIds.map((id, at) => {
      const neighbour = hub.wardIds[(at + 1) % hub.wardIds.length] ?? '';
      return FaultyWard.start({ hub, id, neighbour, chance: chanceFor(at), clock });
    }),
  );
  keepsNone = await startGatewayBeside(hub, { keepsAnswers: false, followsDirectory: true });
  const tokens = await Promise.all(['one', 'another'].map((sub) => hub.issuer.token('standing-committee', { sub })));
  // Three of four questions to the one that keeps answers: there is more in it that may be wrong.
  asked = { gateways: [hub.gateway, hub.gateway, hub.gateway, keepsNone], tokens, wards, models, clock };
  await pause(FOLLOWED_WITHIN_MS);
  for (const { text } of QUESTIONS) await lookAround(text);
}, 60_000);
afterAll(async () => {
  clock?.stop();
  await keepsNone?.stop();
  for (const ward of wards) await ward.stop();
  await hub?.stop();
});

const chanceFor = (number: number) => chanceOf(seed * 1_000 + number);

/** Has both gateways ask all wards. */
const lookAround = (text = QUESTIONS[0]?.text ?? '') =>
  Promise.all(
    [hub.gateway, keepsNone].map(({ url }) => askGraphql(url, text, { period: PERIODS[0] }, asked.tokens[0])),
  );

/** Of what both gateways count of wards, the sum by name, such as `hedges`. */
async function counted(): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  for (const { url } of [hub.gateway, keepsNone]) {
    const text = await (await fetch(`${url}/metrics`)).text();
    for (const [, name = '', label = '', value] of text.matchAll(
      /^hai_cap_ward_(\w+?)(?:_total)?\{ward="[^"]*"(?:,\w+="(\w+)")?\} (\d+)$/gm,
    )) {
      const key = label ? `${name} ${label}` : name;
      sums.set(key, (sums.get(key) ?? 0) + Number(value));
    }
  }
  return sums;
}

/**
 * Whether every event and every outcome has come, and enough answers have in which it was sure what was to be said of a ward, which it is
 * the less the more the machine does beside; else the run would prove less than it says.
 */
const isEnough = ({ answers, lines, events, outcomes }: Seen): boolean =>
  answers >= wanted &&
  lines.sure > wanted * 8 * 0.15 &&
  lines.surelyMissing > wanted * 8 * 0.05 &&
  EVENTS.every((event) => (events.get(event) ?? 0) >= LEAST_EVENTS) &&
  OUTCOMES.every((outcome) => outcomes.has(outcome));

/** Carries out the plans of all wards while several ask, until that is enough; then all wards are well. */
async function run(): Promise<Seen> {
  const seen = new Seen();
  const over = new AbortController();
  const onEvent = (event: Event) => seen.happened(event);
  const order = chanceFor(99).shuffled(EVENTS);
  const plans = wards.map((ward, at) => {
    const first = Math.floor((at * order.length) / wards.length);
    const firstRound = [...order.slice(first), ...order.slice(0, first)]; // so that all of them happen before long
    return playPlan(ward, { chance: chanceFor(100 + at), firstRound, isOver: over.signal, onEvent });
  });
  const askers = Array.from({ length: ASKERS }, async (_, at) => {
    const chance = chanceFor(200 + at);
    while (!isEnough(seen) && !over.signal.aborted) {
      seen.found(await askByChance(chance, asked));
      await pause(chance.between(10, 100));
    }
  });
  await Promise.all([...plans, Promise.all(askers).then(() => over.abort())]).finally(() => over.abort());
  return seen;
}

/** So long a run may take on a machine that does much else: what it cannot say while it is held up is asked again. */
const LONGEST_RUN_MS = 300_000 + wanted * 200;

test(
  `whatever wards do, reports are right, say what is missing and are in time (seed ${seed})`,
  async () => {
    const seen = await run();

    expect(seen.complaints.slice(0, 10)).toEqual([]);
    const counts = await counted();
    if (isLong) expect(COUNTED.filter((name) => (counts.get(name) ?? 0) === 0)).toEqual([]);

    await pause(Math.max(LONGEST_REMEMBERED_MS, FOLLOWED_WITHIN_MS));
    for (const { data, status } of await lookAround())
      expect({ status, coverage: data.report.coverage }).toMatchObject({
        status: 200,
        coverage: { answered: 8, missing: [] },
      });
    expect((await counted()).get('breaker')).toBe(0); // those that had opened are closed
  },
  LONGEST_RUN_MS,
);

/** What gateways are to have done at least once in a long run, as they count it. */
const COUNTED = ['hedges', 'retries', 'shared', 'refused BREAKER', 'compared UNCHANGED', 'compared CHANGED'];
