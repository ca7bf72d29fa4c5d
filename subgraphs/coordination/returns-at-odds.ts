import { DomainError } from '../../platform/errors/domain-error';
import type { Period } from '../indicators/period';

/**
 * What came about a return cannot follow on what this server holds of it: another return has the number of this submission, or it
 * was decided on already. One of the two databases was put back to an older state.
 */
export class ReturnAtOdds extends DomainError {
  constructor(period: Period) {
    super(
      'CONFLICT',
      {
        vi: 'Báo cáo số liệu của kỳ này ở hai máy chủ khác nhau: một trong hai cơ sở dữ liệu đã được phục hồi về trạng thái cũ.',
        en: 'The return for this period is not the same at both servers: one of the two databases was put back to an older state.',
      },
      { period: period.toString() },
    );
  }
}

/** The city decided on a submission that this ward does not have: it is still on its way, or was lost where the database was put back. */
export class SubmissionNotHere extends DomainError {
  constructor(period: Period, submission: number) {
    super(
      'NOT_FOUND',
      {
        vi: `Xã, phường không có lần gửi thứ ${submission} của báo cáo số liệu này.`,
        en: `This ward does not have submission ${submission} of this return.`,
      },
      { period: period.toString(), submission },
    );
  }
}
