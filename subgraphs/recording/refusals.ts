import { QueryFailedError } from 'typeorm';
import { archiveRefusal } from './archive-refusal';
import { Refused, type UserError, userError } from './user-error';

/** There is no such record, or it was removed. */
export const notThere = (id: string): Refused =>
  new Refused([
    userError(
      'NOT_FOUND',
      'id',
      'Không có hồ sơ "{id}", hoặc hồ sơ đã bị xóa.',
      'There is no record "{id}", or it was removed.',
      { facts: { id } },
    ),
  ]);

/** Somebody else was first. */
export const changedMeanwhile = (current: object, expected: number, found: number): Refused =>
  new Refused(
    [
      userError(
        'CONFLICT',
        'expectedVersion',
        'Hồ sơ đã được sửa: bạn có phiên bản {got}, hiện là {expected}.',
        'The record has changed: you had version {got}, it is at {expected}.',
        { facts: { got: expected, expected: found } },
      ),
    ],
    current,
  );

/** What was called off is left as it is. */
export const isCancelled = (current: object): Refused => new Refused([cancelledAlready()], current);

/** What stands is not restored. */
export const isNotCancelled = (current: object): Refused =>
  new Refused(
    [userError('WRONG_STATE', null, 'Hồ sơ không bị hủy nên không cần khôi phục.', 'The record was not called off.')],
    current,
  );

/** The same for a row of a file that names the record. */
export const cancelledAlready = (): UserError =>
  userError('WRONG_STATE', null, 'Hồ sơ đã bị hủy, không sửa được nữa.', 'The record was called off already.');

/** A row of a file would change a record that was removed. */
export const removedAlready = (): UserError =>
  userError(
    'NOT_FOUND',
    null,
    'Hồ sơ của hàng này đã bị xóa trong hệ thống; hãy đặt mã khác nếu cần ghi lại.',
    'The record of this row was removed; give the row another code to enter it anew.',
    { saysNext: true },
  );

/** What another council follows too is not changed by a file. */
export const goesToOthers = (): UserError =>
  userError(
    'WRONG_STATE',
    null,
    'Hội đồng khác cũng theo dõi hồ sơ này; hãy sửa trong phần mềm.',
    'Another council follows this record too; change it in the program.',
    { saysNext: true },
  );

/** What lies in a closed period stays as it is. */
export const periodClosed = (period: string): UserError =>
  userError('PERIOD_CLOSED', null, 'Kỳ {period} đã khóa.', 'The period {period} is closed.', { facts: { period } });

/** A step that needs a reason came without one. */
export const reasonMissing = (): UserError =>
  userError('REQUIRED', 'reason', 'Thiếu lý do.', '"reason" is missing: why it is done.');

/** Another record has this value already, and there can be one only. */
export const alreadyUsed = (field: string | null): UserError =>
  userError('ALREADY_USED', field, 'Đã có hồ sơ khác dùng giá trị này.', 'Another record has this value already.');

/** What is recorded as done has not happened yet. */
export const inFuture = (field: string | null, day: string): UserError =>
  userError('IN_FUTURE', field, 'Ngày {got} còn ở phía trước.', 'The day {got} lies ahead.', { facts: { got: day } });

/** Other records would be left without the one they belong to. */
export const stillReferredTo = (count: number): UserError =>
  userError(
    'STILL_REFERRED_TO',
    null,
    'Còn {count} hồ sơ khác thuộc về hồ sơ này.',
    '{count} other live records belong to this one.',
    { facts: { count } },
  );

const CHECK_VIOLATION = '23514';
const UNIQUE_VIOLATION = '23505';

/**
 * A refusal of PostgreSQL that people can do something about, as the user error that says so; undefined for every other.
 * They are the last line: whatever a rule in code did not see, such as two officers at one moment.
 */
export function refusalOfDatabase(error: unknown): Refused | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const archived = archiveRefusal(error);
  if (archived) return new Refused([userError('ARCHIVED', null, archived.vi, archived.en)]);
  const { code } = error.driverError as { code?: string }; // PostgreSQL's own
  if (code === UNIQUE_VIOLATION) return new Refused([alreadyUsed(null)]);
  if (code === CHECK_VIOLATION)
    return new Refused([
      userError(
        'INCONSISTENT',
        null,
        'Dữ liệu không thống nhất với hồ sơ liên quan.',
        'This does not go with the records it belongs to.',
      ),
    ]);
  return undefined;
}

const DEADLOCK = '40P01';

/** Whether PostgreSQL ended a transaction because it and another one waited for each other: tried again, it goes through. */
export const isDeadlock = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: string }).code === DEADLOCK;
