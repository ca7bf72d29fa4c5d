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
import { askGraphql } from './support/ask-graphql';
import { startGatewayBeside } from './support/gateway-beside';
import { type FairClock, startFairClock } from './support/fair-clock';
import { startTestHub, type TestHub } from './support/hub';
import { bacKan2020 } from './support/world';

/*
 * Eight wards that are killed, stalled, slowed, answer nonsense, or move, while several ask for reports. Of one seed the plans of
 * the wards and the questions are the same; what meets what is up to the clock.
 * FAULT_SEED=7 FAULT_ANSWERS=20000 npm test -- test/fault-run.test.ts
 */
const SEED = Number(process.env['FAULT_SEED'] ?? 2026);
const ANSWERS = Number(process.env['FAULT_ANSWERS'] ?? 2_000);
const ASKERS = 8;

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

const chanceFor = (number: number) => chanceOf(SEED * 1_000 + number);

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

/** Carries out the plans of all wards while several ask, until there are enough answers; then all wards are well. */
async function run(): Promise<Seen> {
  const seen = new Seen();
  const over = new AbortController();
  const onEvent = (event: Event) => seen.happened(event);
  const plans = wards.map((ward, at) =>
    playPlan(ward, { chance: chanceFor(100 + at), isOver: over.signal, lookAround, onEvent }),
  );
  const askers = Array.from({ length: ASKERS }, async (_, at) => {
    const chance = chanceFor(200 + at);
    while (seen.answers < ANSWERS && !over.signal.aborted) {
      seen.found(await askByChance(chance, asked));
      await pause(chance.between(10, 100));
    }
  });
  await Promise.all([...plans, Promise.all(askers).then(() => over.abort())]).finally(() => over.abort());
  return seen;
}

/** So long a run may take on a machine that does much else: what it cannot say while it is held up is asked again. */
const LONGEST_RUN_MS = 120_000 + ANSWERS * 200;

test(
  `whatever happens to wards, reports have the figures of those that answered, say why others are missing, and come in time (seed ${SEED})`,
  async () => {
    const seen = await run();

    expect(seen.complaints.slice(0, 10)).toEqual([]);
    expect(seen.answers).toBeGreaterThanOrEqual(ANSWERS);
    // Or the run would have proved less than it says.
    expect(EVENTS.filter((event) => (seen.events.get(event) ?? 0) < LEAST_EVENTS)).toEqual([]);
    expect([...seen.outcomes.keys()].sort()).toEqual(OUTCOMES);
    expect(seen.lines.sure).toBeGreaterThan(seen.answers * 8 * 0.15);
    expect(seen.lines.surelyMissing).toBeGreaterThan(seen.answers * 8 * 0.05);
    const counts = await counted();
    expect(COUNTED.filter((name) => (counts.get(name) ?? 0) === 0)).toEqual([]);

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

/** Every kind of event at least so often. */
const LEAST_EVENTS = 3;

const OUTCOMES: Outcome[] = ['ANSWERED', 'REFUSED', 'SCHEMA_BEHIND', 'TIMED_OUT', 'UNKNOWN_WARD', 'UNREACHABLE'];

/** What gateways are to have done at least once, as they count it. */
const COUNTED = ['hedges', 'retries', 'shared', 'refused BREAKER', 'compared UNCHANGED', 'compared CHANGED'];
