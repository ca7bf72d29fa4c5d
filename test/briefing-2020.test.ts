import { BRIEFING, FIGURES } from './support/briefing-query';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import { plainWardCounts } from './support/plain-counts';
import { bacKan2020 } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(bacKan2020.folder);
}, 60_000);

test('the city tier prints exactly the figures of the 2020 briefing', async () => {
  const { data, errors } = await hub.query(BRIEFING, { period: '2020-9M' });

  expect(errors).toBeUndefined();
  const { city, indicators, period } = data.report;
  expect(period).toBe('2020-01-01/2020-09-30');
  expect(city).toMatchObject({
    sessions: { total: 2, regular: 1, thematic: 1, urgentMatters: 0 },
    standingMeetings: { total: 11, regular: 8, extraordinary: 1, extended: 2 },
    voterContacts: { rounds: 3, points: 24, attending: 892, speaking: 180, recommendations: 402, digests: 3 },
    oversight: { completed: 1, inProgress: 2, overseenUnits: 9 },
    surveys: { points: 28 },
    receptions: { turns: 13, citizens: 24 },
    petitions: { received: 5, transferred: 3, returned: 1, answered: 1 },
    dialogues: { total: 3, citizens: 50 },
  });
  const byCode = Object.fromEntries(indicators.map((row: { code: string; city: number }) => [row.code, row.city]));
  expect(byCode).toMatchObject(bacKan2020.period.cityTier);
});

test('all eight wards answer, in the order of their codes', async () => {
  const { data } = await hub.query(BRIEFING, { period: '2020-9M' });

  expect(data.report.coverage).toEqual({ expected: 8, answered: 8, complete: true, missing: [] });
  expect(data.report.wards.map(({ ward }: { ward: { id: string } }) => ward.id)).toEqual(bacKan2020.wardIds);
});

test("every figure of every ward equals a plain SQL count over that ward's database", async () => {
  const { data } = await hub.query(FIGURES, { period: '2020-9M' });

  const expected: Record<string, Record<string, number>> = {};
  for (const wardId of hub.wardIds) {
    for (const [code, sql] of plainWardCounts('2020-01-01', '2020-09-30')) {
      (expected[code] ??= {})[wardId] = await hub.count(wardId, sql);
    }
  }
  const figures: Record<string, Record<string, number>> = {};
  for (const { code, byWard } of data.report.indicators) {
    for (const { ward, value } of byWard) (figures[code] ??= {})[ward.id] = value;
  }
  expect(figures).toEqual(expected);
});

test('every ward has work of its own, so that no figure is right by being nothing', async () => {
  const { data } = await hub.query(BRIEFING, { period: '2020-9M' });

  for (const { tally } of data.report.wards) {
    expect(tally.sessions.total).toBeGreaterThan(0);
    expect(tally.voterContacts.attending).toBeGreaterThan(0);
  }
});

test('the ward rows add up to the ward column, and both tiers to the total', async () => {
  const { data } = await hub.query(FIGURES, { period: '2020-9M' });

  for (const { code, city, wards, total, byWard } of data.report.indicators) {
    if (wards === null) {
      expect({ code, byWard, total }).toEqual({ code, byWard: [], total: city });
      continue;
    }
    const sum = byWard.reduce((whole: number, { value }: { value: number }) => whole + value, 0);
    expect({ code, wards, total }).toEqual({ code, wards: sum, total: city + sum });
  }
});

test('the six dispositions of petitions add up to those received: of the city, of each ward, of all wards', async () => {
  const PARTS = ['transferred', 'returned', 'answered', 'guided', 'filed', 'pending'];
  const { data } = await hub.query(`{ report(period: "2020-9M") {
    city { petitions { ...All } } wards { tally { petitions { ...All } } } wardTotal { petitions { ...All } }
  } } fragment All on PetitionTally { received ${PARTS.join(' ')} }`);

  const { city, wards, wardTotal } = data.report;
  const tallies = [city, wardTotal, ...wards.map(({ tally }: { tally: object }) => tally)];
  expect(tallies).toHaveLength(10);
  for (const { petitions } of tallies)
    expect(PARTS.reduce((sum, part) => sum + petitions[part], 0)).toBe(petitions.received);
  expect([city, wardTotal].map(({ petitions }) => petitions.received > 0)).toEqual([true, true]);
});

test('three quarters add up to nine months where records are counted by their day', async () => {
  const ask = async (period: string) => {
    const { data } = await hub.query(FIGURES, { period });
    return new Map<string, number>(
      data.report.indicators.map((row: { code: string; total: number }) => [row.code, row.total]),
    );
  };
  const [nineMonths, ...quarters] = await Promise.all(['2020-9M', '2020-Q1', '2020-Q2', '2020-Q3'].map(ask));

  for (const code of [
    'KH.01',
    'PH.01',
    'NQ.01',
    'TX.01',
    'TX.02',
    'TX.03',
    'TX.04',
    'TX.05',
    'GS.01',
    'GS.04',
    'TD.01',
    'TD.02',
    'DT.01',
    'DX.02',
  ]) {
    const sum = quarters.reduce((whole, quarter) => whole + (quarter.get(code) ?? NaN), 0);
    expect({ code, sum }).toEqual({ code, sum: nineMonths?.get(code) });
  }
});
