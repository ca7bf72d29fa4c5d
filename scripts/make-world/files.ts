import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';

/** A row of a CSV file by column name; null is an empty cell. All rows of a file have the same columns. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The files of one server, by name without `.csv`. */
export type Files = Readonly<Record<string, readonly Row[]>>;

/** Writes the files of one server into its folder; a table without rows has none. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  await mkdir(folder, { recursive: true });
  const options = { header: true, cast: { boolean: String } };
  const tables = Object.entries(files).filter(([, rows]) => rows.length > 0);
  await Promise.all(
    tables.map(([name, rows]) => writeFile(join(folder, `${name}.csv`), stringify([...rows], options))),
  );
}
