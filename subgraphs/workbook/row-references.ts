import { QueryFailedError } from 'typeorm';
import { quotePath } from '../../platform/loading/sql';
import { userError } from '../recording/user-error';
import type { ImportRun } from './import-run';
import { findLoaded, keyOfCode } from './loaded-rows';
import { nameOf, type RowAtWork } from './row-at-work';
import type { EnteredRow } from './read-row';
import type { ColumnForm, SheetForm } from './workbook-form';

/**
 * What the references of some rows mean: the record of a row's code in this file, of a code that was loaded before, or
 * the record with this very id.
 */
export async function referenceIds(
  run: ImportRun,
  form: SheetForm,
  rows: readonly EnteredRow[],
): Promise<(column: ColumnForm, said: string) => string> {
  const found = new Map<string, Map<string, string>>();
  for (const column of form.columns.filter(({ kind }) => kind === 'REFERENCE')) {
    const target = run.form.find(({ name }) => name === column.refersTo);
    if (!target) continue;
    const inFile = run.codes.get(target.name);
    const said = rows.flatMap(({ values }) =>
      typeof values.get(column) === 'string' ? [values.get(column) as string] : [],
    );
    const elsewhere = [...new Set(said)].filter((code) => !inFile?.has(code));
    const loaded =
      elsewhere.length > 0
        ? await findLoaded(run.sight.tx, target, elsewhere.map(keyOfCode))
        : new Map<string, never>();
    const ids = new Map(said.map((code) => [code, inFile?.get(code) ?? loaded.get(keyOfCode(code))?.recordId ?? code]));
    found.set(column.name, ids);
  }
  return (column, said) => found.get(column.name)?.get(said) ?? said;
}

interface ParentRow {
  id: string;
  isLive: boolean;
  isDraft: boolean;
}

/** Looks whether every record that these refer to is there, is live, and is shared where they are; all stay so. */
export async function checkReferences(run: ImportRun, form: SheetForm, rows: readonly RowAtWork[]): Promise<void> {
  const { tx } = run.sight;
  const metadata = tx.dataSource.getMetadata(form.kind.record);
  for (const { columns, referencedEntityMetadata: parent } of metadata.foreignKeys) {
    const [column] = columns;
    if (!column) continue;
    const idOf = ({ record }: RowAtWork) => column.getEntityValue(record) as string | null | undefined;
    const ids = [...new Set(rows.map(idOf).filter(Boolean))];
    if (ids.length === 0) continue;
    const found = await tx.query<ParentRow[]>(
      `select id, deleted_at is null and cancelled_at is null as "isLive", shared_at is null as "isDraft"
       from ${quotePath(parent.tablePath)} where id = any($1) for key share`,
      [ids],
    );
    const parents = new Map(found.map((one) => [one.id, one]));
    const name = nameOf(form, column.propertyName);
    for (const row of rows)
      judge(row, parents.get(idOf(row) ?? ''), name, {
        id: idOf(row),
        assigned: run.assigned,
        isSelf: parent === metadata,
      });
  }
}

interface Asked {
  id: string | null | undefined;
  /** The ids that codes of this file stand for. */
  assigned: ReadonlySet<string>;
  isSelf: boolean;
}

function judge(row: RowAtWork, parent: ParentRow | undefined, name: string, { id, assigned, isSelf }: Asked): void {
  if (!id) return;
  const isOwn = assigned.has(id);
  // A row of its own sheet may come later; of another sheet it is there by now, unless it is faulty itself.
  if (!parent && isOwn) row.isDoomed ||= !isSelf;
  else if (!parent?.isLive) row.faults.push(notFound(name));
  else if (parent.isDraft && row.record.sharedAt !== null && !isSelf) row.faults.push(parentIsDraft(name));
}

const notFound = (name: string) =>
  userError(
    'REFERENCE_NOT_FOUND',
    name,
    'Không có hàng nào mang mã này trong tệp, cũng không có hồ sơ này trong hệ thống (hoặc hồ sơ đã bị xóa, bị hủy).',
    'No row of the file has this code, and there is no such record, or it was removed or called off.',
  );

const parentIsDraft = (name: string) =>
  userError(
    'PARENT_IS_DRAFT',
    name,
    'Hồ sơ liên quan còn là bản nháp; hãy ghi hàng này là bản nháp, hoặc công bố hồ sơ kia trước.',
    'The record referred to is a draft; mark this row as a draft, or share that record first.',
    { saysNext: true },
  );

const FOREIGN_KEY_VIOLATION = '23503';

/** Whether PostgreSQL misses a record that was referred to. */
export const isMissingReference = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: string }).code === FOREIGN_KEY_VIOLATION;
