import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { DataSource, EntityManager } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../platform/postgres/test-database';
import { testAdminUrl } from '../../../test/support/postgres';
import type { Viewer } from '../../viewer/viewer';
import { openCitizenAffairsDatabase } from '../database';
import { WardScopes, wardScopeOf } from './ward-scope';

const OFFICER: Viewer = { role: 'ward-officer', subject: 'x', wardId: 'ward-a' };
const COMMITTEE: Viewer = { role: 'standing-committee', subject: 'x' };

let database: TestDatabase;
let db: DataSource;
let scopes: WardScopes;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
  db = await openCitizenAffairsDatabase({ ...database, poolSize: 1 });
  scopes = new WardScopes(db);
  await db.query(
    `insert into citizen_dialogue (id, ward_id, held_on, topic, citizen_count)
     select id, id, '2020-01-01', '', 9 from unnest(array['ward-a', 'ward-b']) as id`,
  );
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

const responseTo = () => new ServerResponse(new IncomingMessage(new Socket()));

async function dialoguesSeenWith(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>('select id from citizen_dialogue order by id');
  return rows.map(({ id }) => id);
}

test("a ward officer's request has only the rows of their ward, however it asks, until its response is over", async () => {
  const response = responseTo();
  const { manager } = scopes.connectionFor(OFFICER, response);

  expect(await dialoguesSeenWith(manager)).toEqual(['ward-a']);
  expect(await manager.query(`update citizen_dialogue set topic = 'x' where id = 'ward-b'`)).toEqual([[], 0]);
  response.emit('close');

  await expect(dialoguesSeenWith(manager)).rejects.toThrow();
});

test('the same connection then has all rows for the next request, and one ward again for an officer of that ward', async () => {
  for (const [viewer, seen] of [
    [COMMITTEE, ['ward-a', 'ward-b']],
    [{ ...OFFICER, wardId: 'ward-b' }, ['ward-b']],
    [COMMITTEE, ['ward-a', 'ward-b']],
    [{ ...OFFICER, wardId: 'ward-c' }, []],
    [OFFICER, ['ward-a']],
  ] as const) {
    const response = responseTo();
    expect(await dialoguesSeenWith(scopes.connectionFor(viewer, response).manager)).toEqual(seen);
    response.emit('close');
  }
});

test.each<[Viewer, string]>([
  [{ role: 'ward-officer', subject: 'x', wardId: 'song-cau' }, 'song-cau'],
  [{ role: 'service', subject: 'x', wardId: 'song-cau' }, 'song-cau'],
  [{ role: 'service', subject: 'x', wardId: null }, '*'],
  [{ role: 'standing-committee', subject: 'x' }, '*'],
  [{ role: 'citizen-affairs-officer', subject: 'x' }, '*'],
  [{ role: 'analyst', subject: 'x' }, '*'],
])('%j works with the rows of %s', (viewer, scope) => {
  expect(wardScopeOf(viewer)).toBe(scope);
});
