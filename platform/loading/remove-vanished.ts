import type { Sentence } from '../language/sentence';
import type { Fault } from './faults';
import type { TablePlan } from './load-plan';
import type { RowHistory } from './row-history';

const LOOKED_AT_ONCE = 10_000;

/** What became of the records of one table whose lines its file has no more. */
interface RemovedOfTable {
  removed: number;
  faults: Fault[];
}

/**
 * Removes the records whose lines the file had when it was last loaded and has no more. What came from a workbook is no
 * line of the file. Rows that are known by more than one column are no records, and stay.
 */
export async function removeVanished(table: TablePlan, history: RowHistory, reason: string): Promise<RemovedOfTable> {
  const { shape, path } = table;
  const done: RemovedOfTable = { removed: 0, faults: [] };
  for await (const ids of vanishedIds(table)) {
    const { removed, faults } = await history.remove(shape.metadata, ids, reason);
    done.removed += removed;
    done.faults.push(
      ...faults.map(({ place, code, says }) => ({
        file: path,
        line: 0,
        code,
        expected: ofLine(ids[place] ?? '', says),
      })),
    );
  }
  return done;
}

async function* vanishedIds({ session, shape, keySets }: TablePlan): AsyncGenerator<string[]> {
  const keys = keySets.find(({ columns }) => columns.join() === shape.identity.join());
  if (!keys || shape.identity.length > 1) return;
  let after = '';
  for (;;) {
    const rows = await session.query<{ id: string }>(
      `SELECT record_id AS id FROM loaded_row
        WHERE record_type = $1 AND row_key = 'id:' || record_id AND record_id > $2 ORDER BY record_id LIMIT $3`,
      [shape.metadata.name, after, LOOKED_AT_ONCE],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ id }) => id).filter((id) => keys.lineOf(id) === undefined);
    after = last.id;
  }
}

const ofLine = (id: string, { vi, en }: Sentence): Sentence => ({
  vi: `Dòng "${id}" không còn trong tệp, nhưng không xóa được hồ sơ: ${vi}`,
  en: `The line "${id}" has vanished from the file, and its record cannot be removed: ${en}`,
});
