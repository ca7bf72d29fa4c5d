import type { HttpAnswer } from './support/ask-graphql';
import { statementsOf } from './support/count-statements';
import { askEntities } from './support/entities';
import { startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';
import { hacTrang, OFFICER, VICTIM } from './support/world';

// What a server does for an answer can be told by how long it takes: so it does the same whether what may not be read is there or not.
const WARD = 'gio-lanh';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
  await hub.run(
    'citizen-affairs',
    `insert into voter_contact_round (id, name, phase, starts_on) values ('d-trang-non', '', 'OTHER', '2023-01-11')`,
  );
  await hub.run('citizen-affairs', `update voter_contact set round_id = 'd-trang-non' where id = 'tx-03'`);
  await hub.run(VICTIM, `update resolution set id = 'nq-trang-non'`);
  await hub.run(WARD, `update resolution set shared_at = null where id = 'nq-3'`);
}, 60_000);
afterAll(() => hub?.stop());

interface Work {
  data: HttpAnswer['data'];
  statements: string[];
}

/** What somebody is answered, and by which statements. */
async function workOf(ask: () => Promise<HttpAnswer>): Promise<Work> {
  await ask(); // opens connections, which cost statements of their own
  let data: Work['data'];
  const statements = await statementsOf(async () => {
    const answer = await ask();
    expect(answer.errors).toBeUndefined();
    data = answer.data;
  });
  expect(statements.length).toBeGreaterThan(0);
  return { data, statements };
}

describe('citizen affairs works the same for an officer, whether there is such a thing of another ward or not', () => {
  const work = (entity: Record<string, string>, selection = '') =>
    workOf(() => askEntities(hub, hub.citizenAffairs, [entity], selection, OFFICER));

  test.each([
    ['VoterContact', 'tx-03'],
    ['VoterRecommendation', 'k-03'],
    ['CitizenDialogue', 'dt-1'],
    ['VoterContactRound', 'd-trang-non'],
  ])('a record: %s', async (__typename, id) => {
    const [other, none] = [await work({ __typename, id }), await work({ __typename, id: 'never-was' })];

    expect((await askEntities(hub, hub.citizenAffairs, [{ __typename, id }])).data._entities).toEqual([{ __typename }]);
    expect(other).toEqual(none);
    expect(none.data._entities).toEqual([null]);
  });

  test.each(['voterContacts', 'recommendations', 'dialogues'])('a list: %s', async (list) => {
    const selection = `... on Ward { ${list} { totalCount nodes { id } edges { cursor } pageInfo { endCursor } } }`;
    const of = (id: string) => work({ __typename: 'Ward', id }, selection);
    const [other, none] = [await of(VICTIM), await of('never-was')];

    expect(other).toEqual(none);
    expect(none.data._entities[0][list].totalCount).toBe(0);
  });
});

describe("a ward's server works the same, whether there is such a record or not", () => {
  const ask = (wardId: string, id: string, as: SignedInAs) => {
    const entity = { __typename: 'WardResolution', wardId, id };
    return askEntities(hub, hub.ward(wardId), [entity], '... on WardResolution { id }', as);
  };

  test.each<[string, ward: string, id: string, whoReadsIt: SignedInAs]>([
    ["another ward's", VICTIM, 'nq-trang-non', 'standing-committee'],
    ['a draft', WARD, 'nq-3', OFFICER],
  ])('%s', async (_, ward, id, whoReadsIt) => {
    const work = (wanted: string) => workOf(() => ask(WARD, wanted, 'standing-committee'));
    const [hidden, none] = [await work(id), await work('never-was')];

    expect((await ask(ward, id, whoReadsIt)).data._entities).toMatchObject([{ id }]);
    expect(hidden).toEqual(none);
    expect(none.data._entities).toEqual([null]);
  });
});
