import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { DatabaseAddresses } from '../platform/postgres/provision';
import { CITIZEN_FIGURES } from '../subgraphs/citizen-affairs/report/citizen-figures';
import { openCitizenAffairsDatabase } from '../subgraphs/citizen-affairs/database';
import { createTallyCounter } from '../subgraphs/indicators/kept/tally-counter';
import { Period } from '../subgraphs/indicators/period';
import { openWardCouncilDatabase } from '../subgraphs/ward-council/database';
import { WARD_FIGURES } from '../subgraphs/ward-council/report/ward-figures';
import { seededRun } from './runner/seeded-suites';
import { PassingUpClient } from './support/crossing-server/passing-up-client';
import { setStage, type Stage } from './support/crossing-server/stage';
import type { Killable } from './support/killable';
import { randomOf } from '../scripts/make-world/chance';

// A ward passes recommendations up while its server, citizen affairs' server and the PostgreSQL of both are killed with
// SIGKILL and started again, all three in every round, at moments that follow from the seed. A thousand of them, in 20
// rounds: npm run test:long -- crossings-survive-kills
const { seed, count: rounds } = seededRun('crossings-survive-kills');
const PER_ROUND = 50;
const WANTED = rounds * PER_ROUND;
/** Clients that pass up beside each other. */
const AT_ONCE = 4;
/** A kill comes so many milliseconds after the passing up that it follows, at most. */
const MOST_DELAY_MS = 30;
const THE_DAY = '2025-03-10';

jest.setTimeout(300_000 + rounds * 30_000);

let ends: (() => unknown)[];
let fault: AbortController;
beforeEach(() => {
  ends = [];
  fault = new AbortController();
});
afterEach(async () => {
  fault.abort(new Error('The test is over.'));
  for (const end of ends) await end();
}, 60_000);

test(`${WANTED} recommendations arrive once while both servers and PostgreSQL are killed (seed ${seed})`, async () => {
  const stage = await setStage(ends, (error) => fault.abort(error));
  await writeClassified(stage.databases.ward);
  const token = await stage.issuer.token(`ward-officer/${stage.wardId}`, {
    exp: Math.floor(Date.now() / 1000) + 3_600,
  });
  const client = new PassingUpClient({ url: stage.senderUrl, token, passedUpOn: THE_DAY, signal: fault.signal });
  const random = randomOf(seed);

  for (let round = 0; round < rounds; round++) {
    await passUpWhileKilling(idsOf(round), client, stage, random);
    await expectNothingWrong(stage, (round + 1) * PER_ROUND);
  }
  await everythingDelivered(stage);

  for (const { kills } of victimsOf(stage)) expect(kills).toBe(rounds);
  expect(client.repeats).toBeGreaterThan(0);
  await expectAllArrivedOnce(stage);
  await expectCountedOnce(stage);
});

const victimsOf = ({ sender, receiver, postgres }: Stage): Killable[] => [sender, receiver, postgres];

const idsOf = (round: number) => Array.from({ length: PER_ROUND }, (_, at) => `kn-${round * PER_ROUND + at + 1}`);

/** Kills all three while the recommendations are passed up; one may still be starting when the next goes. */
async function passUpWhileKilling(ids: string[], client: PassingUpClient, stage: Stage, random: () => number) {
  const latest = ids.length - 2 * AT_ONCE; // so that there are some left to be passed up
  const kills = inNoOrder(victimsOf(stage), random).map((victim) => ({
    ...{ victim, after: 1 + Math.floor(random() * latest), delayMs: random() * MOST_DELAY_MS },
  }));
  const restarts: Promise<void>[] = [];
  const left = ids.values();
  let passedUp = 0;
  const passUpSome = async () => {
    for (const id of left) {
      await client.passUp(id);
      passedUp += 1;
      for (const { victim, delayMs } of kills.filter(({ after }) => after === passedUp))
        restarts.push(pause(delayMs).then(() => victim.killAndRestart()));
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, passUpSome));
  } finally {
    await Promise.all(restarts); // also where passing up has failed: nothing is taken away under what is starting
  }
  fault.signal.throwIfAborted();
}

function inNoOrder(victims: readonly Killable[], random: () => number): Killable[] {
  const places = victims.map((victim) => ({ victim, at: random() }));
  return places.sort((one, other) => one.at - other.at).map(({ victim }) => victim);
}

/** What always holds: what was said to be passed up is so, nothing arrived twice, and nothing that was not passed up. */
async function expectNothingWrong({ databases }: Stage, passedUp: number): Promise<void> {
  const arrived = (await rowsOf(databases.affairs, 'select origin_id from voter_recommendation')).map(
    ({ origin_id }) => origin_id,
  );
  const sent = await rowsOf(databases.ward, 'select id from voter_recommendation where passed_up_at is not null');

  expect(sent).toHaveLength(passedUp);
  expect(new Set(arrived).size).toBe(arrived.length);
  const ids = new Set(sent.map(({ id }) => id));
  expect(arrived.filter((id) => !ids.has(id))).toEqual([]);
}

/** Waits until both have handed over whatever they had. */
async function everythingDelivered({ databases: { ward, affairs } }: Stage): Promise<void> {
  const waiting = 'select count(*)::int as n from outgoing_crossing where delivered_at is null';
  for (const sender of [ward, affairs])
    while ((await rowsOf(sender, waiting))[0]?.['n'] !== 0) {
      fault.signal.throwIfAborted();
      await pause(100);
    }
}

async function expectAllArrivedOnce({ databases: { ward, affairs }, wardId }: Stage): Promise<void> {
  const arrived = await rowsOf(
    affairs,
    `select count(*)::int as rows, count(distinct origin_id)::int as ids,
       count(*) filter (where origin_ward_id = $1 and content = 'Kiến nghị ' || origin_id)::int as right_ones
     from voter_recommendation`,
    [wardId],
  );
  expect(arrived).toEqual([{ rows: WANTED, ids: WANTED, right_ones: WANTED }]);
  const followed = await rowsOf(
    ward,
    `select state::text, handling_state::text, count(*)::int as rows from voter_recommendation group by 1, 2`,
  );
  expect(followed).toEqual([{ state: 'TRANSFERRED', handling_state: 'CONSOLIDATED', rows: WANTED }]);
  for (const side of [ward, affairs]) {
    const crossings = `select (select count(*) from outgoing_crossing)::int as sent,
      (select count(*) from incoming_crossing)::int as taken_in,
      (select count(*) from pgboss.job where name = 'crossing-dead')::int as dead`;
    expect(await rowsOf(side, crossings)).toEqual([{ sent: WANTED, taken_in: WANTED, dead: 0 }]);
  }
}

/** Each counts in the ward, where it was raised, and in the city not once more. */
async function expectCountedOnce({ databases: { ward, affairs } }: Stage): Promise<void> {
  const period = Period.parse('2025');
  const inWard = await openWardCouncilDatabase({ url: ward.url, poolSize: 1 });
  const inCity = await openCitizenAffairsDatabase({ url: affairs.url, poolSize: 1 });
  ends.unshift(
    () => inWard.destroy(),
    () => inCity.destroy(),
  );
  expect(await createTallyCounter(inWard, WARD_FIGURES)(inWard.manager)(period)).toMatchObject({
    ...{ 'TX.04': WANTED, 'TX.06b': WANTED },
  });
  expect(await createTallyCounter(inCity, CITIZEN_FIGURES)(inCity.manager)(period)).toMatchObject({
    ...{ 'TX.04': 0, 'TX.06b': 0 },
  });
}

/** All that is to be passed up, as it is when its level has been found. */
async function writeClassified({ ownerUrl }: DatabaseAddresses): Promise<void> {
  const write = (sql: string, values: unknown[]) => rowsOf({ ownerUrl }, sql, values);
  await write(`insert into voter_contact (id, held_on, attending, speaking) values ('tx', $1, 2000, 1000)`, [THE_DAY]);
  await write(
    `insert into voter_recommendation (id, contact_id, raised_on, content, state, competent_level, state_on)
     select 'kn-' || n, 'tx', $1, 'Kiến nghị kn-' || n, 'CLASSIFIED', 'CITY', $1 from generate_series(1, $2) n`,
    [THE_DAY, WANTED],
  );
}

/** Asks a database that is there, as its owner, whom no rule for rows binds. */
async function rowsOf({ ownerUrl: url }: Pick<DatabaseAddresses, 'ownerUrl'>, sql: string, values: unknown[] = []) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
