import type { KeyRing } from '../sealing/key-ring';
import { NotOpened } from '../sealing/sealing.errors';
import { keyOf } from './key-set';
import { LoadFailed } from './load-failed';
import type { TablePlan } from './load-plan';
import { jsonRows, quoteName, quotePath } from './sql';
import type { RowValues, ShapeColumn } from './table-shape';

/**
 * Seals the columns of a table that the file holds in plain text, before anything is sent.
 *
 * A value is another text each time it is sealed, so the upsert could not tell which rows have changed. What the table
 * holds is therefore opened, and kept as it is where it says the same. The other way, a fingerprint by a second key
 * beside each value, would lie in the database for good, and would tell which rows are about the same person.
 */
export class RowSealer {
  private readonly columns: string[];

  constructor(
    private readonly table: TablePlan,
    columns: readonly ShapeColumn[],
  ) {
    this.columns = columns.filter(({ isSealed }) => isSealed).map(({ name }) => name);
  }

  /** The rows as they may be written. Refuses with LoadFailed where what the table holds does not open. */
  async seal(rows: RowValues[]): Promise<RowValues[]> {
    const { target } = this.table.session;
    if (this.columns.length === 0) return rows;
    const { keys } = target;
    if (!keys) throw new Error(`${target.name}: rows to be sealed came through the check without a key`);
    const held = await this.heldRows(rows);
    try {
      return rows.map((row, place) => ({ ...row, ...this.sealedColumns(keys, row, held.get(place) ?? {}) }));
    } catch (error) {
      if (!(error instanceof NotOpened)) throw error;
      throw new LoadFailed(target.name, `its sealed values do not open with the keys given (${error.message})`, error);
    }
  }

  private sealedColumns(keys: KeyRing, row: RowValues, held: RowValues): RowValues {
    const { identity, table } = this.table.shape;
    const id = keyOf(row, identity) ?? '';
    return Object.fromEntries(
      this.columns.map((column) => {
        const [given, kept] = [row[column], held[column]];
        const place = { table, column, id };
        const isSame = typeof kept === 'string' && keys.open(kept, place) === given;
        if (isSame) return [column, kept];
        return [column, typeof given === 'string' ? keys.seal(given, place) : null];
      }),
    );
  }

  /** The sealed values that the table holds of these rows, by their places among them. */
  private async heldRows(rows: RowValues[]): Promise<Map<number, RowValues>> {
    const { session, shape } = this.table;
    const path = quotePath(shape.path);
    const same = shape.identity.map((name) => `held.${quoteName(name)} = asked.${quoteName(name)}`).join(' AND ');
    const ids = rows.map((row) => Object.fromEntries(shape.identity.map((name) => [name, row[name] ?? null])));
    const found = await session.query<RowValues & { place: number }>(
      `SELECT item.place::int - 1 AS place, ${this.columns.map((name) => `held.${quoteName(name)}`).join(', ')}
         FROM json_array_elements($1::json) WITH ORDINALITY AS item(value, place)
        CROSS JOIN LATERAL json_populate_record(NULL::${path}, item.value) AS asked
         JOIN ${path} AS held ON ${same}
          FOR UPDATE OF held`,
      [jsonRows(ids)],
    );
    return new Map(found.map((row) => [row.place, row]));
  }
}
