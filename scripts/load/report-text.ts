import type { Language, Sentence } from '../../platform/language/sentence';
import type { TableReport } from '../../platform/loading/load-target';
import { countText } from '../hub/changing-line';
import type { WorldReport } from './load-world';

const WORDS = {
  vi: {
    columns: ['mới', 'sửa', 'giữ nguyên'],
    removed: 'xóa',
    total: 'Tổng',
    refused: 'Từ chối: 0',
    enteredTwice: 'Có thể đã nhập hai lần, dòng',
  },
  en: {
    columns: ['new', 'corrected', 'unchanged'],
    removed: 'removed',
    total: 'Total',
    refused: 'Refused: 0',
    enteredTwice: 'Probably entered twice, lines',
  },
};

type Counts = Pick<TableReport, 'inserted' | 'updated' | 'unchanged' | 'removed'>;

/** What a load did, for people: a line for each table under its server, numbers to the right, a line of totals. */
export function reportText({ targets, wardsWithoutFolder, committed }: WorldReport, language: Language): string {
  const words = WORDS[language];
  const tables = targets.flatMap((target) => target.tables);
  const removes = tables.some(({ removed }) => removed !== undefined);
  const columns = removes ? [...words.columns, words.removed] : words.columns;
  const total = {
    inserted: sum(tables, 'inserted'),
    updated: sum(tables, 'updated'),
    unchanged: sum(tables, 'unchanged'),
    removed: sum(tables, 'removed'),
  };
  const width = Math.max(...tables.map(({ table }) => table.length), words.total.length) + 2;
  const line = (name: string, cells: string[]) =>
    name.padEnd(width) + cells.map((cell, at) => cell.padStart((columns[at] ?? '').length + 3)).join('');
  const countsLine = (name: string, { inserted, updated, unchanged, removed = 0 }: Counts) =>
    line(name, [inserted, updated, unchanged, ...(removes ? [removed] : [])].map(countText));
  const body = targets.flatMap(({ name, tables: ofTarget }) => [
    name,
    ...ofTarget.flatMap((done) => [
      countsLine(`  ${done.table}`, done),
      ...(done.enteredTwice ? [`    ${words.enteredTwice}: ${done.enteredTwice.join(', ')}`] : []),
    ]),
  ]);
  return [
    line('', columns),
    ...body,
    countsLine(words.total, total),
    words.refused, // a load with a refused row loads nothing
    ...notes(wardsWithoutFolder, committed).map((note) => note[language]),
    '',
  ].join('\n');
}

function notes(wardsWithoutFolder: string[], committed: WorldReport['committed']): Sentence[] {
  const left = wardsWithoutFolder.map((wardId) => ({
    vi: `${wardId}: không có thư mục, giữ nguyên dữ liệu`,
    en: `${wardId}: no folder, data left as it is`,
  }));
  return committed === 'ALL_AT_ONCE' ? left : [...left, ONE_AFTER_ANOTHER];
}

const ONE_AFTER_ANOTHER: Sentence = {
  vi: 'Các cơ sở dữ liệu được ghi lần lượt: max_prepared_transactions quá nhỏ để ghi cùng lúc',
  en: 'The databases were committed one after another: max_prepared_transactions is too low for all at once',
};

const sum = (tables: TableReport[], count: keyof Counts): number =>
  tables.reduce((total, table) => total + (table[count] ?? 0), 0);
