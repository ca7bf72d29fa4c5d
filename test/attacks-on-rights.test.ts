import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, Kind, parse } from 'graphql';
import { keysOf } from '../platform/graphql/entity-keys';
import { askGraphql, codesOf } from './support/ask-graphql';
import { askEntities, entitiesQuery } from './support/entities';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import type { SignedInAs } from './support/test-issuer';
import { hacTrang, OFFICER, VICTIM } from './support/world';

// Attacks by people who are signed in, on what their role may not see. The attacker is an officer of gio-lanh, the victim trang-non.
let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(hacTrang.folder);
}, 60_000);

const schemaOf = (name: string): DocumentNode =>
  parse(readFileSync(join(__dirname, `../schema/${name}.graphql`), 'utf8'));

/** The types of a subgraph that can be asked for by a key, with the fields of the key. */
const entityKeys = (subgraph: string): [type: string, key: string[]][] =>
  schemaOf(subgraph).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION
      ? keysOf(definition)
          .filter(({ isResolvable }) => isResolvable)
          .map(({ names }): [string, string[]] => [definition.name.value, names])
      : [],
  );

/** A representation with this ward and id, and with whatever else its key has. */
function representation(type: string, key: string[], wardId: string, id = 'dn-1'): Record<string, string> {
  const values: Record<string, string> = {
    wardId,
    period: '2023-Q1',
    code: 'KH.01',
    id: type === 'Ward' ? wardId : id,
  };
  return { __typename: type, ...Object.fromEntries(key.map((field) => [field, values[field] ?? ''])) };
}

/** Every list of a ward's council. */
const councilLists = (): string[] =>
  schemaOf('ward-council')
    .definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'WardCouncil'
        ? (definition.fields ?? []).filter(({ arguments: given }) => given?.some(({ name }) => name.value === 'first'))
        : [],
    )
    .map(({ name }) => name.value);

describe("an officer who puts another ward's id in place of their own", () => {
  test('in ward(id), gets nothing of that council by any of its fields', async () => {
    const lists = councilLists();
    expect(lists.length).toBeGreaterThan(10);
    for (const field of [
      'name',
      'report(period: "2023-Q1") { tally { wardId } }',
      ...lists.map((list) => `${list} { totalCount }`),
    ]) {
      const { data, errors } = await hub.query(`{ ward(id: "${VICTIM}") { council { ${field} } } }`, {}, OFFICER);
      expect([data.ward, errors?.[0]?.extensions?.code]).toEqual([{ council: null }, 'WARD_REFUSED']);
    }
  });

  test('behind an alias beside their own, gets their own alone', async () => {
    const both = (id: string) => `ward(id: "${id}") { council { petitions { totalCount } } }`;
    const answer = await hub.query(`{ own: ${both('gio-lanh')} other: ${both(VICTIM)} }`, {}, OFFICER);
    expect(answer.data.own.council.petitions.totalCount).toBeGreaterThan(0);
    expect(answer.data.other.council).toBeNull();
  });

  test('in ward(id).report, gets no figure and no sign whether the ward answered', async () => {
    const answer = await hub.query(
      `query ($id: WardId!) { ward(id: $id) { report(period: "2023-Q1") { answer { state } tally { wardId petitions { received } } } } }`,
      { id: VICTIM },
      OFFICER,
    );
    expect([answer.data.ward, codesOf(answer)]).toEqual([{ report: null }, ['WARD_REFUSED']]);
  });

  test.each(['voterContacts', 'recommendations', 'petitions', 'dialogues'])(
    'in ward(id).%s of citizen affairs, gets an empty list, also of what was removed or called off',
    async (list) => {
      const query = (id: string) =>
        `{ ward(id: "${id}") { ${list}(updatedSince: "2000-01-01T00:00:00Z", includeCancelled: true) { totalCount nodes { id } } } }`;
      const { data } = await hub.query(query(VICTIM), {}, OFFICER);
      expect(data.ward[list]).toEqual({ totalCount: 0, nodes: [] });
    },
  );

  test('in every representation there is, is refused by their own server, which says the same of each', async () => {
    const keys = entityKeys('ward-council');
    expect(keys.length).toBeGreaterThan(15);
    const representations = keys.map(([type, key]) => representation(type, key, VICTIM));
    const answer = await askEntities(hub, hub.ward('gio-lanh'), representations, '', OFFICER);
    expect(answer.data._entities).toEqual(representations.map(() => null));
    expect(codesOf(answer)).toEqual(representations.map(() => 'WARD_REFUSED'));
    expect(new Set(answer.errors?.map(({ message }) => message)).size).toBe(1);
  });

  test("in every representation, is not let in by that ward's server at all, not even to its schema", async () => {
    const representations = entityKeys('ward-council').map(([type, key]) => representation(type, key, VICTIM));
    const queries = [
      entitiesQuery(),
      '{ _service { sdl } }',
      '{ __schema { queryType { name } } }',
      '{ council { accessLog { totalCount } } }',
    ];
    for (const query of queries) {
      const answer = await hub.ask(hub.ward(VICTIM), query, query.includes('$') ? { representations } : {}, OFFICER);
      expect([answer.status, answer.data, codesOf(answer)]).toEqual([403, undefined, ['FORBIDDEN']]);
    }
  });

  test.each<[string, unknown, string?]>([
    ['as one of a list', ['gio-lanh', VICTIM], 'BAD_USER_INPUT'],
    ['in an object', { toString: 'gio-lanh', wardId: VICTIM }, 'BAD_USER_INPUT'],
    ['with a space after their own', `gio-lanh ${VICTIM}`],
    ['after a zero character', `gio-lanh\0${VICTIM}`, 'BAD_USER_INPUT'],
    ['in capitals', 'GIO-LANH'],
    ['with a letter that looks alike', 'giо-lanh'],
    ['as SQL', "gio-lanh' or ward_id <> 'x"],
    ['as the sign for all', '*'],
    ['as a number', 0],
  ])('%s, is refused by their own server', async (_, wardId, code = 'WARD_REFUSED') => {
    const representations = [{ __typename: 'WardPetition', wardId, id: 'dn-1' }];
    const answer = await askEntities(
      hub,
      hub.ward('gio-lanh'),
      representations,
      '... on WardPetition { id kind }',
      OFFICER,
    );
    expect(answer.data._entities).toEqual([null]);
    expect(codesOf(answer)).toEqual([code]);
  });
});

test("an officer finds no record of citizen affairs that is another ward's or no ward's by its id, and cannot tell it from none", async () => {
  const lists = ['voterContacts', 'recommendations', 'petitions', 'dialogues'];
  const all = await hub.ask(
    hub.citizenAffairs,
    `{ ${lists.map((list) => `${list}(first: 100) { nodes { __typename id ward { id } } }`).join(' ')} receptions { nodes { __typename id } } }`,
  );
  const records = Object.values<{ nodes: { __typename: string; id: string; ward?: { id: string } | null }[] }>(all.data)
    .flatMap(({ nodes }) => nodes)
    .filter(({ ward }) => ward?.id !== 'gio-lanh');
  expect(new Set(records.map(({ __typename }) => __typename)).size).toBe(5);
  for (const { __typename, id } of records) {
    const entity = (wanted: string) =>
      askEntities(
        hub,
        hub.citizenAffairs,
        [{ __typename, id: wanted }],
        `... on ${__typename} { id summary }`,
        OFFICER,
      );
    const [hidden, missing] = [await entity(id), await entity('there-is-none')];
    expect(hidden.data._entities).toEqual([null]);
    expect(hidden.text).toBe(missing.text);
  }
});

test("an officer finds another ward's return at the city council as little as one that never was", async () => {
  const entity = (id: string, as: SignedInAs) =>
    askEntities(hub, hub.cityCouncil, [{ __typename: 'AcceptedReturn', id }], '... on AcceptedReturn { id }', as);
  expect((await entity('bc-1', OFFICER)).text).toBe((await entity('there-is-none', OFFICER)).text);
  expect((await entity('bc-2', OFFICER)).data._entities).toMatchObject([{ id: 'bc-2' }]);
});

test("an officer who asks the city council's server itself for every kind of its records gets those that concern all or that ward", async () => {
  const representations = entityKeys('city-council')
    .filter(([, key]) => key.join() === 'id')
    .map(([type, key]) => representation(type, key, VICTIM, 'kh-6'));
  const answer = await askEntities(hub, hub.cityCouncil, representations, '... on CouncilRecord { id }', OFFICER);
  const given = answer.data._entities.filter((one: unknown) => one !== null);
  expect(given).toEqual([{ __typename: 'Ward', id: VICTIM }]); // which wards there are is public
});

describe('who is signed in with a role that is none', () => {
  test.each<[string, Record<string, unknown>]>([
    ['two roles at once', { hai_cap_role: ['analyst', 'standing-committee'] }],
    ['a role in capitals', { hai_cap_role: 'Standing-Committee' }],
    ['a role with a space before it', { hai_cap_role: ' standing-committee' }],
    ['a role under its name in the log', { hai_cap_role: 'STANDING_COMMITTEE' }],
    ['a role as the name of a field', { hai_cap_role: { 'standing-committee': true } }],
    ['a list in a list', { hai_cap_role: [['standing-committee']] }],
    ['no role', { hai_cap_role: undefined }],
    ['true for a role', { hai_cap_role: true }],
    [
      'a role in a claim of another name',
      { hai_cap_role: undefined, role: 'standing-committee', roles: ['standing-committee'] },
    ],
    ['a ward officer of no ward', { hai_cap_role: 'ward-officer' }],
    ['a ward officer of two wards', { hai_cap_role: 'ward-officer', hai_cap_ward: ['gio-lanh', 'trang-non'] }],
    ['a ward officer of all wards by the sign for all', { hai_cap_role: 'ward-officer', hai_cap_ward: '*' }],
    ['a ward officer of a ward written as SQL', { hai_cap_role: 'ward-officer', hai_cap_ward: "gio-lanh' or '1'='1" }],
    ['a ward officer of a ward with a line break', { hai_cap_role: 'ward-officer', hai_cap_ward: 'gio-lanh\n' }],
    ['a ward officer of a ward in capitals', { hai_cap_role: 'ward-officer', hai_cap_ward: 'GIO-LANH' }],
  ])('%s, is let in by no server that holds anything', async (_, wrong) => {
    const token = await hub.issuer.token('analyst', wrong);
    for (const { url } of [hub.cityCouncil, hub.citizenAffairs, hub.ward('gio-lanh')]) {
      const answer = await askGraphql(url, '{ __typename }', {}, token);
      expect([answer.status, codesOf(answer), answer.data]).toEqual([403, ['FORBIDDEN'], undefined]);
    }
  });

  test('gets no data through the gateway either', async () => {
    const token = await hub.issuer.token('analyst', { hai_cap_role: ['analyst', 'standing-committee'] });
    const { data } = await askGraphql(hub.gateway.url, '{ city { name } petitions { totalCount } }', {}, token);
    expect(data).toBeNull();
  });
});

test.each<[string, SignedInAs]>([
  ['of another ward', 'ward-officer/trang-non'],
  ['of a ward that never was', 'ward-officer/khong-co'],
])("an officer %s is not let in by a ward's server", async (_, as) => {
  const { status, data, errors } = await hub.ask(hub.ward('gio-lanh'), '{ council { name } }', {}, as);
  expect([status, data, errors?.[0]?.extensions?.code]).toEqual([403, undefined, 'FORBIDDEN']);
});

describe('through the gateway', () => {
  test.each([
    '{ _service { sdl } }',
    '{ _entities(representations: []) { __typename } }',
    '{ council { name } }',
    '{ __typename @defer }',
  ])('nobody asks what only servers ask each other: %s', async (query) => {
    expect(codesOf(await hub.query(query))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  test('the Standing Committee opens no petitioner by any path: list, ward, figure or interface', async () => {
    const PERSONAL = '... on PetitionRecord { petitioner { name address phone } }';
    const { data, text } = await hub.query(`{
      petitions { nodes { again: petitioner { name } } edges { node { ${PERSONAL} } } }
      ward(id: "trang-non") { petitions { nodes { ${PERSONAL} } } council { petitions { nodes { ${PERSONAL} } } } }
      report(period: "2023-Q1") { indicators(codes: ["DT.01"]) {
        cityFigure { records { nodes { ${PERSONAL} } } } byWard { records { edges { node { ${PERSONAL} } } } } } }
    }`);
    expect(data.ward.council.petitions.nodes.length).toBeGreaterThan(0);
    expect(data.report.indicators[0].cityFigure.records.nodes.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/Công dân mẫu|Minh Họa|0900/);
  });

  test('an analyst opens neither a petitioner nor a text, and the Standing Committee the text of no denunciation', async () => {
    const query =
      '{ petitions { nodes { kind content petitioner { name } } } ward(id: "trang-non") { council { petitions { nodes { kind content } } } } }';
    const analyst = await hub.query(query, {}, 'analyst');
    const committee = await hub.query(query);
    expect(analyst.text).not.toMatch(/minh họa/i);
    expect(committee.text).toContain('Đơn đề nghị (minh họa)');
    expect(committee.text).not.toContain('Đơn tố cáo (minh họa)');
  });

  test('a citizen-affairs officer reads no petition that a ward received, and no petitioner of one', async () => {
    const { data } = await hub.query(
      '{ ward(id: "trang-non") { council { petitions { nodes { petitioner { name } } } } } }',
      {},
      'citizen-affairs-officer',
    );
    expect(data.ward.council).toBeNull();
  });
});

test('an officer who asks for the figures of the whole city by their keys, at each server, is refused', async () => {
  const tally = [{ __typename: 'CityTally', period: '2023-Q1' }];
  const figure = [{ __typename: 'CitizenAffairsFigure', period: '2023-Q1', code: 'DT.01' }];
  const asked = [
    await askEntities(hub, hub.cityCouncil, tally, '... on CityTally { sessions { total } }', OFFICER),
    await askEntities(hub, hub.citizenAffairs, tally, '... on CityTally { petitions { received } }', OFFICER),
    await askEntities(hub, hub.citizenAffairs, figure, '... on CitizenAffairsFigure { records { sum } }', OFFICER),
  ];
  for (const answer of asked) {
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    expect(answer.text).not.toMatch(/"(total|received|sum)":\d/);
  }
});
