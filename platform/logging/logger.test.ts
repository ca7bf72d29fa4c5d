import { GraphQLError } from 'graphql';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { testAdminUrl } from '../../test/support/postgres';
import { maskErrors } from '../errors/mask-error';
import { createErrorHandler } from '../http/http-refusal';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database';
import { createLogger } from './logger';

const SECRET = 'Nguyen Van A';

let lines: string[];
const log = createLogger('shoes', 'info', { write: (line) => void lines.push(line) });
const logged = () => lines.map((line) => JSON.parse(line) as { err: Record<string, unknown> });
beforeEach(() => (lines = []));

let database: TestDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
  db = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
  await db.query('create table shoe (owner text constraint one_each unique, sold_on date, size int check (size > 0))');
  await db.query('insert into shoe values ($1)', [SECRET]);
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

const refusalOf = async (sql: string, values: unknown[]): Promise<Error> =>
  db.query(sql, values).then(
    () => Promise.reject(new Error('it was not refused')),
    (error: Error) => error,
  );

test.each<[string, string, unknown[], Record<string, string>]>([
  [
    'a row that is there',
    'insert into shoe values ($1)',
    [SECRET],
    { code: '23505', table: 'shoe', constraint: 'one_each' },
  ],
  [
    'a row against a rule',
    'insert into shoe (owner, size) values ($1, 0)',
    [`${SECRET} B`],
    { code: '23514', table: 'shoe' },
  ],
  ['a value of another form', 'insert into shoe (sold_on) values ($1)', [SECRET], { code: '22007' }],
  [
    'a text that looks like a stack',
    'insert into shoe (sold_on) values ($1)',
    [`x\n    at ${SECRET} (a.ts:1:1)`],
    { code: '22007' },
  ],
])('of %s that the database refuses, nothing is logged but code and names', async (_, sql, values, names) => {
  const refusal = await refusalOf(sql, values);
  expect(JSON.stringify({ ...refusal }) + refusal.message).toContain(SECRET); // it could be

  maskErrors(log)({ message: 'x' }, new GraphQLError(refusal.message, { originalError: refusal }));
  createErrorHandler(log)(refusal as never, { id: 'r1' } as never, fakeReply as never);

  expect(logged()).toHaveLength(2);
  for (const { err } of logged()) {
    expect(err).toMatchObject({ ...names, type: 'DatabaseError', stack: expect.stringMatching(/^ {4}at /) });
    expect(err).not.toHaveProperty('detail');
  }
  expect(lines.join('')).not.toContain(SECRET);
});

test("the driver's own error is treated alike", async () => {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  const refusal = await client.query('select $1::date', [SECRET]).catch((error: unknown) => error);
  await client.end();

  log.error({ err: refusal }, 'fault');

  expect(logged()).toMatchObject([{ err: { code: '22007' } }]);
  expect(lines.join('')).not.toContain(SECRET);
});

test('of every other error type, message, code and stack are logged, and nothing that it carries', () => {
  const error = Object.assign(new TypeError('no such size'), {
    code: 'ECONNRESET',
    parameters: [SECRET],
    detail: SECRET,
  });

  log.error({ err: new GraphQLError('wrapped', { originalError: error }) }, 'fault');

  expect(logged()).toMatchObject([{ err: { type: 'TypeError', message: 'no such size', code: 'ECONNRESET' } }]);
  expect(logged()[0]?.err['stack']).toMatch(/^TypeError: no such size\n {4}at /);
  expect(Object.keys(logged()[0]?.err ?? {}).sort()).toEqual(['code', 'message', 'stack', 'type']);
});

test.each([SECRET, { owner: SECRET }, [SECRET], null, undefined])('what is no error is not logged: %j', (thrown) => {
  log.error({ err: thrown }, 'fault');

  expect(lines).toHaveLength(1);
  expect(lines.join('')).not.toContain(SECRET);
});

/** What the error handler answers on; the answer is looked at elsewhere. */
const fakeReply = { request: { headers: {} }, code: () => fakeReply, type: () => fakeReply, send: () => fakeReply };
