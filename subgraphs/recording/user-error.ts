import { filled, followedBy, type Sentence } from '../../platform/language/sentence';
import { type Fact, type Facts, factsOf } from './fact';
import { NEXT_STEPS } from './next-steps';

/** What may be wrong with what somebody asks to have written. Part of the public contract, never translated. */
export const USER_ERROR_CODES = {
  REQUIRED: 'Thiếu dữ liệu: a value is missing.',
  OUT_OF_RANGE: 'Ngoài giới hạn: a value is too small, too large or too long.',
  ENDS_BEFORE_START: 'Kết thúc trước khi bắt đầu: something ends, or is done, before it begins.',
  EXCEEDS_WHOLE: 'Phần lớn hơn tổng: a part is larger than the whole, such as more speakers than voters.',
  INCONSISTENT: 'Không thống nhất: values do not go together.',
  IN_FUTURE: 'Ngày trong tương lai: what is recorded as done lies ahead.',
  PERIOD_CLOSED: 'Kỳ đã khóa: the day lies in a period that the Standing Committee has closed.',
  UNITS_UNKNOWN:
    'Chưa có danh sách đơn vị hành chính: the city council has not told this server of the units yet; the same works later.',
  UNIT_NOT_IN_FORCE: 'Đơn vị không có hiệu lực: the ward never was, or was not in force on the day of the record.',
  ARCHIVED:
    'Đã lưu trữ: the ward is no longer in force, and its records are an archive that can be read and not changed.',
  ALREADY_USED: 'Đã được dùng: another record has this ordinal or number.',
  WRONG_STATE: 'Sai trạng thái: the record is not in a state from which this can be done.',
  STEP_NOT_UNDOABLE:
    'Không hủy được bước này: what followed from the step cannot be taken back, or nobody knows how the record was before it; the message says what to do instead.',
  REFERENCE_NOT_FOUND:
    'Không tìm thấy hồ sơ liên quan: the record referred to is not there, was removed or called off.',
  PARENT_IS_DRAFT: 'Hồ sơ cấp trên còn là bản nháp: what belongs to a draft is a draft.',
  STILL_REFERRED_TO: 'Còn hồ sơ khác thuộc về: live records belong to this one.',
  NOT_FOUND: 'Không tìm thấy: there is no such record, or it was removed.',
  CONFLICT:
    'Đã được người khác sửa: the record has changed since it was read; its present state comes with the answer.',
  IDEMPOTENCY_KEY_REUSED: 'Khóa đã dùng cho dữ liệu khác: this idempotency key came with another input before.',
} as const;

export type UserErrorCode = keyof typeof USER_ERROR_CODES;

/** One thing that is wrong: what, where, and what can be done about it. */
export interface UserError {
  code: UserErrorCode;
  /** The field of the input; null where it is none of them. */
  field: string | null;
  /** Where it stands in the arguments, as the client wrote them, such as `['input', 'heldOn']`; null where it is no one place. */
  path: readonly string[] | null;
  /** What is wrong and what would be right, and after it what can be done, unless `saysNext`. */
  says: Sentence;
  facts: readonly Fact[];
}

export interface MoreOfError {
  /** What the sentence speaks of; each fills the place of its name in the sentence, such as `{expected}`. */
  facts?: Facts;
  /** Whether the sentence says already what can be done. */
  saysNext?: boolean;
  /** Names and indices in the arguments, where they are not those of the input's field. */
  path?: readonly string[];
}

/** A user error out of its sentence in two languages. */
export function userError(
  code: UserErrorCode,
  field: string | null,
  vi: string,
  en: string,
  { facts = {}, saysNext = false, path }: MoreOfError = {},
): UserError {
  const what = filled({ vi, en }, facts);
  return {
    code,
    field,
    path: path ?? (field === null ? null : ['input', field]),
    says: saysNext ? what : followedBy(what, NEXT_STEPS[code]),
    facts: factsOf(facts),
  };
}

/** Nothing was written, and why. `current` is the record as it stands, where there is one. */
export class Refused extends Error {
  constructor(
    readonly userErrors: readonly UserError[],
    readonly current: object | null = null,
  ) {
    super(userErrors.map(({ code }) => code).join(', '));
    this.name = 'Refused';
  }
}
