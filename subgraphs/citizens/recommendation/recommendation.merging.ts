import { changeRecord } from '../../recording/change-record';
import type { Transition } from '../../recording/life-cycle';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { readRow } from '../../recording/record-changes';
import { columnsChanged, standingSteps } from '../../recording/standing-steps';
import { takeBack } from '../../recording/undo-step';
import type { Merging } from './recommendation.life';
import type { VoterRecommendationRecord } from './recommendation.model';

type Item = VoterRecommendationRecord;

/** How recommendations of one kind are merged: into a survivor, never into what was merged itself. */
export const mergingOf = (kind: () => RecordKind<Item>): Merging => ({
  check: (item, _, sight) => faultsOfSurvivor(kind(), item, sight),
  effect: (item, sight) => pointAtSurvivor(kind(), item, sight),
  undoing: { effect: (item, { mergedIntoId }, sight) => pointBack(kind(), item, mergedIntoId, sight) },
});

/** The survivor stays as it is until the transaction ends: of two merges at once the second sees the first. */
async function faultsOfSurvivor(kind: RecordKind<Item>, { id, mergedIntoId }: Item, { tx }: Sight) {
  if (!mergedIntoId || mergedIntoId === id) return []; // the rules say so
  const survivor = (await readRow(tx, kind.record, mergedIntoId, 'for key share'))?.record;
  if (survivor?.state === 'DUPLICATE') return [mergedItself(survivor.mergedIntoId ?? '')];
  return survivor?.state === 'RETURNED' ? [givenBack()] : []; // that it is not there, references say
}

/** What was merged into a recommendation goes with it when that is merged into another one: everything points at the survivor. */
async function pointAtSurvivor(kind: RecordKind<Item>, { id, mergedIntoId }: Item, sight: Sight): Promise<void> {
  const { tableName } = sight.tx.dataSource.getMetadata(kind.record);
  const merged = await sight.tx.query<{ id: string }[]>(
    `select id from ${tableName} where merged_into_id = $1 and deleted_at is null order by id`,
    [id],
  );
  for (const one of merged) {
    await changeRecord(kind, one.id, { action: 'ADVANCED', step: FOLLOW }, sight, (item) => {
      item.mergedIntoId = mergedIntoId;
    });
  }
}

/** What went with a recommendation when that was merged comes back with it; what was merged into the survivor otherwise stays. */
async function pointBack(kind: RecordKind<Item>, { id }: Item, survivorId: string | null, sight: Sight): Promise<void> {
  const { tableName } = sight.tx.dataSource.getMetadata(kind.record);
  const merged = await sight.tx.query<{ id: string }[]>(
    `select id from ${tableName} where merged_into_id = $1 and id <> $2 and deleted_at is null order by id`,
    [survivorId, id],
  );
  for (const one of merged) {
    const steps = await standingSteps(sight.tx, kind, one.id);
    const latest = steps.findLast((step) => columnsChanged(step).includes('merged_into_id'));
    if (latest?.verb !== FOLLOW.verb || latest.line.before?.['merged_into_id'] !== id) continue;
    const isDue = ({ mergedIntoId }: Item) => mergedIntoId === survivorId; // still, now that it is locked
    await changeRecord(kind, one.id, { action: 'STEP_UNDONE', step: FOLLOW, isDue }, sight, (item) => {
      takeBack(sight.tx, item, latest);
    });
  }
}

/** Stands in the history of what follows; it has no day of its own. */
const FOLLOW: Transition<Item> = {
  verb: 'followSurvivor',
  vi: 'Theo kiến nghị được gộp vào',
  en: 'follows what it was merged into',
  from: ['DUPLICATE'],
  to: 'DUPLICATE',
};

const mergedItself = (into: string): UserError =>
  userError(
    'INCONSISTENT',
    'mergedIntoId',
    'Kiến nghị đó cũng đã được gộp; hãy gộp vào "{expected}".',
    'That one was merged itself; merge into "{expected}".',
    { saysNext: true, facts: { expected: into } },
  );

const givenBack = (): UserError =>
  userError(
    'INCONSISTENT',
    'mergedIntoId',
    'Kiến nghị đó đã được trả lại, không gộp vào được.',
    'That one was given back; nothing can be merged into it.',
  );
