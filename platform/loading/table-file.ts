import { CsvFile, type CsvRecord } from './csv-file';
import type { CellReading, RowValues } from './cell';
import type { Fault } from './faults';
import { readHeader, type Header } from './header';
import type { ShapeColumn, TableShape } from './table-shape';

/** A row as it was read. */
export interface TableRow {
  line: number;
  /** Without the columns whose cells are faulty. */
  values: RowValues;
  faults: Fault[];
  /** Whether the row has as many cells as the header: if not, its values may stand in the wrong columns. */
  isAligned: boolean;
}

/** A table's file, read once: its header and its rows as values. Knows each row alone; keys are others' concern. */
export class TableFile {
  /** What is wrong with the header or with the file as a whole, after the rows have been read. */
  readonly faults: Fault[] = [];
  private readonly csv: CsvFile;
  private header: Header | undefined;
  private absent: RowValues = {};

  constructor(
    readonly path: string,
    private readonly shape: TableShape,
  ) {
    this.csv = new CsvFile(path);
  }

  /** The columns that the file holds. */
  get columns(): ShapeColumn[] {
    return this.header?.columns.filter((column) => column !== undefined) ?? [];
  }

  /** Whether every line could be read, after the rows have been. */
  get isWhole(): boolean {
    return this.header !== undefined && !this.csv.stopped;
  }

  /** Whether rows have a value of the column, be it the one that stands for a column the file does not have. */
  knows(name: string): boolean {
    return name in this.absent || this.columns.some((column) => column.name === name);
  }

  /** SHA-256 of the file as it was read. */
  digest(): string {
    return this.csv.digest();
  }

  /** The rows, as many at a time as a piece of the file holds. */
  async *rows(): AsyncGenerator<TableRow[]> {
    for await (const records of this.csv.records()) {
      const rows = this.header ? records : this.takeHeader(records);
      if (this.columns.length > 0) yield rows.map((record) => this.readRow(record));
    }
    const { stopped } = this.csv;
    if (stopped) this.faults.push({ file: this.path, line: stopped.line, expected: stopped.expected });
    else if (!this.header) this.faults.push({ file: this.path, line: 1, expected: 'a header line' });
  }

  private takeHeader([first, ...rest]: CsvRecord[]): CsvRecord[] {
    if (!first) return [];
    this.header = readHeader(first.cells, first.line, this.shape);
    this.faults.push(...this.header.faults.map((fault) => ({ file: this.path, ...fault })));
    this.absent = this.absentValues();
    return rest;
  }

  private readRow({ line, cells }: CsvRecord): TableRow {
    const width = this.header?.columns.length ?? 0;
    const row: TableRow = { line, values: { ...this.absent }, faults: [], isAligned: cells.length === width };
    for (const [place, column] of (this.header?.columns ?? []).entries()) {
      if (column) this.readCell(row, column, cells[place] ?? '');
    }
    if (row.isAligned) return row;
    const expected = `${width} cells as in the header line, not ${cells.length}`;
    return { ...row, faults: [{ file: this.path, line, expected }] };
  }

  private readCell(row: TableRow, column: ShapeColumn, cell: string): void {
    const reading = cell === '' ? emptyReading(column) : column.read(cell);
    if ('value' in reading) row.values[column.name] = reading.value;
    else row.faults.push({ file: this.path, line: row.line, column: column.name, value: cell, ...reading });
  }

  /** What the columns mean that the file does not have. */
  private absentValues(): RowValues {
    const present = new Set(this.columns);
    return Object.fromEntries(
      this.shape.columns.flatMap((column) =>
        present.has(column) || column.whenAbsent === undefined ? [] : [[column.name, column.whenAbsent]],
      ),
    );
  }
}

const emptyReading = ({ whenEmpty }: ShapeColumn): CellReading =>
  whenEmpty === undefined ? { expected: 'a value, not an empty cell' } : { value: whenEmpty };
