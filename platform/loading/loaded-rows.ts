import { keyOf } from './key-set';
import type { TablePlan } from './load-plan';
import type { SealedCells } from './sealed-cells';
import { jsonRows, quoteName, quotePath, sameRow } from './sql';
import type { TableRow } from './table-file';
import type { RowValues } from './cell';
import type { ShapeColumn } from './table-shape';

/** What is known of a row of a file before it is loaded. */
export interface KnownRow {
  row: TableRow;
  /** The version of the row in the database, 0 where its table counts none; null where there is no such row. */
  heldVersion: number | null;
  /** Whether the file says the same of it as when it was last loaded. */
  isSame: boolean;
  /** If not, what it said then, with fingerprints in place of what is personal; null where that is not stored. */
  said: RowValues | null;
}

/** What the files of one table said when they were last loaded, by row and column. */
export class LoadedRows {
  private readonly table: string;
  private readonly version: string;

  /** `columns` are those that the file has. */
  constructor(
    private readonly plan: TablePlan,
    private readonly columns: readonly ShapeColumn[],
    private readonly sealedCells: SealedCells,
  ) {
    const [version] = plan.shape.kept.version;
    this.table = quotePath(plan.shape.path);
    this.version = version === undefined ? '0' : `coalesce(held.${quoteName(version)}, 0)`;
  }

  /** Whether nothing can be known yet: the table is empty, and no file of it was ever loaded. */
  async isFirstLoad(): Promise<boolean> {
    const [found] = await this.plan.session.query<{ isFirst: boolean }>(
      `SELECT NOT EXISTS (SELECT FROM ${this.table}) AND NOT EXISTS (SELECT FROM loaded_row WHERE record_type = $1) AS "isFirst"`,
      [this.plan.shape.metadata.name],
    );
    return found?.isFirst ?? false;
  }

  async find(rows: readonly TableRow[]): Promise<KnownRow[]> {
    const { identity, metadata } = this.plan.shape;
    const wanted = rows.map(({ values }) => ({ ...pick(values, identity), row_key: this.keyOf(values) }));
    const [first = ''] = identity.map(quoteName);
    const found = await this.plan.session.query<{ place: number; digest: string | null; heldVersion: number | null }>(
      `SELECT item.place::int - 1 AS place, base.digest,
              CASE WHEN held.${first} IS NULL THEN NULL ELSE ${this.version} END AS "heldVersion"
         FROM json_array_elements($1::json) WITH ORDINALITY AS item(value, place)
        CROSS JOIN LATERAL json_populate_record(NULL::${this.table}, item.value) AS given
         LEFT JOIN loaded_row AS base ON base.record_type = $2 AND base.row_key = item.value->>'row_key'
         LEFT JOIN ${this.table} AS held ON ${sameRow(identity, 'held', 'given')}`,
      [jsonRows(wanted), metadata.name],
    );
    const byPlace = new Map(found.map((one) => [one.place, one]));
    const known = rows.map((row, place): KnownRow => {
      const { digest = null, heldVersion = null } = byPlace.get(place) ?? {};
      return { row, heldVersion, isSame: digest !== null && this.recognises(digest, row.values), said: null };
    });
    return this.withSaid(known);
  }

  /** Stores what these rows say now; a column that the file does not have stays as an earlier one said it. */
  async keep(rows: readonly KnownRow[]): Promise<void> {
    if (rows.length === 0) return;
    const { identity, metadata } = this.plan.shape;
    const kept = rows.map(({ row: { values }, said }) => ({
      row_key: this.keyOf(values),
      record_id: keyOf(values, identity),
      digest: this.sealedCells.recogniser.fingerprint(this.textOf(values), this.placeOf(values)),
      said: {
        ...said,
        ...this.sealedCells.fingerprinted(
          pick(
            values,
            this.columns.map(({ name }) => name),
          ),
        ),
      },
    }));
    await this.plan.session.query(
      `INSERT INTO loaded_row (record_type, row_key, record_id, digest, said)
       SELECT $1, row_key, record_id, digest, said
         FROM json_to_recordset($2::json) AS r(row_key text, record_id text, digest text, said jsonb)
       ON CONFLICT (record_type, row_key) DO UPDATE SET digest = excluded.digest, said = excluded.said`,
      [metadata.name, JSON.stringify(kept)],
    );
  }

  private async withSaid(known: KnownRow[]): Promise<KnownRow[]> {
    const keys = known
      .filter(({ isSame, heldVersion }) => !isSame && heldVersion !== null)
      .map(({ row }) => this.keyOf(row.values));
    if (keys.length === 0) return known;
    const found = await this.plan.session.query<{ key: string; said: RowValues | null }>(
      'SELECT row_key AS key, said FROM loaded_row WHERE record_type = $1 AND row_key = ANY ($2)',
      [this.plan.shape.metadata.name, keys],
    );
    const said = new Map(found.map((one) => [one.key, one.said]));
    return known.map((one) => ({ ...one, said: said.get(this.keyOf(one.row.values)) ?? null }));
  }

  private recognises(digest: string, values: RowValues): boolean {
    return this.sealedCells.recogniser.recognise(digest, this.textOf(values), this.placeOf(values)) === 'SAME';
  }

  /** All that the row says, whatever the order of the file's columns. */
  private textOf(values: RowValues): string {
    return JSON.stringify(this.columns.map(({ name }) => [name, values[name] ?? null]));
  }

  private placeOf(values: RowValues) {
    return { table: this.plan.shape.table, column: 'loaded_row', id: this.keyOf(values) };
  }

  /** Beside the rows of workbooks, which are known by codes of their own. */
  private keyOf(values: RowValues): string {
    const { identity } = this.plan.shape;
    return `id:${identity.length === 1 ? keyOf(values, identity) : JSON.stringify(identity.map((name) => values[name]))}`;
  }
}

const pick = (values: RowValues, columns: readonly string[]): RowValues =>
  Object.fromEntries(columns.map((name) => [name, values[name] ?? null]));
