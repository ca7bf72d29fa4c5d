import { join } from 'node:path';
import { readSavedQueries } from '../platform/explorer/saved-queries';
import { askGraphql } from './support/ask-graphql';
import { startTestHub, type TestHub } from './support/hub';
import { bacKan2020 } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder);
}, 60_000);
afterAll(() => hub?.stop());

const ROOT = join(__dirname, '..');
const SHELVES: [folder: string, server: () => string][] = [
  ['gateway/queries', () => hub.gateway.url],
  ['subgraphs/city-council/queries', () => hub.cityCouncil.url],
  ['subgraphs/citizen-affairs/queries', () => hub.citizenAffairs.url],
  ['subgraphs/ward-council/queries', () => hub.ward('song-cau').url],
];

test('the gateway offers at least ten example queries', () => {
  expect(readSavedQueries(join(ROOT, 'gateway/queries')).length).toBeGreaterThanOrEqual(10);
});

describe.each(SHELVES)('every example query of %s', (folder, server) => {
  test.each(readSavedQueries(join(ROOT, folder)).map((saved) => [saved.titleEn, saved] as const))(
    'answers: %s',
    async (_, { query, variables }) => {
      const { data, errors } = await askGraphql(server(), query, variables);

      expect(errors).toBeUndefined();
      expect(emptyIn(data)).toEqual([]);
    },
  );
});

/** Nobody is missing, and no unit has changed, in the demonstration world. */
const RIGHTLY_EMPTY = ['missing', 'cameFrom', 'wentInto'];

/** Lists that came back with nothing in them: an example that shows nothing teaches nothing. */
function emptyIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    if (value.length === 0) return RIGHTLY_EMPTY.some((field) => path.endsWith(`.${field}`)) ? [] : [path];
    // Of many items some may well have empty lists; all of them may not.
    return value
      .map((item) => emptyIn(item, path))
      .reduce((fewest, some) => (some.length < fewest.length ? some : fewest));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => emptyIn(inner, `${path}.${key}`));
}
