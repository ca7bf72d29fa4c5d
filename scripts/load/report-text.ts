import type { TableReport } from '../../platform/loading/load-target';
import { countText } from '../hub/changing-line';
import type { WorldReport } from './load-world';

const COLUMNS = ['mới/new', 'sửa/corrected', 'giữ nguyên/unchanged'];

type Counts = Pick<TableReport, 'inserted' | 'updated' | 'unchanged'>;

/** What a load did, for people: a line for each table under its server, numbers to the right, a line of totals. */
export function reportText({ targets, wardsWithoutFolder, committed }: WorldReport): string {
  const tables = targets.flatMap((target) => target.tables);
  const total = {
    inserted: sum(tables, 'inserted'),
    updated: sum(tables, 'updated'),
    unchanged: sum(tables, 'unchanged'),
  };
  const width = Math.max(...tables.map(({ table }) => table.length), 'Tổng / total'.length) + 2;
  const line = (name: string, cells: string[]) =>
    name.padEnd(width) + cells.map((cell, at) => cell.padStart((COLUMNS[at] ?? '').length + 3)).join('');
  const countsLine = (name: string, { inserted, updated, unchanged }: Counts) =>
    line(name, [inserted, updated, unchanged].map(countText));
  const body = targets.flatMap(({ name, tables: ofTarget }) => [
    name,
    ...ofTarget.map((done) => countsLine(`  ${done.table}`, done)),
  ]);
  return [
    line('', COLUMNS),
    ...body,
    countsLine('Tổng / total', total),
    'Từ chối / refused: 0', // a load with a refused row loads nothing
    ...notes(wardsWithoutFolder, committed),
    '',
  ].join('\n');
}

function notes(wardsWithoutFolder: string[], committed: WorldReport['committed']): string[] {
  const left = wardsWithoutFolder.map(
    (wardId) => `${wardId}: không có thư mục, giữ nguyên dữ liệu / no folder, data left as it is`,
  );
  if (committed === 'ALL_AT_ONCE') return left;
  return [
    ...left,
    'Các cơ sở dữ liệu được ghi lần lượt / committed one after another: max_prepared_transactions is too low for all at once',
  ];
}

const sum = (tables: TableReport[], count: keyof Counts): number =>
  tables.reduce((total, table) => total + table[count], 0);
