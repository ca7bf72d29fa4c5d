import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../platform/postgres/with-client';
import { AFFAIRS_MATTERS } from '../subgraphs/citizen-affairs/shared-matters';
import { CITY_MATTERS } from '../subgraphs/city-council/shared-matters';
import type { ServerName } from '../subgraphs/crossing/crossing';
import {
  differencesOf,
  type MatterDifference,
  readMatters,
  type SharedMatter,
  type SharedMatters,
} from '../subgraphs/crossing/matters/shared-matter';
import { WARD_MATTERS } from '../subgraphs/ward-council/shared-matters';
import { type Chance, chanceOf } from './fault-run/chance';
import { seededRun } from './runner/seeded-suites';
import { startTestHub, type TestHub } from './support/hub';
import { passUpPetition } from './support/pass-up-petition';
import { copyDatabase, type DatabaseCopy } from './support/put-back';
import type { SignedInAs } from './support/test-issuer';
import { hacTrang } from './support/world';

// Work over three wards, the city council and citizen affairs while their databases are put back to older states at moments that follow
// from the seed. Afterwards what two servers deal with both is the same at both ends, or on the lists of both for people to settle.
// Twenty runs: npm run test:long -- put-back-by-chance
const { seed, count } = seededRun('put-back-by-chance');
const ACTS = 24;

jest.setTimeout(300_000 + count * 120_000);

const WARDS = ['gio-lanh', 'trang-non', 'suoi-sao'];
const SERVERS = ['city-council', 'citizen-affairs', ...WARDS];
/** Each run has periods of its own. */
const FIRST_YEAR = 2013;

let hub: TestHub;
const copies = new Map<string, DatabaseCopy>();
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder, { delivers: true });
}, 120_000);
afterAll(async () => {
  await Promise.all([...copies.values()].map((copy) => copy.drop()));
  await hub?.stop();
});

const serverOf = (name: string) =>
  name === 'city-council' ? hub.cityCouncil : name === 'citizen-affairs' ? hub.citizenAffairs : hub.ward(name);

/** Over a connection of its own, because a database that is put back ends all others. */
const read = <Row extends object>(name: string, sql: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(hub.databaseOf(name).ownerUrl, async (client) => (await client.query<Row>(sql, values)).rows);

/** One mutation; what the domain refuses is no fault: chance knows no rules. */
async function write(server: string, as: SignedInAs, name: string, input: Record<string, unknown>): Promise<void> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`;
  const given = { input: { idempotencyKey: randomUUID(), ...input } };
  expect((await hub.ask(serverOf(server), query, given, as)).errors).toBeUndefined();
}

interface Known {
  id: string;
  expectedVersion: number;
}

const CITY = 'standing-committee';
const AFFAIRS = 'citizen-affairs-officer';
const officerOf = (ward: string): SignedInAs => `ward-officer/${ward}`;

/** One of the records that a statement finds, by chance. */
async function someOf(chance: Chance, server: string, from: string): Promise<Known | undefined> {
  const found = await read<Known>(server, `select id, version as "expectedVersion" from ${from} order by id`);
  return found.length > 0 ? chance.oneOf(found) : undefined;
}

type Act = (chance: Chance, year: number) => Promise<void>;

const ACTS_OF_PEOPLE: Record<string, Act> = {
  startReturn: async (chance, year) => {
    const ward = chance.oneOf(WARDS);
    await write(ward, officerOf(ward), 'startReturn', { period: `${year}-Q${chance.oneOf([1, 2])}` });
  },
  submitReturn: async (chance) => {
    const ward = chance.oneOf(WARDS);
    const found = await someOf(chance, ward, `ward_return where state in ('DRAFT', 'RETURNED')`);
    if (found) await write(ward, officerOf(ward), 'submitReturn', { ...found });
  },
  acceptReturn: async (chance) => {
    const found = await someOf(chance, 'city-council', `collected_return where state = 'SUBMITTED'`);
    if (found) await write('city-council', CITY, 'acceptReturn', { ...found });
  },
  sendBackReturn: async (chance) => {
    const found = await someOf(chance, 'city-council', `collected_return where state = 'SUBMITTED'`);
    if (found) await write('city-council', CITY, 'sendBackReturn', { ...found, note: 'Xem lại' });
  },
  sendGuidance: (chance) =>
    write('city-council', CITY, 'sendGuidance', {
      ...{ kind: 'TASK', title: 'Rà soát', body: 'Rà soát kiến nghị', dueOn: '2099-12-31' },
      wardIds: chance.shuffled(WARDS).slice(0, 2),
    }),
  reportGuidanceProgress: async (chance) => {
    const ward = chance.oneOf(WARDS);
    const found = await someOf(chance, ward, `guidance where state <> 'DONE'`);
    const progress = `Bước ${Math.floor(chance.between(1, 1_000))}`;
    if (found) await write(ward, officerOf(ward), 'reportGuidanceProgress', { ...found, progress });
  },
  completeGuidance: async (chance) => {
    const ward = chance.oneOf(WARDS);
    const found = await someOf(chance, ward, `guidance where state <> 'DONE'`);
    const done = { progress: 'Xong', doneOn: '2024-06-01' };
    if (found) await write(ward, officerOf(ward), 'completeGuidance', { ...found, ...done });
  },
  passUp: async (chance) => {
    const ward = chance.oneOf(WARDS);
    const ask = (query: string, variables: Record<string, unknown>) =>
      hub.ask(hub.ward(ward), query, variables, officerOf(ward));
    await passUpPetition(ask, { petitionerName: 'Công dân Mẫu', content: 'Nội dung minh họa' });
  },
  classifyPetition: async (chance) => {
    const found = await someOf(
      chance,
      'citizen-affairs',
      `petition where origin_id is not null and state = 'RECEIVED'`,
    );
    if (found) await write('citizen-affairs', AFFAIRS, 'classifyPetition', { ...found, classifiedOn: '2023-03-02' });
  },
  disposePetition: async (chance) => {
    const found = await someOf(
      ...([chance, 'citizen-affairs', `petition where origin_id is not null and state = 'CLASSIFIED'`] as const),
    );
    if (!found) return;
    if (chance.isTrue(0.5))
      await write('citizen-affairs', AFFAIRS, 'answerPetition', { ...found, answeredOn: '2023-03-03' });
    else {
      const returned = { returnedOn: '2023-03-03', returnReason: 'NOT_ELIGIBLE' };
      await write('citizen-affairs', AFFAIRS, 'returnPetition', { ...found, ...returned });
    }
  },
  closePeriod: (chance, year) =>
    write('city-council', CITY, 'closePeriod', { period: `${year}-Q${chance.oneOf([3, 4])}`, closeIncomplete: true }),
};

async function whileStopped(name: string, act: () => Promise<void>): Promise<void> {
  await serverOf(name).stop();
  await act();
  await serverOf(name).startAgain();
}

/** Keeps a server's database as it is, for later. */
const keep = (name: string): Promise<void> =>
  whileStopped(name, async () => {
    await copies.get(name)?.drop();
    copies.set(name, await copyDatabase(new URL(hub.databaseOf(name).url).pathname.slice(1)));
  });

const putBack = (name: string): Promise<void> => whileStopped(name, async () => copies.get(name)?.putBack());

/** Two servers that deal with the same matters, and what each says that they are. */
interface Pair {
  asker: string;
  other: string;
}

const PAIRS: Pair[] = [
  { asker: 'city-council', other: 'citizen-affairs' },
  ...WARDS.flatMap((asker) => [
    { asker, other: 'city-council' },
    { asker, other: 'citizen-affairs' },
  ]),
];

const nameOf = (server: string): ServerName =>
  WARDS.includes(server) ? `ward-council/${server}` : (server as ServerName); // the two others are named so
const declaredBy = (server: string): SharedMatters =>
  server === 'city-council' ? CITY_MATTERS : server === 'citizen-affairs' ? AFFAIRS_MATTERS : WARD_MATTERS;

const mattersOf = (server: string, peer: string): Promise<SharedMatter[]> =>
  withClient(hub.databaseOf(server).ownerUrl, async (client) => {
    const query = async <Rows>(sql: string, values?: unknown[]) => (await client.query(sql, values)).rows as Rows; // rows are what it says
    return readMatters({ query }, declaredBy(server), nameOf(peer));
  });

/** What is really not alike, and what a server lists as such, in one order. */
async function differences({ asker, other }: Pair): Promise<MatterDifference[]> {
  return sorted(differencesOf(await mattersOf(asker, other), await mattersOf(other, asker)));
}

async function listed(server: string, peer: string): Promise<MatterDifference[]> {
  const sql = 'select kind, key, here, there from matter_at_odds where peer = $1 and alike_at is null';
  return sorted(await read<MatterDifference>(server, sql, [nameOf(peer)]));
}

const sorted = (some: MatterDifference[]): MatterDifference[] =>
  some.sort((one, another) => (one.kind + one.key < another.kind + another.key ? -1 : 1));
const turned = (some: MatterDifference[]): MatterDifference[] =>
  some.map(({ here, there, ...matter }) => ({ ...matter, here: there, there: here }));

/** What waits to be delivered, and does so by itself. */
const UNDELIVERED = `select id from outgoing_crossing where delivered_at is null and id::text not in (
  select data ->> 'crossing' from pgboss.job where name = 'crossing-dead' and state in ('created', 'retry', 'active'))`;

const isDelivered = async (): Promise<boolean> =>
  (await Promise.all(SERVERS.map((name) => read(name, UNDELIVERED)))).every((waiting) => waiting.length === 0);

/** All that is at odds really, and as both ends list it. */
async function stateOf(pair: Pair) {
  const { asker, other } = pair;
  const really = await differences(pair);
  return { asker, other, really, atAsker: await listed(asker, other), atOther: turned(await listed(other, asker)) };
}

/** Waits until everything has arrived and every list says what is so; a test that waits for ever has failed, and told what differs. */
async function settled(): Promise<MatterDifference[]> {
  for (let tries = 0; ; tries++) {
    const states = (await isDelivered()) ? await Promise.all(PAIRS.map(stateOf)) : [];
    const same = states.filter(
      ({ really, atAsker, atOther }) =>
        JSON.stringify(really) === JSON.stringify(atAsker) && JSON.stringify(really) === JSON.stringify(atOther),
    );
    if (states.length > 0 && same.length === states.length) return states.flatMap(({ really }) => really);
    if (tries === PATIENCE_TRIES)
      expect(states).toEqual(states.map((state) => ({ ...state, atAsker: state.really, atOther: state.really })));
    if (tries > PATIENCE_TRIES) throw new Error('Not everything has been delivered.');
    await pause(250);
  }
}

/** Long on a busy machine too: what is compared every two seconds is so many times over. */
const PATIENCE_TRIES = 600;

/** Acts of people with databases put back among them. */
async function work(chance: Chance, year: number, { putsBack }: { putsBack: boolean }): Promise<string[]> {
  const done: string[] = [];
  const moments = chance
    .shuffled(Array.from({ length: ACTS }, (_, at) => at))
    .slice(0, 4)
    .sort((a, b) => a - b);
  const victims = chance.shuffled(SERVERS).slice(0, 2);
  for (let at = 0; at < ACTS; at++) {
    const place = putsBack ? moments.indexOf(at) : -1;
    const victim = victims[place % 2] ?? '';
    if (place >= 0) await (place < 2 ? keep(victim) : putBack(victim));
    const name = chance.oneOf(Object.keys(ACTS_OF_PEOPLE));
    done.push(...(place >= 0 ? [`${place < 2 ? 'keep' : 'put back'} ${victim}`] : []), name);
    await ACTS_OF_PEOPLE[name]?.(chance, year);
    if (chance.isTrue(0.3)) while (!(await isDelivered())) await pause(50);
  }
  return done;
}

test('where no database was put back, every matter is alike at both ends, and none is listed', async () => {
  await work(chanceOf(seed), FIRST_YEAR - 1, { putsBack: false });

  expect(await settled()).toEqual([]);
  const shared = await Promise.all(PAIRS.map(({ asker, other }) => mattersOf(asker, other)));
  expect(shared.flat().length).toBeGreaterThan(ACTS / 4); // people got something done
});

test.each(Array.from({ length: count }, (_, run) => [seed + run] as const))(
  'with databases put back by chance, every matter is alike at both ends or listed at both (seed %i)',
  async (runSeed) => {
    const done = await work(chanceOf(runSeed), FIRST_YEAR + ((runSeed - seed) % 10), { putsBack: true });

    expect(done.filter((act) => act.startsWith('put back'))).toHaveLength(2);
    await settled();
  },
);
