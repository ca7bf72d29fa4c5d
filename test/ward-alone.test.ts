import { Client } from 'pg';
import { createLogger } from '../platform/logging/logger';
import { keysOfWard } from '../scripts/hub/hub-keys';
import { SUBGRAPH_SHELL } from '../subgraphs/serving/subgraph-limits';
import { startWardCouncil } from '../subgraphs/ward-council/server';
import { codesOf } from './support/ask-graphql';
import { askEntities } from './support/entities';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import { bacKan2020 } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(bacKan2020.folder);
}, 60_000);

const SELECTION = `
  ... on Ward { id council { name } }
  ... on WardReport { tally { sessions { total } } }
  ... on WardSession { id summary }
  ... on WardFigure { records { totalCount } }`;

test("a ward's server answers for its own ward", async () => {
  const representations = [
    { __typename: 'Ward', id: 'song-cau' },
    { __typename: 'WardReport', wardId: 'song-cau', period: '2020-9M', restsOn: 'LIVE' },
    { __typename: 'WardFigure', wardId: 'song-cau', period: '2020-9M', code: 'KH.01' },
  ];
  const { data, errors } = await askEntities(hub, hub.ward('song-cau'), representations, SELECTION);

  expect(errors).toBeUndefined();
  expect(data._entities[0].council.name).toMatch(/Sông Cầu/);
  expect(data._entities[2].records.totalCount).toBe(data._entities[1].tally.sessions.total);
});

test.each([
  [{ __typename: 'Ward', id: 'duc-xuan' }],
  [{ __typename: 'WardCouncil', wardId: 'duc-xuan' }],
  [{ __typename: 'WardReport', wardId: 'duc-xuan', period: '2020-9M', restsOn: 'LIVE' }],
  [{ __typename: 'WardFigure', wardId: 'duc-xuan', period: '2020-9M', code: 'KH.01' }],
  [{ __typename: 'WardSession', wardId: 'duc-xuan', id: 'any' }],
  [{ __typename: 'WardPetition', wardId: 'duc-xuan', id: 'any' }],
])("a ward's server refuses another ward's representation: %j", async (representation) => {
  const answer = await askEntities(hub, hub.ward('song-cau'), [representation], SELECTION);

  expect(answer.data._entities).toEqual([null]);
  expect(codesOf(answer)).toEqual(['WARD_REFUSED']);
});

test('a server whose database belongs to another ward does not start', async () => {
  const start = startWardCouncil(
    {
      wardId: 'song-cau',
      database: hub.databaseOf('duc-xuan'),
      identity: hub.issuer.identity,
      personalDataKeys: keysOfWard(hub.keys, 'song-cau'),
      shell: SUBGRAPH_SHELL,
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
    },
    createLogger('test', 'silent'),
  );

  await expect(start).rejects.toMatchObject({ name: 'WrongWard' });
});

test("no server's role can open another server's database", async () => {
  const { url: own, ownerUrl } = hub.databaseOf('song-cau');
  for (const { url } of ['city-council', 'citizen-affairs', 'duc-xuan'].map(hub.databaseOf)) {
    for (const ofOwn of [own, ownerUrl]) {
      const { href } = Object.assign(new URL(ofOwn), { pathname: new URL(url).pathname });
      const client = new Client({ connectionString: href });

      await expect(client.connect()).rejects.toMatchObject({ code: '42501' }); // insufficient_privilege
    }
  }
});
