import { join } from 'node:path';
import { readSavedQueries } from '../platform/explorer/saved-queries';
import type { Restartable } from '../scripts/hub/restartable';
import { STANDARD_SHELLS, startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';
import { bacKan2020 } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder, { shells: STANDARD_SHELLS });
  await hub.ask(hub.ward('song-cau'), '{ council { sessions { totalCount } } }'); // or nobody would have asked
}, 60_000);
afterAll(() => hub?.stop());

const ROOT = join(__dirname, '..');
const SHELVES: [folder: string, server: () => Restartable, as?: SignedInAs][] = [
  ['gateway/queries', () => hub.gateway],
  ['subgraphs/city-council/queries', () => hub.cityCouncil],
  ['subgraphs/citizen-affairs/queries', () => hub.citizenAffairs],
  ['subgraphs/ward-council/queries', () => hub.ward('song-cau'), 'ward-officer/song-cau'],
];

test('the gateway offers at least ten example queries', () => {
  expect(readSavedQueries(join(ROOT, 'gateway/queries')).length).toBeGreaterThanOrEqual(10);
});

describe.each(SHELVES)('every example query of %s', (folder, server, as) => {
  test.each(readSavedQueries(join(ROOT, folder)).map((saved) => [saved.titleEn, saved] as const))(
    'answers: %s',
    async (_, { query, variables }) => {
      const { data, errors, headers } = await hub.ask(server(), query, variables, as);

      expect(errors).toBeUndefined();
      expect(emptyIn(data)).toEqual([]);
      expect(Number(headers.get('x-query-cost'))).toBeGreaterThan(1);
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
