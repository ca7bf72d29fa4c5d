import type { Sentence } from '../../platform/language/sentence';

/** What may be wrong with a file besides the records in it: the sentence, and in it what can be done. */
export const FILE_FAULTS = {
  UNREADABLE: {
    vi: 'Không đọc được tệp; hãy lưu lại bằng Excel hoặc LibreOffice rồi gửi lại.',
    en: 'The file cannot be read; save it anew with Excel or LibreOffice, then send it again.',
  },
  UNKNOWN_SHEET: {
    vi: 'Không có trang này; các trang là: {expected}. Hãy đổi tên trang.',
    en: 'There is no such sheet; expected one of: {expected}. Rename it.',
  },
  SHEET_TWICE: {
    vi: 'Trang này có hai lần; hãy giữ lại một.',
    en: 'This sheet is given twice; keep one of them.',
  },
  UNKNOWN_COLUMN: {
    vi: 'Không có cột này; các cột là: {expected}. Hãy sửa tiêu đề, hoặc bỏ cột.',
    en: 'There is no such column; expected one of: {expected}. Correct the heading, or leave the column out.',
  },
  COLUMN_TWICE: {
    vi: 'Cột có hai lần; hãy giữ lại một.',
    en: 'The column stands there twice; keep one of them.',
  },
  MISSING_COLUMN: {
    vi: 'Thiếu cột bắt buộc "{expected}"; hãy thêm vào.',
    en: 'The column "{expected}" is required; add it.',
  },
  TOO_MANY_CELLS: {
    vi: 'Hàng có nhiều ô hơn hàng tiêu đề ({max}); hãy bỏ các ô thừa.',
    en: 'The row has more cells than the headings ({max}); clear those beyond.',
  },
  WRONG_FORM: {
    vi: 'Ô không đúng mẫu của cột; hãy sửa ô.',
    en: 'The cell is not written as its column asks; correct it.',
  },
  CODE_TWICE: {
    vi: 'Mã này đã có ở hàng {row}; hãy đặt mã khác cho một trong hai hàng.',
    en: 'Row {row} has this code already; give one of the two another code.',
  },
  NOTHING_TO_LOAD: {
    vi: 'Tệp không có hàng dữ liệu nào; hãy chọn tệp khác.',
    en: 'The file holds no rows; choose another one.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export type FileFaultCode = keyof typeof FILE_FAULTS;

/** Where the name of a sheet or of a heading is nearly right. */
export const NEARLY: Readonly<Record<'UNKNOWN_SHEET' | 'UNKNOWN_COLUMN', Sentence>> = {
  UNKNOWN_SHEET: {
    vi: 'Không có trang này; có phải "{expected}" không? Hãy đổi tên trang.',
    en: 'There is no such sheet; did you mean "{expected}"? Rename it.',
  },
  UNKNOWN_COLUMN: {
    vi: 'Không có cột này; có phải "{expected}" không? Hãy sửa tiêu đề.',
    en: 'There is no such column; did you mean "{expected}"? Correct the heading.',
  },
};
