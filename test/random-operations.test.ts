import { print } from 'graphql';
import { WARDS, WorldData } from './random-operations/data';
import { type Answer, answerOnOneSchema, Federation } from './random-operations/federation';
import { randomOperation } from './random-operations/operations';
import { seededRun } from './runner/seeded-suites';

/*
 * The gateway over subgraphs that validate what they are asked, held against graphql-js on one schema over the same data: whatever a
 * client asks under whatever names, the answers are equal, with the order of their keys and the places of their errors. One ward is down.
 * At full length, with another seed: npm run test:long -- random-operations --seed 7
 */
const { seed: first, count } = seededRun('random-operations');

const DOWN = WARDS.slice(-1);
const federation = new Federation();
beforeAll(() => federation.start(DOWN), 60_000);
afterAll(() => federation.stop());

test(
  `random operations are answered as graphql-js answers them on one schema (seed ${first}, ${count} operations)`,
  async () => {
    let [values, failures] = [0, 0];
    for (let seed = first; seed < first + count; seed++) {
      const operation = randomOperation(seed);
      const data = new WorldData({ salt: seed, fails: seed % 3 > 0, hasNulls: seed % 5 > 0, down: new Set(DOWN) });
      federation.data = data;

      const expected = await answerOnOneSchema(operation, data);
      const answer = await federation.answer(operation);

      const where = { seed, query: print(operation.document), variables: operation.variables };
      // As text, so that the order of keys counts.
      expect({ ...where, data: JSON.stringify(answer.data) }).toEqual({
        ...where,
        data: JSON.stringify(expected.data),
      });
      expect({ ...where, errors: placesOf(answer) }).toEqual({ ...where, errors: placesOf(expected) });
      values += JSON.stringify(expected.data).length;
      failures += expected.errors?.length ?? 0;
    }
    expect(values).toBeGreaterThan(count * 100);
    expect(failures).toBeGreaterThan(count / 10);
  },
  30_000 + count * 500,
);

/**
 * Where errors say that something is missing, in one order. That a ward has no part in a total is told where the total is, which is
 * there; on one schema it is no error.
 */
function placesOf({ data, errors = [] }: Answer): string[] {
  const empty = errors.filter(
    ({ path = [], extensions }) => extensions?.code !== 'WARD_UNAVAILABLE' || isEmpty(data, path),
  );
  return empty.map(({ path }) => JSON.stringify(path)).sort();
}

function isEmpty(data: unknown, path: readonly (string | number)[]): boolean {
  let value = data;
  for (const step of path) value = (value as Record<string | number, unknown> | null)?.[step];
  return (value ?? null) === null;
}
