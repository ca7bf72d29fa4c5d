import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../../platform/database/data-source';
import { BigIntScalar } from '../../platform/graphql/scalars/big-int';
import { createLogger } from '../../platform/logging/logger';
import { createTestDatabase, type TestDatabase } from '../../platform/postgres/test-database';
import { testAdminUrl } from '../../test/support/postgres';
import { someLine } from './access-log.fixture';
import { readAccessLog } from './access-log-reader';
import { ACCESS_LOG_RIGHTS } from './access-log.tables';
import { AccessLogWriter } from './access-log-writer';
import { AccessLog1603000000007 } from './migrations/access-log.migration';

/** More lines than an Int of GraphQL can count, and than a number of JavaScript can tell apart. */
const LINES_SO_FAR = '9007199254740993';

let database: TestDatabase;
let server: DataSource;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
  server = await openDatabase({
    ...database,
    entities: [],
    migrations: [AccessLog1603000000007],
    rights: ACCESS_LOG_RIGHTS,
  });
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('alter table access_log_head disable trigger access_log_head_refuse');
  await owner.query('update access_log_head set count = $1', [LINES_SO_FAR]);
  await owner.query('alter table access_log_head enable trigger access_log_head_refuse');
  await owner.end();
  const writer = new AccessLogWriter(server, createLogger('test', 'silent'));
  for (const requestId of ['1', '2', '3']) await writer.write(someLine({ requestId }));
});
afterAll(async () => {
  await server?.destroy();
  await database?.drop();
});

test('a log of any length is read page by page, each line with its own number', async () => {
  const seen: unknown[] = [];
  let after: string | null = null;
  do {
    const { pageInfo, ...page }: Awaited<ReturnType<typeof readAccessLog>> = await readAccessLog(server, {
      first: 1,
      after,
    });
    seen.push(...page.edges.map(({ node }) => [BigIntScalar.serialize(node.seq), node.requestId]));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);

  expect(seen).toEqual([
    ['9007199254740996', '3'],
    ['9007199254740995', '2'],
    ['9007199254740994', '1'],
  ]);
});

test.each([1, '', '1.5', '01', ' 1', '1e3', '1 or true', '9223372036854775808', '1'.repeat(200), null, ['1']])(
  'a cursor with %j for the number of a line is refused before it comes to the database',
  async (seq) => {
    const after = Buffer.from(JSON.stringify(['ACCESS_LOG', seq])).toString('base64url');

    await expect(readAccessLog(server, { first: 1, after })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  },
);
