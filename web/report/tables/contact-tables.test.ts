import { figuresOf, reportDataOf } from '../data/report-data.fixture';
import type { ReportTable } from '../model/report-document';
import { contactsByRound, contactsByWard } from './contact-tables';

const linesOf = ({ rows }: ReportTable): string[] =>
  rows.map(({ cells }) => cells.map((cell) => cell?.text ?? '').join(' | '));

test('the rows of rounds and of wards come to the indicators below them', () => {
  expect(linesOf(contactsByRound(reportDataOf()))).toEqual([
    '1 | Đợt 1 | 02 | 1.234 | 30 | 12 | 01',
    ' | Tổng cộng | 02 | 1.234 | 30 | 12 | 01',
  ]);
  expect(linesOf(contactsByWard(reportDataOf()))).toEqual([
    '1 | Phường Gần | 01 | 617 | 15 | 06',
    '2 | Đặc khu Xa | 01 | 617 | 15 | 06',
    ' | Tổng cộng | 02 | 1.234 | 30 | 12',
  ]);
});

test('what belongs to no round has a row of its own, so that the column still comes to the indicator', () => {
  const figures = figuresOf({ 'TX.04': [15, 4, 5], 'TX.05': [2, null, null] });

  expect(linesOf(contactsByRound(reportDataOf({ figures })))).toContain(
    '2 | Không thuộc đợt nào | 0 | 0 | 0 | 03 | 01',
  );
});

test('rows that come to more than the indicator are said to', () => {
  const { notes } = contactsByWard(reportDataOf({ figures: figuresOf({ 'TX.02': [1000, 20, 30] }) }));

  expect(notes.at(-1)).toContain('TX.02');
});
