import type { Transition } from '../../recording/life-cycle';
import { Refused, userError } from '../../recording/user-error';
import type { FiguresOfKind } from '../../indicators/counted';
import type { CouncilRecord } from '../../records/council-record.model';
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

/** The ward waits for what becomes of it: it can be given back, and not made away with. Refuses with Refused. */
export function refuseVanishing(record: CouncilRecord & Origin): void {
  if (record.originId === null || (!record.cancelledAt && !record.deletedAt)) return;
  throw new Refused(
    [
      userError(
        'WRONG_STATE',
        null,
        'Hồ sơ do xã, phường chuyển lên: hãy trả lại có lý do, không hủy hay xóa.',
        'A ward passed it up: give it back with a reason, do not cancel or remove it.',
        { saysNext: true },
      ),
    ],
    record,
  );
}
