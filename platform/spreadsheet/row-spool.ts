import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { CellContent, SheetRow } from './sheet-row';

/**
 * The rows of a file, sheet by sheet, on disk: a file holds its sheets in whatever order, and who works on them needs
 * them in another, and more than once, without keeping them in memory.
 */
export class RowSpool {
  private readonly files = new Map<string, { path: string; stream: WriteStream; count: number }>();

  /** `folder` is empty and the spool's own. */
  constructor(private readonly folder: string) {}

  /** The sheets that were met, in the order they were met in. */
  get sheets(): string[] {
    return [...this.files.keys()];
  }

  /** How many rows a sheet has. */
  count(sheet: string): number {
    return this.files.get(sheet)?.count ?? 0;
  }

  /** Adds rows of a sheet; resolves when more may come. */
  async add(sheet: string, rows: readonly SheetRow[]): Promise<void> {
    const file = this.files.get(sheet) ?? this.openFile(sheet);
    file.count += rows.length;
    if (rows.length === 0) return;
    const text = rows.map((row) => `${lineOf(row)}\n`).join('');
    if (!file.stream.write(text)) await once(file.stream, 'drain');
  }

  /** Nothing more will be added. */
  async finish(): Promise<void> {
    for (const { stream } of this.files.values()) {
      stream.end();
      await once(stream, 'close');
    }
  }

  /** The rows of a sheet, at most so many at a time. */
  async *rows(sheet: string, atOnce: number): AsyncGenerator<SheetRow[]> {
    const file = this.files.get(sheet);
    if (!file) return;
    let some: SheetRow[] = [];
    for await (const line of createInterface({ input: createReadStream(file.path), crlfDelay: Infinity })) {
      const row = JSON.parse(line) as SheetRow; // as `add` wrote it
      some.push({ ...row, cells: row.cells.map(readAgain) });
      if (some.length < atOnce) continue;
      yield some;
      some = [];
    }
    if (some.length > 0) yield some;
  }

  private openFile(sheet: string) {
    const path = join(this.folder, `${this.files.size}.rows`);
    const file = { path, stream: createWriteStream(path, { mode: 0o600 }), count: 0 };
    this.files.set(sheet, file);
    return file;
  }
}

/** A reader of lines takes two more characters for ends of lines, which JSON writes as they are. */
const lineOf = (row: SheetRow): string =>
  JSON.stringify(row).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** JSON writes a date as text. */
const readAgain = (cell: CellContent): CellContent =>
  cell !== null && typeof cell === 'object' && 'date' in cell ? { ...cell, date: new Date(cell.date) } : cell;
