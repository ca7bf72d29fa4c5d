import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { DICTIONARY_HEADINGS, DICTIONARY_SHEET, dictionaryLines, GUIDE_SHEET, guideLines } from './dictionary';
import { fileNameOf, type SheetForm } from './workbook-form';

/** Writes a folder of empty CSV files, one for each kind of record, with how to fill them in and the data dictionary. */
export async function writeCsvTemplate(form: readonly SheetForm[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // As Excel in Vietnam reads it: UTF-8 by the byte order mark, cells apart by semicolons.
  const write = (name: string, rows: string[][]) =>
    writeFile(
      join(folder, `${fileNameOf(name)}.csv`),
      stringify(rows, { bom: true, delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/ }),
    );
  for (const { name, columns } of form) {
    await write(name, [columns.map(({ heading, isRequired }) => (isRequired ? `${heading} *` : heading))]);
  }
  await write(DICTIONARY_SHEET, [DICTIONARY_HEADINGS, ...dictionaryLines(form)]);
  await write(
    GUIDE_SHEET,
    guideLines(form).map((line) => [line]),
  );
}
