import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '../logging/logger';
import { BadInput, DomainError } from './domain-error';
import { NoPlaceLeft } from '../limits/places';
import { maskErrors } from './mask-error';

const [error, warn] = [jest.fn(), jest.fn()];
const format = maskErrors({ error, warn } as unknown as Logger); // it logs faults and nothing else
afterEach(() => [error, warn].forEach((log) => log.mockReset()));

const mask = (formatted: GraphQLFormattedError, cause: unknown = new Error('cause')) => format(formatted, cause);

test('a refusal reaches the client as it is: message, path, places, code and facts', () => {
  const refusal = {
    message: 'Already sent.',
    path: ['send', 0],
    locations: [{ line: 1, column: 2 }],
    extensions: { code: 'CONFLICT', sentOn: '2020-09-30' },
  };

  expect(mask(refusal)).toEqual(refusal);
  expect(error).not.toHaveBeenCalled();
});

test.each([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'PERIOD_CLOSED',
  'WARD_UNAVAILABLE',
  'WARD_TIMEOUT',
  'WARD_REFUSED',
  'WARD_SCHEMA_BEHIND',
  'UNKNOWN_WARD',
  'GRAPHQL_VALIDATION_FAILED',
] as const)('%s is said to the client', (code) => {
  expect(mask({ message: 'why', extensions: { code } })).toEqual({ message: 'why', extensions: { code } });
});

test.each<[string, GraphQLFormattedError]>([
  ['without a code', { message: 'connect ECONNREFUSED 10.0.0.1:5432' }],
  ['with the code of a fault', { message: 'x 10.0.0.1', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  ['with a code that nobody knows', { message: 'x 10.0.0.1', extensions: { code: 'ECONNREFUSED' } }],
  ['with a list for a code', { message: 'x 10.0.0.1', extensions: { code: ['FORBIDDEN'] } }],
  ["with PostgreSQL's code", { message: 'x 10.0.0.1', extensions: { code: '42P01', query: 'select 1' } }],
])('an error %s is a fault: its path stays, everything else is logged and not said', (_, formatted) => {
  const cause = new Error('cause');

  const masked = mask({ ...formatted, path: ['shoes', 3], locations: [{ line: 1, column: 1 }] }, cause);

  expect(masked).toEqual({
    message: expect.stringMatching(/^[^/]+\. [^/]+\.$/),
    path: ['shoes', 3],
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
  expect(JSON.stringify(masked)).not.toMatch(/10\.0\.0\.1|select|ECONN/);
  expect(error).toHaveBeenCalledWith({ err: cause, path: ['shoes', 3] }, expect.any(String));
});

test('stack traces and the names of inner services leave with no error', () => {
  const masked = mask({
    message: 'no',
    extensions: { code: 'FORBIDDEN', stacktrace: ['at a.ts:1'], serviceName: 'inner', ward: 'w' },
  });

  expect(masked).toEqual({ message: 'no', extensions: { code: 'FORBIDDEN', ward: 'w' } });
});

test.each<[string, string, Error]>([
  ['starts anew', 'TRY_AGAIN', Object.assign(new Error('the database system is starting up'), { code: '57P03' })],
  ['was stopped amid a statement', 'TRY_AGAIN', Object.assign(new Error('terminating connection'), { code: '57P01' })],
  ['does not answer', 'TRY_AGAIN', Object.assign(new Error('connect 10.0.0.1'), { code: 'ECONNREFUSED' })],
  ['hung up', 'TRY_AGAIN', new Error('Connection terminated unexpectedly')],
  ['has no room left', 'STORAGE_FULL', Object.assign(new Error('could not extend file "x"'), { code: '53100' })],
  ['can only be read', 'READ_ONLY', Object.assign(new Error('cannot execute INSERT'), { code: '25006' })],
])('a database that %s is no fault of the statement: %s, and logged for whoever runs it', (_, code, cause) => {
  const wrapped = new GraphQLError(cause.message, {
    originalError: Object.assign(new Error(), { driverError: cause }),
  });

  expect(mask({ message: cause.message, path: ['shoes'] }, wrapped)).toEqual({
    message: expect.stringMatching(/^[^/]+\. [^/]+\.$/),
    path: ['shoes'],
    extensions: { code },
  });
  expect(error).toHaveBeenCalledTimes(1);
});

test.each<[string, Error]>([
  ['none of the pool came free', new Error('timeout exceeded when trying to connect')],
  ['a new one was let in too late', new Error('Connection terminated due to connection timeout')],
  ['PostgreSQL has none left', Object.assign(new Error('sorry, too many clients already'), { code: '53300' })],
  ['a request of its own found no place', new NoPlaceLeft('none became free within 5000 ms')],
])('a statement without a connection is to be tried again and is no fault: %s', (_, cause) => {
  for (const origin of [cause, Object.assign(new Error('wrapped by the ORM'), { driverError: cause })]) {
    const wrapped = new GraphQLError(origin.message, { originalError: origin });

    expect(mask({ message: origin.message, path: ['shoes'] }, wrapped)).toEqual({
      message: expect.stringMatching(/^[^/]+\. [^/]+\.$/),
      path: ['shoes'],
      extensions: { code: 'TRY_AGAIN' },
    });
  }
  expect(error).not.toHaveBeenCalled();
  expect(warn).toHaveBeenCalledTimes(2);
});

test('a value that a scalar refuses in a query is bad input, not a failed validation', () => {
  const origin = new BadInput('expected YYYY-MM-DD');
  const wrapped = new GraphQLError(origin.message, { originalError: origin });

  expect(mask({ message: origin.message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }, wrapped)).toEqual({
    message: 'expected YYYY-MM-DD',
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('a refusal thrown in code keeps its own code and facts', () => {
  const refusal = new DomainError('NOT_FOUND', 'gone', { id: 7 });

  expect(refusal).toMatchObject({ name: 'DomainError', extensions: { code: 'NOT_FOUND', id: 7 } });
  expect(new BadInput('x').name).toBe('BadInput');
});
