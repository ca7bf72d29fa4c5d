import type { Figures } from '../../indicators/tally.model';
import { type CellColumns, type CellRow, cellRowOf, PETITION_COLUMNS, RECEPTION_COLUMNS } from './cell-table';
import { hideSmallCells } from './hide-small-cells';

const rowsOf = (columns: CellColumns, wards: readonly Figures[]): CellRow[] =>
  wards.map((figures, at) => {
    const row = cellRowOf(columns, `ward-${at}`, figures);
    if (!row) throw new Error('These figures do not add up.');
    return row;
  });

/** What is hidden of each ward, by code. */
function hiddenIn(columns: CellColumns, wards: readonly Figures[]): string[][] {
  const rows = rowsOf(columns, wards);
  hideSmallCells(columns, rows);
  return rows.map(({ hidden }) => columns.codes.filter((code, at) => code !== null && hidden[at]) as string[]);
}

const petitions = (transferred: number, returned: number, answered = 0): Figures => ({
  ...{ 'DT.01a': transferred, 'DT.01b': returned, 'DT.01c': answered, 'DT.01d': 0, 'DT.01e': 0, 'DT.01f': 0 },
  'DT.01': transferred + returned + answered,
});
const receptions = (turns: number, citizens: number): Figures => ({ 'TD.01': turns, 'TD.02': citizens });

test('without a small cell nothing is hidden', () => {
  expect(hiddenIn(PETITION_COLUMNS, [petitions(5, 4), petitions(3, 3), petitions(0, 0)])).toEqual([[], [], []]);
  expect(hiddenIn(RECEPTION_COLUMNS, [receptions(5, 9), receptions(0, 0)])).toEqual([[], []]);
});

test('one small cell among many wards takes three others with it: one in its ward, and both again in another', () => {
  const hidden = hiddenIn(PETITION_COLUMNS, [
    petitions(9, 8),
    petitions(6, 2),
    ...Array(20).fill(petitions(7, 6)),
  ] as Figures[]);

  expect(hidden.flat()).toHaveLength(4);
  expect(hidden[1]).toContain('DT.01b');
  expect(hidden.filter((codes) => codes.length > 0).every((codes) => codes.length === 2)).toBe(true);
});

test('small cells that keep each other need no others', () => {
  expect(hiddenIn(PETITION_COLUMNS, [petitions(1, 2), petitions(2, 1), petitions(9, 9)])).toEqual([
    ['DT.01a', 'DT.01b'],
    ['DT.01a', 'DT.01b'],
    [],
  ]);
});

test('of noughts and larger cells those are hidden that say least', () => {
  const hidden = hiddenIn(PETITION_COLUMNS, [petitions(900, 2, 40), petitions(800, 700, 30), petitions(600, 500, 20)]);

  expect(hidden.flat()).not.toContain('DT.01');
  expect(hidden.flat()).not.toContain('DT.01a');
});

test('where the turns of one ward are all that there are, its figures and those of another are hidden', () => {
  expect(hiddenIn(RECEPTION_COLUMNS, [receptions(0, 0), receptions(1, 5), receptions(0, 0)])).toEqual([
    ['TD.01', 'TD.02'],
    ['TD.01', 'TD.02'],
    [],
  ]);
});

test('of a ward that is alone all is hidden where a cell is small', () => {
  expect(hiddenIn(PETITION_COLUMNS, [petitions(5, 1)])).toEqual([
    PETITION_COLUMNS.codes.filter((code) => code !== null),
  ]);
});

test.each([
  ['do not add up', PETITION_COLUMNS, { ...petitions(3, 4), 'DT.01': 8 }],
  ['are not all there', PETITION_COLUMNS, { 'DT.01': 3, 'DT.01a': 3 }],
  ['have more turns than people', RECEPTION_COLUMNS, receptions(5, 4)],
  ['have people without turns', RECEPTION_COLUMNS, receptions(0, 4)],
])('figures that %s are none that could be hidden in part', (_, columns, figures) => {
  expect(cellRowOf(columns, 'ward', figures)).toBeUndefined();
});

test('168 wards are done with in a moment: cells are looked at once or twice each, not each with each', () => {
  const wards = Array.from({ length: 168 }, (_, at) => petitions((at * 7) % 12, (at * 5) % 9, (at * 3) % 4));
  const rows = rowsOf(PETITION_COLUMNS, wards);
  let looks = 0;
  const counting = { ...PETITION_COLUMNS, isPossible: () => (looks += 1) > 0 };

  hideSmallCells(counting, rows);

  expect(looks).toBeLessThan(168 * 7 * 100);
});
