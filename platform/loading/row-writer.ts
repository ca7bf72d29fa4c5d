import { toEntity } from '../database/to-entity';
import type { LoadOptions } from './load-target';
import type { TablePlan } from './load-plan';
import { type Fault, ruleFault } from './faults';
import { type FileChange, fileChanges } from './file-changes';
import { keyOf, keyText } from './key-set';
import { type KnownRow, LoadedRows } from './loaded-rows';
import type { FirstSaid, NotedRow, RowHistory } from './row-history';
import { insertStatement, updateStatement } from './row-statements';
import { SealedCells } from './sealed-cells';
import { objection, type PlacedRow, RowsTogether } from './rows-together';
import { Sending } from './sending';
import { jsonRows } from './sql';
import type { TableRow } from './table-file';
import type { RowValues } from './cell';
import type { ShapeColumn } from './table-shape';

/** A change that is looked at, with the columns that are to be written; all of them for a new row. */
interface Looked {
  row: TableRow;
  before: RowValues | null;
  after: RowValues;
}

/** Writes the rows of one table's file, as far as they say anything new. */
export class RowWriter {
  readonly done = { inserted: 0, updated: 0, unchanged: 0 };
  private readonly objections: Fault[] = [];
  private readonly written: PlacedRow[] = [];
  private readonly sealedCells: SealedCells;
  private readonly loadedRows: LoadedRows;
  private readonly sending: Sending;
  readonly together: RowsTogether;
  private isFirstLoad: boolean | undefined;

  constructor(
    private readonly table: TablePlan,
    private readonly columns: readonly ShapeColumn[],
    private readonly history: RowHistory | undefined,
    private readonly overwrite: LoadOptions['overwrite'],
  ) {
    this.sealedCells = new SealedCells(table, columns);
    this.loadedRows = new LoadedRows(table, columns, this.sealedCells);
    this.sending = new Sending(table);
    this.together = new RowsTogether(table, history);
  }

  /** What is wrong with rows that the database would take. */
  get faultsOfChanges(): Fault[] {
    return this.objections;
  }

  /** Faults of the rows that the database refused. */
  get faultsOfDatabase(): Fault[] {
    return this.sending.faults;
  }

  /** Writes what the rows say anew, and leaves all else as it is. */
  async write(rows: TableRow[]): Promise<void> {
    if (rows.length === 0) return;
    this.isFirstLoad ??= await this.loadedRows.isFirstLoad();
    const known = this.isFirstLoad
      ? rows.map((row): KnownRow => ({ row, heldVersion: null, isSame: false, said: null }))
      : await this.loadedRows.find(rows);
    const fresh = known.filter(({ heldVersion }) => heldVersion === null);
    const open = known.filter(({ heldVersion, isSame }) => heldVersion !== null && !isSame);
    const changes = await fileChanges(this.table, this.columns, this.sealedCells, open, await this.firstSaid(open));
    const idle = changes.filter(({ changed }) => changed.length === 0);
    this.done.unchanged += known.length - fresh.length - changes.length + idle.length;
    await this.loadedRows.keep(idle);
    await this.accepted(fresh, ({ row }) => ({ row, before: null, after: row.values }));
    // Even those with a fault, or the rows that refer to them would seem to have one.
    await this.sending.send(fresh, (some) => this.insert(some));
    const undisputed = changes.filter((change) => change.changed.length > 0 && !this.isDisputed(change));
    const accepted = await this.accepted(undisputed, (change) => ({
      row: change.row,
      before: change.held,
      after: mergedOf(change),
    }));
    await this.sending.send(accepted, (some) => this.update(some));
    this.objections.push(...(await this.together.look(this.written.splice(0))));
  }

  private async firstSaid(open: readonly KnownRow[]): Promise<Map<string, FirstSaid>> {
    const { identity, metadata } = this.table.shape;
    const unknown = open.filter(({ said }) => said === null || this.columns.some(({ name }) => !(name in said)));
    if (!this.history || unknown.length === 0 || identity.length > 1) return new Map();
    const ids = unknown.map(({ row }) => keyOf(row.values, identity) ?? '');
    return new Map((await this.history.firstSaid(metadata, ids)).map((one) => [one.id, one]));
  }

  private isDisputed(change: FileChange): boolean {
    if (this.overwrite || change.conflicts.length === 0) return false;
    const { row, held } = change;
    for (const column of change.conflicts) {
      const isSealed = this.sealedCells.columns.includes(column);
      const [value, other] = [row.values[column] ?? null, held[column] ?? null].map((one) =>
        one === null ? '' : keyText(one),
      );
      this.objections.push({
        ...{ file: this.table.path, line: row.line, column, code: 'CONFLICT' },
        ...(isSealed ? {} : { value, held: other }),
        expected: CHANGED_BY_BOTH,
      });
    }
    return true;
  }

  /** Those that keep the rules of their table and of the domain as they would be then. */
  private async accepted<T>(changes: readonly T[], lookAt: (change: T) => Looked): Promise<T[]> {
    const { shape } = this.table;
    const { history } = this;
    const [first] = changes;
    if (!first) return [];
    const isNew = lookAt(first).before === null; // all of them or none
    if (isNew && !history?.checksNewRows(shape.metadata)) return [...changes];
    const entityOf = (row: RowValues) =>
      toEntity(this.table.session.target.db, shape.metadata, shape.metadata.columns, row);
    const looked = changes.map((change) => {
      const { row, before, after } = lookAt(change);
      return { row, values: after, before: before && entityOf(before), after: entityOf(after) };
    });
    // Rows of files have been looked at already as they stand there.
    const broken = looked.map(({ row, values, after }) =>
      isNew
        ? []
        : shape.rules
            .filter((rule) => !rule.holds(after))
            .map((rule) => ruleFault(this.table.path, row.line, rule, values)),
    );
    const found = (await history?.faultsOf(shape.metadata, looked)) ?? [];
    for (const { place, ...fault } of found)
      broken[place]?.push(objection(this.table.path, looked[place]?.row.line ?? 0, fault));
    this.objections.push(...broken.flat());
    return changes.filter((_, place) => broken[place]?.length === 0);
  }

  private async insert(rows: readonly KnownRow[]): Promise<void> {
    const sent = rows.map(({ row }) => this.sealedCells.sealed(this.given(row)));
    await this.table.session.query(insertStatement(this.table.shape, this.columns), [jsonRows(sent)]);
    await this.history?.note(
      this.table.shape.metadata,
      rows.map(({ row }) =>
        this.notedRow(row, { before: null, changed: sealedIn(row, this.sealedCells), reason: null }),
      ),
    );
    await this.loadedRows.keep(rows);
    this.done.inserted += rows.length;
    this.written.push(...rows.map(({ row }) => this.placedRow(row, null)));
  }

  private async update(changes: readonly FileChange[]): Promise<void> {
    const { shape, session } = this.table;
    for (const [, alike] of Map.groupBy(changes, ({ changed }) => changed.join())) {
      const sent = alike.map(({ row }) => this.sealedCells.sealed(this.given(row)));
      await session.query(updateStatement(shape, alike[0]?.changed ?? []), [jsonRows(sent)]);
    }
    const reason = this.overwrite?.reason ?? null;
    await this.history?.note(
      shape.metadata,
      changes.map(({ row, held, changed, conflicts }) =>
        this.notedRow(row, { before: held, changed, reason: conflicts.length > 0 ? reason : null }),
      ),
    );
    await this.loadedRows.keep(changes);
    this.done.updated += changes.length;
    this.written.push(...changes.map(({ row, held }) => this.placedRow(row, held)));
  }

  private placedRow({ values, line }: TableRow, before: RowValues | null): PlacedRow {
    return { id: keyOf(values, this.table.shape.identity) ?? '', before, line };
  }

  private notedRow(
    row: TableRow,
    { before, changed, reason }: Pick<NotedRow, 'before' | 'reason'> & { changed: readonly string[] },
  ): NotedRow {
    const { shape, session } = this.table;
    const { id, line } = this.placedRow(row, before);
    const sealedChanges = changed.filter((column) => this.sealedCells.columns.includes(column));
    return { ...{ id, before, sealedChanges, reason }, source: `${session.target.name}/${shape.fileName}:${line}` };
  }

  private given({ values }: TableRow): RowValues {
    return Object.fromEntries(this.columns.map(({ name }) => [name, values[name] ?? null]));
  }
}

const CHANGED_BY_BOTH = {
  vi: 'Cả tệp lẫn hệ thống đều đã sửa giá trị này sau lần nạp trước; hãy ghi lại giá trị cũ trong tệp, hoặc sửa trong phần mềm, hoặc để tệp thắng: --overwrite --reason "…".',
  en: 'Both the file and the records have changed this since it was last loaded; put the old value back into the file, correct the record in the program, or let the file win: --overwrite --reason "…".',
};

const sealedIn = ({ values }: TableRow, { columns }: SealedCells): string[] =>
  columns.filter((column) => typeof values[column] === 'string');

/** The row as it stands with what the file changes. */
const mergedOf = ({ row, held, changed }: FileChange): RowValues => ({
  ...held,
  ...Object.fromEntries(changed.map((column) => [column, row.values[column] ?? null])),
});
