import { STANDARD_SHELLS } from '../scripts/hub/start-hub';
import { codesOf, type HttpAnswer } from './support/ask-graphql';
import { askEntities } from './support/entities';
import { startTestHub, type TestHub } from './support/hub';
import { hacTrang, OFFICER } from './support/world';

// Attacks by somebody who is signed in and may ask, to keep a server from answering everybody else.
let hub: TestHub;
let unpriced: TestHub;
beforeAll(async () => {
  [hub, unpriced] = await Promise.all([
    startTestHub(hacTrang.folder),
    startTestHub(hacTrang.folder, { shells: withoutPrices() }),
  ]);
}, 60_000);
afterAll(() => Promise.all([hub?.stop(), unpriced?.stop()]));

/** Servers whose cost model is wrong about everything, and that send no long answers. */
function withoutPrices(): typeof STANDARD_SHELLS {
  const { gateway, subgraphs } = STANDARD_SHELLS;
  const most = 2 ** 31 - 1;
  const query = { ...subgraphs.limits.query, cost: most, entitiesCost: most };
  const limits = { ...subgraphs.limits, query, answerBytes: 50_000, pointsPerMinute: most };
  return { gateway, subgraphs: { ...subgraphs, limits } };
}

/** The attack's answer, while an officer's small question to the same ward is answered within a few seconds. */
async function whileAnOfficerAsks(attack: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
  const [attacked, officer] = await Promise.all([
    attack(),
    hub.ask(hub.ward('gio-lanh'), '{ council { name } }', {}, OFFICER),
  ]);
  expect(officer.data?.council.name).toEqual(expect.any(String));
  return attacked;
}

const limitOf = ({ status, data, errors }: HttpAnswer) => [
  status,
  data,
  errors?.map(({ extensions }) => extensions?.limit),
];

/** Puts more records like the first one of a table into the database of citizen affairs. */
async function copyFirst(table: string, count: number): Promise<void> {
  await unpriced.run(
    'citizen-affairs',
    `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(first) || jsonb_build_object('id', 'more-' || n))).*
     from (select * from ${table} where deleted_at is null and cancelled_at is null order by id limit 1) first,
       generate_series(1, ${count}) n`,
  );
}

describe('who goes round in a circle of lists without pages', () => {
  const TURNS = 'contacts { round { contacts { round { contacts { id createdAt summary } } } } }';
  const CIRCLE = `{ voterContactRounds(first: 100) { nodes { ${TURNS} } } }`;

  test('is refused by what it may cost, at the gateway and below it', async () => {
    for (const server of [hub.gateway, hub.citizenAffairs])
      expect(limitOf(await hub.ask(server, CIRCLE))).toEqual([400, undefined, ['cost']]);
  });

  test('is stopped after so many records, whatever it was taken to cost, and told nothing else', async () => {
    await copyFirst('voter_contact', 150);
    const answer = await unpriced.ask(unpriced.citizenAffairs, CIRCLE);
    expect(limitOf(answer)).toEqual([400, undefined, ['records']]);
  }, 20_000);

  test('is refused a list that is longer than such lists are, and not given a part of it', async () => {
    await copyFirst('recommendation_digest', 200);
    const answer = await unpriced.ask(
      unpriced.citizenAffairs,
      '{ voterContactRounds(first: 100) { nodes { digests { id } } } }',
    );
    expect(limitOf(answer)).toEqual([400, undefined, ['listLength']]);
  });
});

describe('who makes a small question with a large answer', () => {
  const LISTS = '... on Ward { recommendations(first: 100) { nodes { id content } } }';
  const same = (count: number) => Array.from({ length: count }, () => ({ __typename: 'Ward', id: 'gio-lanh' }));

  test('by one entity thousands of times, is refused by what it may cost', async () => {
    expect(limitOf(await askEntities(hub, hub.citizenAffairs, same(20_000), LISTS))).toEqual([
      400,
      undefined,
      ['representations'],
    ]);
    expect(limitOf(await askEntities(hub, hub.citizenAffairs, same(5_000), LISTS))).toEqual([
      400,
      undefined,
      ['entitiesCost'],
    ]);
  });

  test('by one entity as often as that may cost, is refused an answer that is too long before it is written', async () => {
    expect(limitOf(await askEntities(unpriced, unpriced.citizenAffairs, same(500), LISTS))).toEqual([
      400,
      undefined,
      ['answerBytes'],
    ]);
    expect((await askEntities(hub, hub.citizenAffairs, same(500), LISTS)).data._entities).toHaveLength(500);
  });

  test('of more bytes than a server sends, is refused it', async () => {
    const names = Array.from({ length: 500 }, (_, at) => `a${at}: summary`).join(' ');
    const answer = await unpriced.ask(unpriced.citizenAffairs, `{ voterContacts(first: 20) { nodes { ${names} } } }`);
    expect(limitOf(answer)).toEqual([400, undefined, ['answerBytes']]);
  });

  test('by many names for one value, pays for each of them', async () => {
    const names = (count: number) => Array.from({ length: count }, (_, at) => `a${at}: summary`).join(' ');
    const answer = await hub.ask(hub.citizenAffairs, `{ voterContacts(first: 100) { nodes { ${names(500)} } } }`);
    expect(Number(answer.headers.get('x-query-cost'))).toBe(2 + 100 * 51);
  });
});

describe("who has a ward's figures counted over and over", () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, at) => new Date(Date.UTC(1990, 0, 1 + at)).toISOString().slice(0, 10));
  const reports = (count: number) =>
    days(count).map((day) => ({
      __typename: 'WardReport',
      wardId: 'gio-lanh',
      period: `${day}/${day}`,
      restsOn: 'LIVE',
    }));
  const TALLY = '... on WardReport { tally { sessions { total } } }';
  const ask = (from: TestHub, count: number) =>
    whileAnOfficerAsks(() => askEntities(from, from.ward('gio-lanh'), reports(count), TALLY));

  test('for tens of thousands of periods at once, is refused', async () => {
    expect(limitOf(await ask(hub, 45_000))).toEqual([400, undefined, ['representations']]);
    expect(limitOf(await ask(hub, 4_500))).toEqual([400, undefined, ['entitiesCost']]);
  });

  test('for more periods than anybody compares, is refused whatever it was taken to cost', async () => {
    expect(limitOf(await ask(unpriced, 401))).toEqual([400, undefined, ['periods']]);
  });

  test('for as many as may be, is told them', async () => {
    const { data, errors } = await ask(hub, 400);
    expect(errors).toBeUndefined();
    expect(data._entities).toHaveLength(400);
  });

  test('in small questions, has some thousands of them for a minute', () => {
    const { limits } = STANDARD_SHELLS.subgraphs;
    expect(limits.pointsPerMinute / (limits.costs.weights['WardReport.tally'] ?? 0)).toBeLessThanOrEqual(10_000);
  });
});

test('a key with a zero character is bad input and no fault, at every server', async () => {
  const id = 'gio-lanh\0';
  const answers = [
    await askEntities(hub, hub.cityCouncil, [{ __typename: 'Ward', id }]),
    await askEntities(hub, hub.citizenAffairs, [{ __typename: 'Petition', id }]),
    await askEntities(hub, hub.ward('gio-lanh'), [{ __typename: 'WardSession', wardId: 'gio-lanh', id }]),
  ];
  expect(answers.map(codesOf)).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT'], ['BAD_USER_INPUT']]);
});
