import type { Sentence } from '../../platform/language/sentence';

/** What can be done about an error with user data, by its code; it follows the sentence that says what is wrong. */
export const NEXT_STEPS = {
  REQUIRED: { vi: 'Hãy nhập vào rồi gửi lại.', en: 'Enter it, then send this again.' },
  OUT_OF_RANGE: { vi: 'Hãy sửa giá trị rồi gửi lại.', en: 'Correct the value, then send this again.' },
  ENDS_BEFORE_START: { vi: 'Hãy sửa ngày rồi gửi lại.', en: 'Correct the days, then send this again.' },
  EXCEEDS_WHOLE: { vi: 'Hãy sửa các số rồi gửi lại.', en: 'Correct the numbers, then send this again.' },
  INCONSISTENT: { vi: 'Hãy sửa cho thống nhất rồi gửi lại.', en: 'Correct one of them, then send this again.' },
  IN_FUTURE: {
    vi: 'Hãy sửa ngày, hoặc ghi khi việc đã diễn ra.',
    en: 'Correct the day, or enter it once it has happened.',
  },
  PERIOD_CLOSED: {
    vi: 'Muốn sửa, đề nghị Thường trực HĐND thành phố mở lại kỳ.',
    en: "To change it, ask the city's Standing Committee to reopen the period.",
  },
  UNITS_UNKNOWN: { vi: 'Hãy thử lại sau ít phút.', en: 'Try again in some minutes.' },
  UNIT_NOT_IN_FORCE: {
    vi: 'Hãy sửa ngày, hoặc chọn xã, phường khác.',
    en: 'Correct the day, or choose another ward.',
  },
  ARCHIVED: {
    vi: 'Việc mới được ghi ở xã, phường kế tiếp.',
    en: 'What is new is entered at the ward that has succeeded it.',
  },
  ALREADY_USED: {
    vi: 'Hãy chọn giá trị khác, hoặc sửa hồ sơ đã có.',
    en: 'Choose another value, or correct the record that is there.',
  },
  WRONG_STATE: {
    vi: 'Hãy xem trạng thái hiện nay của hồ sơ để biết bước có thể làm.',
    en: 'Look at the state that the record is in now to see which steps it can take.',
  },
  STEP_NOT_UNDOABLE: {
    vi: 'Hãy sửa hồ sơ, hoặc sửa ở tệp rồi nạp lại.',
    en: 'Correct the record, or the file, and load that again.',
  },
  REFERENCE_NOT_FOUND: { vi: 'Hãy chọn hồ sơ khác.', en: 'Choose another record.' },
  PARENT_IS_DRAFT: {
    vi: 'Hãy công bố hồ sơ đó trước, hoặc lưu hồ sơ này làm bản nháp.',
    en: 'Share that one first, or keep this one as a draft.',
  },
  STILL_REFERRED_TO: { vi: 'Hãy xử lý các hồ sơ đó trước.', en: 'See to those first.' },
  NOT_FOUND: { vi: 'Hãy tải lại danh sách rồi chọn lại.', en: 'Load the list again, and choose from it.' },
  CONFLICT: { vi: 'Hãy xem lại hồ sơ rồi làm tiếp.', en: 'Look at the record again, then go on.' },
  IDEMPOTENCY_KEY_REUSED: { vi: 'Hãy gửi lại với khóa mới.', en: 'Send it again with a new key.' },
} as const satisfies Readonly<Record<string, Sentence>>;
