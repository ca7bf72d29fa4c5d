import { Period } from './period';
import { groupsWithSmallCells } from './small-cells';
import type { Figures } from './tally.model';

const QUIET: Figures = { 'TD.01': 5, 'TD.02': 9, 'DT.01': 12, 'DT.01a': 5, 'DT.01b': 4, 'DT.01f': 3 };

/** A ward whose figures are the same in every quarter, but for one. */
const ward = (inQ2: Figures) => (period: Period) =>
  Promise.resolve(period.toString() === '2020-04-01/2020-06-30' ? { ...QUIET, ...inQ2 } : QUIET);
const TODAY = '2023-02-01';
const hidden = (period: string, inQ2: Figures = {}, today = TODAY) =>
  groupsWithSmallCells(Period.parse(period), today, ward(inQ2));

test.each(['2020-Q1', '2020-Q2', '2020-H1', '2020-9M', '2020', '2019-01-01/2020-12-31'])(
  'without a small cell nothing of %s is hidden',
  async (period) => {
    expect(await hidden(period)).toEqual([]);
  },
);

test.each([
  ['one reception', { 'TD.01': 1, 'TD.02': 3 }, ['receptions']],
  ['two people received', { 'TD.01': 3, 'TD.02': 2 }, ['receptions']],
  ['one petition', { 'DT.01': 1, 'DT.01a': 0, 'DT.01b': 0, 'DT.01f': 1 }, ['petitions']],
  ['two petitions returned', { 'DT.01b': 2 }, ['petitions']],
  ['one petition that is pending', { 'DT.01': 10, 'DT.01f': 1 }, ['petitions']],
  ['both', { 'TD.01': 2, 'DT.01a': 1 }, ['receptions', 'petitions']],
])('%s in one quarter hides the whole group, in every period with that quarter', async (_, figures, groups) => {
  for (const period of ['2020-Q2', '2020-H1', '2020-9M', '2020']) expect(await hidden(period, figures)).toEqual(groups);
  for (const period of ['2020-Q1', '2020-Q3', '2019', '2020-07-01/2020-12-31'])
    expect(await hidden(period, figures)).toEqual([]);
});

test('nothing at all is no small cell', async () => {
  const nothing = { 'TD.01': 0, 'TD.02': 0, 'DT.01': 0, 'DT.01a': 0, 'DT.01b': 0, 'DT.01f': 0 };

  expect(await hidden('2020-Q2', nothing)).toEqual([]);
});

test.each([
  '2020-04',
  '2020-01-01/2020-06-29',
  '2020-01-02/2020-06-30',
  '2020-06-30/2020-07-01',
  '1990-01-01/2020-12-31',
])(
  '%s is not made of a few whole quarters, so it could be subtracted from another period: both groups are hidden',
  async (period) => {
    expect(await hidden(period)).toEqual(['receptions', 'petitions']);
  },
);

test('a period that is not over has both hidden, for it grows by one person at a time', async () => {
  expect(await hidden('2020-Q3', {}, '2020-09-30')).toEqual(['receptions', 'petitions']);
  expect(await hidden('2020-Q3', {}, '2020-10-01')).toEqual([]);
});

test('no difference of two periods that are both shown is a small cell', async () => {
  const counts: Record<string, Figures> = {};
  for (let at = 0; at < 12; at++) {
    const [year, quarter] = [2020 + Math.floor(at / 4), (at % 4) + 1];
    counts[Period.parse(`${year}-Q${quarter}`).toString()] = {
      'TD.01': [0, 1, 4, 2, 7, 3][at % 6],
      'TD.02': 9,
      'DT.01': 0,
    };
  }
  const count = (period: Period) => Promise.resolve(counts[period.toString()] ?? {});
  const turns = (period: Period) =>
    Object.entries(counts)
      .filter(([days]) => days >= period.from && days.slice(11) <= period.to)
      .reduce((sum, [, figures]) => sum + (figures['TD.01'] ?? 0), 0);
  const starts = Object.keys(counts).map((days) => days.slice(0, 10));
  const ends = Object.keys(counts).map((days) => days.slice(11));
  const periods = starts.flatMap((from) => ends.filter((to) => to > from).map((to) => Period.parse(`${from}/${to}`)));
  const shown: Period[] = [];
  for (const period of periods)
    if (!(await groupsWithSmallCells(period, TODAY, count)).includes('receptions')) shown.push(period);

  expect(shown.length).toBeGreaterThan(5);
  for (const larger of shown) {
    for (const smaller of shown.filter(({ from, to }) => from >= larger.from && to <= larger.to)) {
      expect([1, 2]).not.toContain(turns(larger) - turns(smaller));
    }
  }
});
