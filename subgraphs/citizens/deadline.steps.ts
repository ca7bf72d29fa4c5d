import { date, type Field, integer, optional } from '../recording/field';
import { type UserError, userError } from '../recording/user-error';

/** The day of a step that the record keeps as the day of its latest step only, entered under a name of its own. */
export const dayOfStep = (inputName: string, vi: string, en: string, help?: string): Field => ({
  ...date(vi, en, help),
  inputName,
});

/** The day of the latest step, as a record keeps it. */
export const LATEST_STEP: Field = optional(
  date('Ngày của bước gần nhất', 'the day of its latest step; null where it took none here'),
);

export const EXTENSION_COUNT: Field = integer('Số lần gia hạn', 'how often the deadline was extended');

/** A deadline that follows from the rules where none is entered. */
export const ruledDeadline: Field = optional(
  date(
    'Hạn giải quyết',
    'the last day for a result; by the rules of deadlines where it is left out',
    'Để trống thì phần mềm tính hạn theo quy định.',
  ),
);

/** The day on which something is sent on to another body. */
export const forwardingDay = dayOfStep(
  'forwardedOn',
  'Ngày chuyển tiếp',
  'the day it was sent on',
  'Ngày ghi trên văn bản chuyển tiếp.',
);

/** A deadline that stays as it is where none is entered. */
export const deadlineKept: Field = optional(
  date(
    'Hạn giải quyết',
    'the last day for a result; that which there is where it is left out',
    'Để trống thì giữ hạn đang có.',
  ),
);

/** What is wrong with sending something on to the body that has it. */
export function sameBody(field: string, body: string | null, before: string | null): UserError[] {
  if (body === null || body !== before) return [];
  return [
    userError(
      'INCONSISTENT',
      field,
      `"${body}" đang giải quyết hồ sơ này; hãy nêu cơ quan khác.`,
      `"${body}" has it already; name another body.`,
      { saysNext: true },
    ),
  ];
}

/** What is wrong with a step that is dated before the one it follows. */
export function outOfOrder(field: string, day: string | null, after: string | null): UserError[] {
  if (day === null || after === null || day >= after) return [];
  return [
    userError(
      'ENDS_BEFORE_START',
      field,
      'Ngày {got} trước bước liền trước ({earliest}).',
      'The day {got} lies before the step it follows ({earliest}).',
      { facts: { got: day, earliest: after } },
    ),
  ];
}

/** What is wrong with a deadline: it lies before the day it is counted from. */
export function deadlineBefore(dueOn: string | null, day: string | null): UserError[] {
  if (dueOn === null || day === null || dueOn >= day) return [];
  return [
    userError(
      'ENDS_BEFORE_START',
      'dueOn',
      'Hạn giải quyết {got} trước ngày {earliest}.',
      'The deadline {got} lies before {earliest}.',
      { facts: { got: dueOn, earliest: day } },
    ),
  ];
}

/** What is wrong with a new deadline that gives no more time than the one there was. */
export function noLaterThan(dueOn: string | null, before: string | null): UserError[] {
  if (dueOn === null || before === null || dueOn > before) return [];
  return [
    userError(
      'INCONSISTENT',
      'dueOn',
      'Hạn mới {got} phải sau hạn cũ {after}.',
      'The new deadline {got} has to be later than {after}.',
      { facts: { got: dueOn, after: before } },
    ),
  ];
}
