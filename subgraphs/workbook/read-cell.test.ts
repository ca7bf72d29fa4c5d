import type { CellContent, DateCell } from '../../platform/spreadsheet/sheet-row';
import type { FieldKind } from '../recording/field';
import { YES_AND_NO } from './form-words';
import { cellText, readCell } from './read-cell';
import type { ColumnForm } from './workbook-form';

const columnOf = (kind: FieldKind): ColumnForm => ({
  ...{
    role: 'FIELD',
    name: 'it',
    heading: 'Nó',
    exportedAs: { heading: 'it', path: 'it' },
    kind,
    isRequired: false,
    isSealed: false,
    en: 'it',
    refersTo: null,
  },
  words: kind === 'BOOLEAN' ? YES_AND_NO : [],
});
const at = (text: string): DateCell => ({ date: new Date(`${text}Z`), stored: text });
const day = (text: string) => at(`${text}T00:00:00`);

test.each<[FieldKind, CellContent, unknown]>([
  ['TEXT', '  Đường\u0031 ', 'Đường1'],
  ['TEXT', 12, '12'],
  ['TEXT', '   ', null],
  ['TEXT', 0.1 + 0.2, '0.3'],
  ['TEXT', 'một\r\nhai', 'một\nhai'],
  ['INTEGER', '1.234', 1234],
  ['INTEGER', ' 12 ', 12],
  ['INTEGER', 7, 7],
  ['INTEGER', 7.999999999999999, 8],
  ['DATE', '1/9/2020', '2020-09-01'],
  ['DATE', '01-09-2020', '2020-09-01'],
  ['DATE', '2020-09-01', '2020-09-01'],
  ['DATE', 44_075, '2020-09-01'],
  ['DATE', day('2020-09-01'), '2020-09-01'],
  ['MONTH', '9/2020', '2020-09'],
  ['MONTH', day('2020-09-01'), '2020-09'],
  ['BOOLEAN', 'có', true],
  ['BOOLEAN', false, false],
  ['INSTANT', '01/09/2020 14:30', new Date('2020-09-01T07:30:00Z')],
  ['INSTANT', '2020-09-01T14:30:00.250+07:00', new Date('2020-09-01T07:30:00.250Z')],
  ['INSTANT', 44_075.5, new Date('2020-09-01T05:00:00Z')],
  ['WARD', 'song-cau', 'song-cau'],
])('a cell of %s that holds %p says %p', (kind, cell, value) => {
  expect(readCell(columnOf(kind), cell)).toEqual({ value });
});

test.each<[FieldKind, CellContent]>([
  ['TEXT', day('2020-09-01')],
  ['INTEGER', 1.5],
  ['INTEGER', '1,5'],
  ['INTEGER', 3_000_000_000],
  ['DATE', '31/02/2020'],
  ['DATE', '09/2020'],
  ['DATE', 12],
  ['DATE', 2020],
  ['DATE', 44_075.5],
  ['DATE', at('1905-07-12T00:00:00')],
  ['MONTH', at('1905-07-12T00:00:00')],
  ['INSTANT', at('1899-12-30T08:30:00')],
  ['INTEGER', day('2020-09-01')],
  ['BOOLEAN', day('2020-09-01')],
  ['MONTH', '13/2020'],
  ['BOOLEAN', 'có lẽ'],
  ['INSTANT', '01/09/2020 24:30'],
  ['WARD', 'Sông Cầu'],
  ['TEXT', { broken: 'FORMULA_WITHOUT_VALUE' }],
  ['DATE', { broken: 'ERROR_VALUE' }],
])('a cell of %s that holds %p is told what would be right', (kind, cell) => {
  expect(readCell(columnOf(kind), cell)).toEqual({ vi: expect.any(String), en: expect.any(String) });
});

test('a plain number in a column of days counts from 1904 where the workbook does', () => {
  expect(readCell(columnOf('DATE'), 42_613, true)).toEqual({ value: '2020-09-01' });
  expect(readCell(columnOf('INTEGER'), 42_613, true)).toEqual({ value: 42_613 });
});

test.each<[CellContent, string | undefined]>([
  [day('2020-09-01'), '01/09/2020'],
  [at('2020-09-01T14:30:00'), '01/09/2020 14:30:00'],
  [{ date: new Date('1905-07-12T00:00:00Z'), stored: '2020' }, '12/07/1905 (2020)'],
  [2020, '2020'],
  [{ broken: 'ERROR_VALUE' }, undefined],
])('people see the cell %p as %p', (cell, text) => {
  expect(cellText(cell)).toBe(text);
});
