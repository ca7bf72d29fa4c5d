import { timesTaken } from '../../citizens/passings';
import type { PassingEnded } from '../../citizens/passing-up.payloads';
import { changeRecord, takeInRecord } from '../../recording/change-record';
import type { Transition } from '../../recording/life-cycle';
import { newRecord } from '../../recording/record-entry';
import type { RecordKind } from '../../recording/record-kind';
import { notThere } from '../../recording/refusals';
import type { Sight } from '../../recording/sight';
import type { UserError } from '../../recording/user-error';
import type { CouncilRecord } from '../../records/council-record.model';
import { type Origin, TAKE_IN } from './origin.service';

type Arrived = CouncilRecord & Origin;

/** Stands in the history for what a ward took back; closed periods do not stop it, for it is counted in the ward alone. */
const WITHDRAW = {
  verb: 'withdraw',
  vi: 'Xã, phường rút lại hồ sơ đã chuyển lên',
  en: 'the ward takes back what it passed up',
  from: [],
  to: '',
} as const satisfies Transition;

/**
 * Takes in what a ward passed up, once for each time that it did. The first time it is a new record; what was withdrawn or
 * removed since begins again. Refuses with Refused, so that it is sent again, what comes before what it follows.
 */
export async function takeInPassing<T extends Arrived>(
  kind: RecordKind<T>,
  { passing, ...origin }: Origin & { passing: number },
  sight: Sight,
  fill: (record: T, faults: UserError[]) => void,
): Promise<void> {
  const known = await findArrived(kind, origin, sight);
  if (!known && passing === 1) {
    await takeInRecord(kind, TAKE_IN, sight, (record, faults) => fill(Object.assign(record, origin), faults));
    return;
  }
  const taken = known ? await timesTaken(sight.tx, known, TAKE_IN.verb) : 0;
  if (taken >= passing) return; // the same told once more
  if (!known || taken < passing - 1 || isLive(known)) throw notThere(origin.originId ?? '');
  await changeRecord(kind, known.id, { action: 'TAKEN_IN', step: TAKE_IN }, sight, (record, faults) => {
    const { id: _, ...begun } = newRecord(kind, sight.tx, known.id, sight.now);
    Object.assign(record, Object.fromEntries(Object.entries(begun).filter(([, value]) => value !== undefined)), origin);
    fill(record, faults);
  });
}

/** Calls off what a ward takes back, with its reason; `forget` empties what is not kept of it. One that is gone already stays so. */
export async function takeInWithdrawal<T extends Arrived>(
  kind: RecordKind<T>,
  { passing, reason, ...origin }: Origin & Pick<PassingEnded, 'passing' | 'reason'>,
  sight: Sight,
  forget: (record: T) => void = () => undefined,
): Promise<void> {
  const known = await findArrived(kind, origin, sight);
  const taken = known ? await timesTaken(sight.tx, known, TAKE_IN.verb) : 0;
  if (!known || taken < passing) throw notThere(origin.originId ?? '');
  const isDue = (record: T) => taken === passing && isLive(record);
  await changeRecord(kind, known.id, { action: 'TAKEN_IN', step: WITHDRAW, reason, isDue }, sight, (record) => {
    record.cancelledAt = sight.now;
    forget(record);
  });
}

const findArrived = <T extends Arrived>(
  { record }: RecordKind<T>,
  { originWardId, originId }: Origin,
  { tx }: Sight,
): Promise<T | null> => tx.findOne(record, { where: { originWardId, originId } as never }); // columns of every record with an origin

const isLive = ({ cancelledAt, deletedAt }: CouncilRecord): boolean => !cancelledAt && !deletedAt;
