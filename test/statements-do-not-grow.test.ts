import type { Restartable } from '../scripts/hub/restartable';
import { linesWithinASecond } from './support/access-lines';
import { countStatements } from './support/count-statements';
import { askEntities } from './support/entities';
import { startTestHub, type TestHub } from './support/hub';
import { bacKan2020 } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder); // of its own: nobody else's lines are in the access logs
}, 60_000);
afterAll(() => hub?.stop());

const LISTS: [page: string, server: () => Restartable, query: (first: number) => string][] = [
  [
    'voter contacts with their ward, round and recommendations',
    () => hub.citizenAffairs,
    (first) =>
      `{ voterContacts(first: ${first}) { totalCount nodes { ward { id } round { name contacts { id } } recommendations(first: 2) { totalCount nodes { contact { id } mergedInto { id } } } } } }`,
  ],
  [
    'oversights, surveys and posts of the city council',
    () => hub.cityCouncil,
    (first) => `{ city { council {
      surveyVisits(first: ${first}) { totalCount nodes { ward { name } oversight { title overseenUnits { name ward { name } } } } }
      plannedTasks(first: ${first}) { nodes { conference { guests { name } tasks { id } } programme { tasks { id } } } }
    } } }`,
  ],
  [
    "a ward's own contacts and recommendations",
    () => hub.ward('duc-xuan'),
    (first) =>
      `{ council { voterContacts(first: ${first}) { nodes { recommendations(first: 3) { totalCount nodes { contact { place } } } } } resolutions(first: ${first}) { nodes { session { kind } } } } }`,
  ],
];

test.each(LISTS)('a longer page costs no more SQL statements: %s', async (_, server, query) => {
  const ask = async (first: number) => {
    const { errors } = await hub.ask(server(), query(first));
    expect(errors).toBeUndefined();
  };
  await ask(1); // opens connections, which cost statements of their own
  const one = await countStatements(() => ask(2));
  const many = await countStatements(() => ask(35));

  expect(one).toBeGreaterThan(0);
  expect(many).toBeLessThanOrEqual(one);
});

test('the report costs each server the same few statements, whatever is asked of it', async () => {
  const ask = (query: string) => hub.query(query);
  const ends = await Promise.all(hub.wardIds.map((ward) => hub.count(ward, 'select count from access_log_head')));
  await ask('{ report(period: "2020-9M") { indicators { wards } } }');
  // Each ward writes down a little later that it was asked.
  for (const [at, ward] of hub.wardIds.entries()) await linesWithinASecond(hub, ward, ends[at] ?? 0, 1);
  const all = await countStatements(() =>
    ask(
      '{ report(period: "2020-9M") { indicators { city wards } wardTotal { sessions { total } } coverage { answered } } }',
    ),
  );

  // The city council twice (its wards, its own count), citizen affairs once, each of eight wards twice (the version of its
  // records, its count), and once for its log.
  expect(all).toBeLessThanOrEqual(2 * 2 + 1 + 8 * 2 + 8);
});

const WARD = { __typename: 'Ward', id: 'duc-xuan' };
const PETITION = { __typename: 'WardPetition', wardId: 'duc-xuan', id: 'nothing-of-this-id' };
const ENTITIES: [string, () => Restartable, object[], selection: string][] = [
  ['city-council', () => hub.cityCouncil, [WARD], '... on Ward { name cameFrom { id } }'],
  ['citizen-affairs', () => hub.citizenAffairs, [WARD], '... on Ward { recommendations(first: 3) { nodes { id } } }'],
  [
    'ward-council',
    () => hub.ward('duc-xuan'),
    [WARD, PETITION],
    '... on Ward { council { name sessions(first: 3) { nodes { id } } } } ... on WardPetition { version }',
  ],
];

test.each(ENTITIES)('%s answers equal representations at each of their places, worked out once', async (...given) => {
  const [, server, once, selection] = given;
  const ask = (representations: object[]) => askEntities(hub, server(), representations, selection);
  const single = await ask(once); // opens connections, which cost statements of their own
  const statements = await countStatements(() => ask(once));
  let thrice = single;
  const ofThrice = await countStatements(async () => {
    thrice = await ask([...once, ...once, ...once]);
  });

  const { data, errors = [] } = single;
  expect(statements).toBeGreaterThan(0);
  expect(ofThrice).toBe(statements);
  expect(thrice.data._entities).toEqual([...data._entities, ...data._entities, ...data._entities]);
  const placed = [0, 1, 2].flatMap((copy) =>
    errors.map((error) => ({ ...error, path: ['_entities', Number(error.path?.[1]) + copy * once.length] })),
  );
  expect(thrice.errors ?? []).toEqual(placed);
});
