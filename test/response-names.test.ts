import { getIntrospectionQuery } from 'graphql';
import { codesOf } from './support/ask-graphql';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import { bacKan2020 } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(bacKan2020.folder);
}, 60_000);

/** What comes of a query that has no errors. */
async function answerTo(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await hub.query(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

const PETITIONS = 'petitions { received transferred returned answered }';

test('an alias with the name of a figure that a total needs shows its own field', async () => {
  const plain = await answerTo(
    `{ report(period: "2020-9M") { wards { tally { ${PETITIONS} } } wardTotal { ${PETITIONS} } } }`,
  );
  const { report } = await answerTo(`{ report(period: "2020-9M") {
    wards { tally { petitions { answered: transferred received: returned } } } wardTotal { ${PETITIONS} } } }`);

  type Row = { tally: { petitions: Record<string, number> } };
  expect(report.wards).toEqual(
    (plain.report.wards as Row[]).map(({ tally: { petitions } }) => ({
      tally: { petitions: { answered: petitions.transferred, received: petitions.returned } },
    })),
  );
  expect(plain.report.wardTotal.petitions.transferred).not.toBe(plain.report.wardTotal.petitions.answered);
  expect(report.wardTotal).toEqual(plain.report.wardTotal);
});

test('an alias with the name of a key shows its own field, and what the key leads to is there', async () => {
  const { wards } = await answerTo('{ wards { code name council { name } } }');
  const aliased = await answerTo('{ wards { id: code wardId: name council { name } } }');
  const { report } = await answerTo('{ report(period: "2020-9M") { period: basis coverage { expected } } }');

  type Ward = { code: string; name: string; council: object };
  expect(aliased.wards).toEqual(
    (wards as Ward[]).map(({ code, name, council }) => ({ id: code, wardId: name, council })),
  );
  expect(report).toEqual({ period: 'LIVE', coverage: { expected: 8 } });
});

test('what a condition leaves out does not spoil what stands beside it', async () => {
  const query = `query ($a: Boolean!) { report(period: "2020-9M") {
    coverage { expected answered complete } wardTotal @include(if: $a) { petitions { answered } } } }`;

  const without = await answerTo(query, { a: false });
  const again = await answerTo(query, { a: true });

  const coverage = { expected: 8, answered: 8, complete: true };
  expect(without).toEqual({ report: { coverage } });
  expect(again).toEqual({ report: { coverage, wardTotal: { petitions: { answered: expect.any(Number) } } } });
});

test('objects of which everything is skipped are empty, those of the root too', async () => {
  const query = 'query ($a: Boolean!, $b: Boolean!) { wards @include(if: $a) { name @skip(if: $b) } }';

  expect(await answerTo(query, { a: true, b: true })).toEqual({ wards: Array.from({ length: 8 }, () => ({})) });
  expect(await answerTo(query, { a: false, b: true })).toEqual({});
  expect(await answerTo('{ city { ... on City @skip(if: true) { name } } }')).toEqual({ city: {} });
});

test('a condition without a value is refused by its variable, and never taken for false', async () => {
  const query = (type: string) => `query ($a: ${type}) { wards @include(if: $a) { name } }`;

  for (const a of [null, 'true', 1, undefined]) expect((await hub.query(query('Boolean!'), { a })).status).toBe(400);
  const defaulted = await hub.query(query('Boolean = true'), { a: null });
  expect(defaulted.data ?? null).toBeNull();
  expect(codesOf(defaulted)).toEqual(['BAD_USER_INPUT']);
  expect((await answerTo(query('Boolean = true'))).wards).toHaveLength(8);
});

test('the schema is asked about as graphql-js has it, beside data and in the order of the query', async () => {
  const told = await answerTo(`{ last: __type(name: "WardId") { kind } city { name }
    __type(name: "Query") { isOneOf } __proto__: __typename ...More }
    fragment More on Query { __schema { queryType { name } } city { constructor: name } }`);

  const name = expect.any(String);
  expect(Object.keys(told)).toEqual(['last', 'city', '__type', '__proto__', '__schema']);
  expect(told).toMatchObject({
    __type: { isOneOf: null },
    last: { kind: 'SCALAR' },
    city: { name, constructor: name },
  });
  expect(Object.getOwnPropertyDescriptor(told, '__proto__')?.value).toBe('Query');
  const query = getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true, specifiedByUrl: true });
  expect((await answerTo(query)).__schema.types.length).toBeGreaterThan(100);
});
