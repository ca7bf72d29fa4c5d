import { join } from 'node:path';
import { queriesFor } from '../platform/explorer/saved-query';
import { readSavedQueries } from '../platform/explorer/saved-queries';
import type { Restartable } from '../scripts/hub/restartable';
import { STANDARD_SHELLS } from '../scripts/hub/start-hub';
import { openCarrier } from './support/carry-crossings';
import { startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';
import { bacKan2020 } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder, { shells: STANDARD_SHELLS });
  // Or nobody would have asked yet, and the access logs were empty.
  await hub.ask(hub.ward('song-cau'), '{ council { sessions { totalCount } } }');
  await hub.ask(hub.citizenAffairs, '{ petitions { nodes { content } } }');
  await beginReturns();
}, 60_000);
afterAll(() => hub?.stop());

/** Files bring no requests and no returns: the city asks for one, and the ward begins it. */
async function beginReturns(): Promise<void> {
  const input = { idempotencyKey: 'test', period: '2020-9M' };
  const request = 'mutation ($input: RequestReturnsInput!) { requestReturns(input: $input) { userErrors { code } } }';
  await hub.query(request, { input: { ...input, dueOn: '2020-10-05' } });
  const carrier = await openCarrier(hub);
  await carrier.carryAll();
  await carrier.close();
  const start = 'mutation ($input: StartReturnInput!) { startReturn(input: $input) { userErrors { code } } }';
  await hub.ask(hub.ward('song-cau'), start, { input }, 'ward-officer/song-cau');
}

const ACCOUNTS = {
  'standing-committee': 'standing-committee',
  'citizen-affairs-officer': 'citizen-affairs-officer',
  analyst: 'analyst',
  'ward-officer': 'ward-officer/song-cau',
} satisfies Record<string, SignedInAs>;
type Role = keyof typeof ACCOUNTS;
const isRole = (name: string): name is Role => name in ACCOUNTS;
const ROLES = Object.keys(ACCOUNTS).filter(isRole);
const WARD_ROLES = ROLES.filter((role) => role !== 'citizen-affairs-officer');

/** The roles are those that the server admits at all; `atLeast` so many queries are for each of them. */
const SHELVES: [folder: string, server: () => Restartable, roles: Role[], atLeast: number][] = [
  ['gateway/queries', () => hub.gateway, ROLES, 3],
  ['subgraphs/city-council/queries', () => hub.cityCouncil, ROLES, 1],
  ['subgraphs/citizen-affairs/queries', () => hub.citizenAffairs, ROLES, 2],
  ['subgraphs/ward-council/queries', () => hub.ward('song-cau'), WARD_ROLES, 3],
];

describe.each(SHELVES)('the example queries of %s', (folder, server, admitted, atLeast) => {
  const saved = readSavedQueries(join(__dirname, '..', folder));
  const asRoles = saved.flatMap((one) => admitted.map((role) => [one.titleEn, role, one] as const));

  test('are for roles that there are', () => {
    expect(saved.flatMap(({ roles }) => roles).filter((role) => !(admitted as string[]).includes(role))).toEqual([]);
  });

  test.each(admitted)(`are several for the role %s`, (role) => {
    expect(queriesFor([role], saved).length).toBeGreaterThanOrEqual(atLeast);
  });

  test.each(asRoles.filter(([, role, one]) => queriesFor([role], [one]).length > 0))(
    'answer: %s, asked as %s',
    async (_, role, { query, variables }) => {
      const { data, errors, headers } = await hub.ask(server(), query, variables, ACCOUNTS[role]);

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
