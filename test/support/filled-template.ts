import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { stringify } from 'csv-stringify/sync';
import { parse } from 'csv-parse/sync';
import { templateCommand } from '../../scripts/template/template-command';
import { typeCommand } from './type-command';

/** Rows of one sheet, by the headings that people see. */
export type FilledRows = Record<string, string | number>[];

async function template(...args: string[]): Promise<void> {
  const { code, err } = await typeCommand(templateCommand, ['ward', ...args]);
  if (code !== 0) throw new Error(err);
}

/** The empty workbook that a ward is given, with these rows under its headings, sheet by sheet. */
export async function filledWorkbook(folder: string, sheets: Record<string, FilledRows>): Promise<Buffer> {
  const path = join(folder, 'so.xlsx');
  await template('--out', path);
  const book = new Workbook();
  await book.xlsx.readFile(path);
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.getWorksheet(name);
    if (!sheet) throw new Error(`The template has no sheet "${name}".`);
    const [, ...headings] = sheet.getRow(1).values as string[]; // texts, from the first column on
    for (const [at, row] of rows.entries()) sheet.getRow(at + 2).values = inOrder(headings, row);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The empty CSV file that a ward is given for one kind of record, with these rows under its headings. */
export async function filledCsv(folder: string, file: string, rows: FilledRows): Promise<string> {
  await template('--csv', '--out', folder);
  const empty = await readFile(join(folder, file), 'utf8');
  const [headings = []] = parse(empty, { bom: true, delimiter: ';' });
  return (
    empty +
    stringify(
      rows.map((row) => inOrder(headings, row)),
      { delimiter: ';', record_delimiter: '\r\n' },
    )
  );
}

/** A row's cells in the order of the headings, one of which may have a star. */
function inOrder(headings: readonly string[], row: FilledRows[number]): (string | number | null)[] {
  const plain = headings.map((heading) => heading.replace(' *', ''));
  const unknown = Object.keys(row).filter((heading) => !plain.includes(heading));
  if (unknown.length > 0) throw new Error(`The template has no column "${unknown.join()}".`);
  return plain.map((heading) => row[heading] ?? null);
}
