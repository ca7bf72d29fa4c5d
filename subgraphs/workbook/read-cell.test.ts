import type { CellContent } from '../../platform/spreadsheet/sheet-row';
import type { FieldKind } from '../recording/field';
import { YES_AND_NO } from './form-words';
import { readCell } from './read-cell';
import type { ColumnForm } from './workbook-form';

const columnOf = (kind: FieldKind): ColumnForm => ({
  ...{ role: 'FIELD', name: 'it', heading: 'Nó', kind, isRequired: false, isSealed: false, en: 'it', refersTo: null },
  words: kind === 'BOOLEAN' ? YES_AND_NO : [],
});
const day = (text: string) => new Date(`${text}T00:00:00Z`);

test.each<[FieldKind, CellContent, unknown]>([
  ['TEXT', '  Đường\u0031 ', 'Đường1'],
  ['TEXT', 12, '12'],
  ['TEXT', '   ', null],
  ['INTEGER', '1.234', 1234],
  ['INTEGER', ' 12 ', 12],
  ['INTEGER', 7, 7],
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
  ['MONTH', '13/2020'],
  ['BOOLEAN', 'có lẽ'],
  ['INSTANT', '01/09/2020 24:30'],
  ['WARD', 'Sông Cầu'],
  ['TEXT', { broken: 'FORMULA_WITHOUT_VALUE' }],
  ['DATE', { broken: 'ERROR_VALUE' }],
])('a cell of %s that holds %p is told what would be right', (kind, cell) => {
  expect(readCell(columnOf(kind), cell)).toEqual({ vi: expect.any(String), en: expect.any(String) });
});
