import { type LoggedLine, linesAfter } from './support/access-lines';
import { askGraphql, codesOf } from './support/ask-graphql';
import { eventually } from './support/eventually';
import { entitiesQuery } from './support/entities';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import type { SignedInAs } from './support/test-issuer';
import { hacTrang, OFFICER } from './support/world';

// What wards hand to the city council's own server, so that it can hide small cells, and to nobody else.
let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(hacTrang.folder);
}, 60_000);

const WARD = 'gio-lanh';
const CELLS = '... on WardReport { wardId period rawCells { code value } }';
const CODES = ['TD.01', 'TD.02', 'DT.01', ...['a', 'b', 'c', 'd', 'e', 'f'].map((one) => `DT.01${one}`)];
const reports = (...periods: string[]) =>
  periods.map((period) => ({ __typename: 'WardReport', wardId: WARD, period, restsOn: 'LIVE' }));

/** Asks the ward's server itself, as a server of the hub where one is named. */
async function askWard(selection: string, as: SignedInAs, server?: string) {
  const token = await hub.issuer.token(as, server === undefined ? {} : { hai_cap_server: server });
  const variables = { representations: reports('2023-Q1', '2023-Q2') };
  return askGraphql(hub.ward(WARD).url, entitiesQuery(selection), variables, token);
}

test("the city council's server is told a ward's receptions and petitions, small cells and all", async () => {
  const tallies = '... on WardReport { tally { receptions { turns citizens } petitions { received returned } } }';
  const { data, errors } = await askWard(CELLS, 'service', 'city-council');
  const whole = await askWard(tallies, OFFICER);

  expect(errors).toBeUndefined();
  for (const [at, { wardId, period, rawCells }] of data._entities.entries()) {
    const { receptions, petitions } = whole.data._entities[at].tally;
    expect({ wardId, period }).toEqual({
      wardId: WARD,
      period: ['2023-01-01/2023-03-31', '2023-04-01/2023-06-30'][at],
    });
    expect(rawCells.map(({ code }: { code: string }) => code)).toEqual(CODES);
    expect(rawCells).toEqual(
      expect.arrayContaining([
        { code: 'TD.01', value: receptions.turns },
        { code: 'TD.02', value: receptions.citizens },
        { code: 'DT.01', value: petitions.received },
        { code: 'DT.01b', value: petitions.returned },
      ]),
    );
  }
  expect(data._entities[0].rawCells.some(({ value }: { value: number }) => value === 1 || value === 2)).toBe(true);
});

test.each<SignedInAs>(['standing-committee', 'analyst', OFFICER])(
  'no person is told them, whatever server their token says they are: %s',
  async (as) => {
    for (const server of [undefined, 'city-council']) {
      const answer = await askWard(CELLS, as, server);

      expect(answer.data._entities.map((one: { rawCells: unknown }) => one.rawCells)).toEqual([null, null]);
      expect(new Set(codesOf(answer))).toEqual(new Set(['FORBIDDEN']));
    }
  },
);

test.each<[SignedInAs, string | undefined]>([
  ['service', 'citizen-affairs'],
  ['citizen-affairs-officer', 'city-council'],
  ['service', 'gateway'],
  ['service', undefined],
  [`service/${WARD}`, 'city-council'],
  ['service/suoi-sao', undefined],
])('no other server is told them: %s, %s', async (as, server) => {
  const answer = await askWard(CELLS, as, server);

  expect(answer.data?._entities?.[0]?.rawCells ?? null).toBeNull();
  expect(codesOf(answer)).toContain('FORBIDDEN');
});

test.each([
  '... on WardReport { rawCells { code } tally { sessions { total } } }',
  '... on WardReport { answer { state } }',
  '... on WardReport { ... on WardReport { rawCells { code } } }',
  '... on WardFigure { records { totalCount } }',
])("the city council's server is let in for nothing beside them: %s", async (selection) => {
  expect(codesOf(await askWard(selection, 'service', 'city-council'))).toEqual(['FORBIDDEN']);
});

test('the ward sees in its access log that they were asked for', async () => {
  const before = (await linesAfter(hub, WARD, 0)).at(-1)?.seq ?? 0;
  await askWard(CELLS, 'service', 'city-council');

  const isOfCells = ({ kind, viewer_role, types }: LoggedLine) =>
    kind === 'FIGURES' && viewer_role === 'service' && types['RawCell'] === 2;
  await eventually(async () => {
    expect((await linesAfter(hub, WARD, before)).filter(isOfCells).length).toBeGreaterThan(0);
  });
});

test('nobody can ask the gateway for them', async () => {
  const answer = await hub.query(
    `{ report(period: "2023-Q1") { wards { rawCells { code } } } }`,
    {},
    'standing-committee',
  );

  expect(codesOf(answer)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});
