import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../platform/postgres/test-database';
import { testAdminUrl } from '../test/support/postgres';
import { openWardCouncilDatabase } from './ward-council/database';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
  await (await openWardCouncilDatabase(database)).destroy(); // brings its tables up to date
  client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});
beforeEach(() => client.query('delete from survey_visit; delete from thematic_oversight'));

const DRAFT = 'null';
const SHARED = 'now()';

const oversight = (id: string, sharedAt: string) =>
  `insert into thematic_oversight (id, title, mandated_by, state, started_on, shared_at)
   select '${id}', 'Giám sát', 'COUNCIL', 'PLANNED', '2020-01-01', ${sharedAt}`;
const visit = (oversightId: string | null, sharedAt: string) =>
  `insert into survey_visit (id, site_name, site_kind, visited_on, oversight_id, shared_at)
   select 'v1', 'Tổ 1', 'POINT', '2020-02-01', ${oversightId ? `'${oversightId}'` : 'null'}, ${sharedAt}`;
const share = (table: string, sharedAt: string) => `update ${table} set shared_at = ${sharedAt}`;

/** Runs the statements as one transaction; gives the code of the refusal, or null. */
async function together(...statements: string[]): Promise<string | null> {
  try {
    await client.query(['begin', ...statements, 'commit'].join('; '));
    return null;
  } catch (error) {
    await client.query('rollback');
    return (error as { code: string }).code; // PostgreSQL's own
  }
}

const REFUSED = '23514';

test.each([
  ['a shared record under a draft', [oversight('o1', DRAFT), visit('o1', SHARED)]],
  [
    'a draft made of what has shared records under it',
    [oversight('o1', SHARED), visit('o1', SHARED), share('thematic_oversight', DRAFT)],
  ],
  [
    'a record shared before what it belongs to',
    [oversight('o1', DRAFT), visit('o1', DRAFT), share('survey_visit', SHARED)],
  ],
])('%s is refused', async (_, statements) => {
  expect(await together(...statements)).toBe(REFUSED);
});

test.each([
  ['a draft under a draft', [oversight('o1', DRAFT), visit('o1', DRAFT)]],
  ['a draft under a shared record', [oversight('o1', SHARED), visit('o1', DRAFT)]],
  ['a shared record that belongs to nothing', [visit(null, SHARED)]],
  [
    'both shared at once, the lower first',
    [oversight('o1', DRAFT), visit('o1', DRAFT), share('survey_visit', SHARED), share('thematic_oversight', SHARED)],
  ],
  [
    'both taken back at once, the upper first',
    [oversight('o1', SHARED), visit('o1', SHARED), share('thematic_oversight', DRAFT), share('survey_visit', DRAFT)],
  ],
])('%s is taken', async (_, statements) => {
  expect(await together(...statements)).toBeNull();
});
