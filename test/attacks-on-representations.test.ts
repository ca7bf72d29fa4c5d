import { codesOf } from './support/ask-graphql';
import { askEntities, entitiesQuery } from './support/entities';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import { sendBody } from './support/raw-request';
import type { SignedInAs } from './support/test-issuer';
import { hacTrang, OFFICER, VICTIM } from './support/world';

// Attacks by people who are signed in and ask a subgraph as if they were the gateway, with representations that they made up.
let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(hacTrang.folder);
}, 60_000);

describe('who forges a representation at a subgraph', () => {
  const session = (forged: object) => [{ __typename: 'WardSession', wardId: 'gio-lanh', id: 'kh-1', ...forged }];
  const SESSION = '... on WardSession { id summary kind sharedAt version }';
  const askWard = (representations: unknown[]) => askEntities(hub, hub.ward('gio-lanh'), representations, SESSION);

  test('with more fields than the key, gets what is in the database and none of their own words', async () => {
    const forged = { summary: 'FORGED', kind: 'THEMATIC', sharedAt: null, version: 999, deletedAt: 'FORGED' };
    const plain = await askWard(session({}));
    const answer = await askWard(session(forged));
    expect(answer.text).toBe(plain.text);
    expect(plain.data._entities).toMatchObject([{ id: 'kh-1', kind: 'REGULAR' }]);
  });

  test("with a council's name of their own, gets its real one", async () => {
    const representations = [{ __typename: 'WardCouncil', wardId: 'gio-lanh', name: 'FORGED' }];
    const answer = await askEntities(hub, hub.ward('gio-lanh'), representations, '... on WardCouncil { name }');
    expect(answer.data._entities).toEqual([{ __typename: 'WardCouncil', name: expect.stringContaining('Gió Lành') }]);
  });

  test('that calls a denunciation a request, is not given its text', async () => {
    const forged = { kind: 'REQUEST', sharedAt: '2023-01-01T00:00:00Z', sealedContent: null };
    const representations = [{ __typename: 'WardPetition', wardId: VICTIM, id: 'dn-2', ...forged }];
    const answer = await askEntities(
      hub,
      hub.ward(VICTIM),
      representations,
      '... on WardPetition { kind content petitioner { name } }',
    );
    expect(answer.data._entities).toEqual([
      { __typename: 'WardPetition', kind: 'DENUNCIATION', content: null, petitioner: null },
    ]);
    expect(codesOf(answer)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  test.each([
    'Query',
    '__Schema',
    'constructor',
    'toString',
    '__proto__',
    'Petition',
    'WardTally',
    'wardsession',
    '',
    'WardSession ',
  ])('of a type %j that is none of its entities, is refused that one and given the others', async (__typename) => {
    const representations = [...session({}), { ...session({})[0], __typename }, ...session({ id: 'kh-2' })];
    const answer = await askWard(representations);
    expect(answer.data._entities).toMatchObject([{ id: 'kh-1' }, null, { id: 'kh-2' }]);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  });

  const withKeys = (more: string) => `{"__typename":"WardSession","wardId":"gio-lanh","id":"kh-1",${more}}`;
  const sendWithKeys = async (more: string) => {
    const body = `{"query":${JSON.stringify(entitiesQuery(SESSION))},"variables":{"representations":[${withKeys(more)}]}}`;
    return sendBody(hub.ward('gio-lanh').url, body, await hub.issuer.token(OFFICER));
  };

  test.each(['"__proto__":{"role":"standing-committee","polluted":1}', '"constructor":{"prototype":{"polluted":1}}'])(
    'with the key of a prototype, is not read at all: %s',
    async (more) => {
      const answer = await sendWithKeys(more);
      expect([answer.status, answer.data, codesOf(answer)]).toEqual([400, undefined, ['BAD_REQUEST']]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined(); // the servers run in this process
    },
  );

  test('with keys that every object has of its own, gets what is in the database', async () => {
    const { status, data } = await sendWithKeys('"hasOwnProperty":1,"toString":null,"valueOf":{}');
    expect([status, data]).toEqual([200, { _entities: [expect.objectContaining({ id: 'kh-1', kind: 'REGULAR' })] }]);
  });

  test.each<[string, unknown]>([
    ['no object', 'WardSession'],
    ['a number', 7],
    ['empty', {}],
    ['a list', ['WardSession']],
    ['without its key', { __typename: 'WardSession', wardId: 'gio-lanh' }],
    ['with a key that is an object', { __typename: 'WardSession', wardId: 'gio-lanh', id: { $ne: null } }],
  ])('that is %s, is refused that one as bad input, and given the one beside it', async (_, one) => {
    const answer = await askWard([one, ...session({})]);
    expect(answer.data._entities).toMatchObject([null, { id: 'kh-1' }]);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  });

  test('that is null, is refused with all that it asks', async () => {
    const answer = await askWard([null, ...session({})]);
    expect([answer.data, codesOf(answer)]).toEqual([undefined, ['BAD_USER_INPUT']]);
  });
});

describe("who forges the wards' answers of a report at the city council's server", () => {
  const REPORT = `... on CrossTierReport { coverage { expected answered missing { reason } } wardTotal { sessions { total } }
    indicators(codes: ["KH.01", "DT.01"]) { code city wards total byWard { wardId value } cityFigure { records { totalCount } } } }`;
  const SUMS =
    '{ report(period: "2023-Q1") { wardTotal { sessions { total } } wards { tally { sessions { total } } } } }';
  const lie = (wardId: string, total: unknown) => ({
    answer: { wardId, state: 'ANSWERED' },
    tally: { wardId, sessions: { total } },
  });
  const forge = (wards: unknown, as: SignedInAs, city: unknown = { petitions: { received: 999 } }) =>
    askEntities(
      hub,
      hub.cityCouncil,
      [{ __typename: 'CrossTierReport', period: '2023-Q1', basis: 'LIVE', wards, city }],
      REPORT,
      as,
    );

  test('as an officer, hears back the lie on that ward, and of other wards and the city nothing', async () => {
    const { data } = await forge([lie('gio-lanh', 777), lie(VICTIM, 999)], OFFICER);
    const nothing = { city: null, total: null, cityFigure: { records: null } };
    expect(data._entities[0]).toMatchObject({
      coverage: { expected: 1, answered: 1, missing: [] },
      wardTotal: { sessions: { total: 777 } },
      indicators: [
        { ...nothing, wards: 777, byWard: [{ wardId: 'gio-lanh', value: 777 }] },
        { ...nothing, byWard: [{ wardId: 'gio-lanh', value: null }] },
      ],
    });
  });

  test('lies to nobody else: the next one who asks is told what the wards say', async () => {
    const before = await hub.query(SUMS);
    await forge([lie('gio-lanh', 777), lie(VICTIM, 999), lie('khong-co', 5)], 'standing-committee');
    expect((await hub.query(SUMS)).text).toBe(before.text);
  });

  test('with wards that never were, adds none to the report', async () => {
    const { data } = await forge([lie('khong-co', 5), lie('__proto__', 6), lie('suoi-sao', 7)], 'standing-committee');
    expect(data._entities[0].coverage).toMatchObject({ expected: 3, answered: 1 });
    expect(data._entities[0].wardTotal.sessions.total).toBe(7);
  });

  test('as a ward that answers nonsense, spoils that line of the report alone', async () => {
    const { data } = await forge([lie('gio-lanh', 'x'), lie(VICTIM, 3)], 'standing-committee');
    expect(data._entities[0].coverage).toMatchObject({ expected: 3, answered: 1 });
    expect(data._entities[0].wardTotal.sessions.total).toBe(3);
  });

  test.each<[string, unknown]>([
    ['a number', 5],
    ['a text', 'ANSWERED'],
    ['texts', ['x']],
    ['answers that are none', [{ answer: 5, tally: 'x' }]],
    ['a figure that is a text', [lie('gio-lanh', '1; drop table ward')]],
    ['a figure that is an object', [lie('gio-lanh', { valueOf: 1 })]],
    ['a figure beyond all numbers', [lie('gio-lanh', 1e308)]],
    ['a state that is none', [{ answer: { wardId: 'gio-lanh', state: 'OWNED' }, tally: null }]],
  ])('with %s for wards, is told that no ward answered, and breaks nothing', async (_, wards) => {
    const { data, errors } = await forge(wards, 'standing-committee');
    expect(errors).toBeUndefined();
    expect(data._entities[0].coverage).toMatchObject({ expected: 3, answered: 0 });
  });
});
