import type { CouncilRecord } from '../records/council-record.model';
import { readRow } from './record-changes';
import type { RecordKind } from './record-kind';
import { referringTo } from './record-links';
import type { Sight } from './sight';
import { Refused, userError } from './user-error';

/** What is wrong with the records that refer to one, each fault as one text, by the kind of those records. */
type FaultsByKind = Map<RecordKind, ReadonlySet<string>>;

/**
 * Does something that changes what other records rest on, such as undoing a step that a reminder is about. Refuses with
 * Refused where one that refers to this record would no longer be right; `kinds` are all of the same server.
 */
export async function keepingDependants<T extends CouncilRecord, Result>(
  kinds: readonly RecordKind[],
  record: T,
  sight: Sight,
  act: () => Promise<Result>,
): Promise<Result> {
  const before = await faultsOfDependants(kinds, record, sight);
  const result = await act();
  const after = await faultsOfDependants(kinds, record, sight);
  const refused = [...after].flatMap(([kind, faults]) => {
    const added = [...faults].filter((fault) => !before.get(kind)?.has(fault));
    return added.length > 0 ? [restsOnIt(kind, added.length)] : [];
  });
  if (refused.length > 0) throw new Refused(refused, record);
  return result;
}

async function faultsOfDependants(
  kinds: readonly RecordKind[],
  record: CouncilRecord,
  sight: Sight,
): Promise<FaultsByKind> {
  const { dataSource } = sight.tx;
  const found = new Map<RecordKind, Set<string>>();
  for (const { tableName, column } of referringTo(sight.tx, dataSource.getMetadata(record.constructor))) {
    const kind = kinds.find((one) => one.check && dataSource.getMetadata(one.record).tableName === tableName);
    if (!kind) continue;
    const rows = await sight.tx.query<{ id: string }[]>(
      `select id from ${tableName} where ${column} = $1 and deleted_at is null and cancelled_at is null order by id`,
      [record.id],
    );
    const faults = found.get(kind) ?? new Set();
    for (const { id } of rows) {
      const row = await readRow(sight.tx, kind.record, id);
      const wrong = (row && (await kind.check?.(row.record, sight))) ?? [];
      for (const { code, field } of wrong) faults.add([id, code, field].join());
    }
    found.set(kind, faults);
  }
  return found;
}

const restsOnIt = ({ vi, en }: RecordKind, count: number) =>
  userError(
    'STILL_REFERRED_TO',
    null,
    `Còn {count} hồ sơ "${vi}" dựa vào bước này; hãy sửa, hủy hoặc xóa các hồ sơ đó trước.`,
    `{count} records (${en}) rest on this step; correct, cancel or remove them first.`,
    { saysNext: true, facts: { count } },
  );
