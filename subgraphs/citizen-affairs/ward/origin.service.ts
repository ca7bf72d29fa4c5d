import { timesTaken } from '../../citizens/passings';
import { latestReason } from '../../recording/record-changes';
import type { PassingEnded } from '../../citizens/passing-up.payloads';
import type { Transition } from '../../recording/life-cycle';
import type { Sight } from '../../recording/sight';
import { Refused, userError } from '../../recording/user-error';
import type { FiguresOfKind } from '../../indicators/counted';
import type { CouncilRecord } from '../../records/council-record.model';
import { presentLife } from '../../../platform/database/epoch';
import { DomainError } from '../../../platform/errors/domain-error';
import type { ServerName } from '../../crossing/crossing';

/** Where a record came from that a ward passed up; null in both for one of the city's own. */
export interface Origin {
  originWardId: string | null;
  originId: string | null;
}

/** Stands in the history for the arrival of what a ward passed up; closed periods do not stop it. */
export const TAKE_IN = {
  verb: 'takeIn',
  vi: 'Tiếp nhận hồ sơ xã, phường chuyển lên',
  en: 'takes in what a ward passed up',
  from: [],
  to: '',
} as const satisfies Transition;

/** What a ward passed up counts where it was raised or received, and not once more in the city tier. */
export const countedAtItsOrigin = (figures: FiguresOfKind): FiguresOfKind =>
  Object.fromEntries(
    Object.entries(figures).map(([code, how]) => [
      code,
      { ...how, where: ['r.origin_id is null', ...(how.where ? [`(${how.where})`] : [])].join(' and ') },
    ]),
  );

const WARD_SERVER = 'ward-council/';

/** What is passed up comes from a ward. */
export class NotFromWard extends DomainError {
  constructor(from: string) {
    super(
      'BAD_USER_INPUT',
      { vi: 'Chỉ xã, phường mới chuyển hồ sơ lên.', en: 'Only a ward passes records up.' },
      { from },
    );
  }
}

/** The ward that a crossing came from. Refuses with NotFromWard what came from elsewhere. */
export function originWard(from: ServerName): string {
  if (!from.startsWith(WARD_SERVER)) throw new NotFromWard(from);
  return from.slice(WARD_SERVER.length);
}

/**
 * What a ward passed up can be given back, or removed if it came by mistake: then the ward is told. It is not called off, and
 * what its ward took back is not restored. What the ward itself says comes by a service. Refuses with Refused.
 */
export function refuseVanishing<T extends CouncilRecord & Origin>(
  record: T,
  before: T | null,
  { viewer }: Sight,
): void {
  if (record.originId === null || viewer.role === 'service') return;
  if (!record.cancelledAt && !before?.cancelledAt) return;
  throw new Refused(
    [
      record.cancelledAt
        ? userError(
            'WRONG_STATE',
            null,
            'Hồ sơ do xã, phường chuyển lên: hãy trả lại có lý do, hoặc xóa nếu chuyển nhầm; không hủy.',
            'A ward passed it up: give it back with a reason, or remove it if it came by mistake; do not cancel it.',
            { saysNext: true },
          )
        : userError(
            'WRONG_STATE',
            null,
            'Xã, phường đã rút lại hồ sơ này; hãy đề nghị xã, phường chuyển lên lần nữa.',
            'The ward took it back; ask the ward to pass it up once more.',
            { saysNext: true },
          ),
    ],
    record,
  );
}

/** Tells the ward that passed a record up, by crossings of these kinds, how far it has come or that it was removed as a mistake. */
export async function tellOrigin<T extends CouncilRecord & Origin>(
  record: T,
  kinds: { progress: string; removed: string },
  progress: (originId: string) => object,
  sight: Sight,
): Promise<void> {
  const { originId: id, originWardId, cancelledAt, deletedAt } = record;
  if (id === null || cancelledAt) return; // of what it took back itself a ward hears nothing more
  const about = { type: record.constructor.name, id: record.id };
  const to = `ward-council/${originWardId}` as const;
  if (!deletedAt) {
    const payload = { ...progress(id), ...(await presentLife(sight.tx)) };
    await sight.send({ kind: kinds.progress, to, payload, about });
    return;
  }
  const payload: PassingEnded = {
    ...{ id, passing: await timesTaken(sight.tx, record, TAKE_IN.verb), at: sight.now.toISOString() },
    reason: await latestReason(sight.tx, record),
  };
  await sight.send({ kind: kinds.removed, to, payload, about });
}
