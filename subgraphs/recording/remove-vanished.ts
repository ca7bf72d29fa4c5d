import type { RemovedRows } from '../../platform/loading/row-history';
import { readRow } from './record-changes';
import { copyOf } from './record-entry';
import type { RecordKind } from './record-kind';
import { countReferring } from './record-links';
import { stillReferredTo } from './refusals';
import type { Sight } from './sight';
import { Refused, type UserError, userError } from './user-error';
import { writeChange } from './write-change';

/** Removes records whose lines have vanished from their file, as the mutation would. What is removed or called off already stays so. */
export async function removeVanished(
  kind: RecordKind,
  ids: readonly string[],
  reason: string,
  sight: Sight,
): Promise<RemovedRows> {
  const done: RemovedRows = { removed: 0, faults: [] };
  for (const [place, id] of ids.entries()) {
    try {
      done.removed += (await removeOne(kind, id, reason, sight)) ? 1 : 0;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      done.faults.push(...error.userErrors.map(({ code, says }) => ({ place, code, column: null, says })));
    }
  }
  return done;
}

async function removeOne(kind: RecordKind, id: string, reason: string, sight: Sight): Promise<boolean> {
  const found = await readRow(sight.tx, kind.record, id, 'for update');
  if (!found || found.record.deletedAt || found.record.cancelledAt) return false;
  const { record, snapshot } = found;
  const before = { record: copyOf(record), snapshot };
  const faults: UserError[] = [];
  if (kind.mutations && !kind.mutations.remove) faults.push(neverRemoved());
  if (await isChangedByOthers(kind, id, sight)) faults.push(changedByOthers());
  const referring = await countReferring(sight.tx, kind.record, id);
  if (referring > 0) faults.push(stillReferredTo(referring));
  record.deletedAt = sight.now;
  await writeChange(kind, { record, before, faults, action: 'REMOVED', reason }, sight);
  return true;
}

/** Whether anybody but a load has ever changed it: what they said would go with it, and no file has said it. */
async function isChangedByOthers({ record }: RecordKind, id: string, { tx, viewer }: Sight): Promise<boolean> {
  const [found] = await tx.query<{ isChanged: boolean }[]>(
    `select exists (select from record_change
      where record_type = $1 and record_id = $2 and (actor_role, actor_subject) <> ($3, $4)) as "isChanged"`,
    [record.name, id, viewer.role, viewer.subject],
  );
  return found?.isChanged ?? false;
}

const changedByOthers = (): UserError =>
  userError(
    'CONFLICT',
    null,
    'Hồ sơ đã được sửa trong phần mềm; hãy xóa hồ sơ trong phần mềm, hoặc ghi lại dòng vào tệp.',
    'The record was changed in the program; remove it there, or put the line back into the file.',
    { saysNext: true },
  );

const neverRemoved = (): UserError =>
  userError(
    'WRONG_STATE',
    null,
    'Loại hồ sơ này không được xóa; hãy ghi lại dòng vào tệp.',
    'Records of this kind are never removed; put the line back into the file.',
    { saysNext: true },
  );
