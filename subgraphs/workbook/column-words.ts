import type { FieldKind } from '../recording/field';
import type { ColumnForm } from './workbook-form';

/** How a value of each kind is written, in Vietnamese and English. */
const HOW_WRITTEN: Readonly<Record<FieldKind, { vi: string; en: string }>> = {
  TEXT: { vi: 'chữ', en: 'text' },
  INTEGER: { vi: 'số nguyên', en: 'a whole number' },
  DATE: { vi: 'ngày, viết ngày/tháng/năm như 30/09/2020', en: 'a day, written day/month/year such as 30/09/2020' },
  INSTANT: {
    vi: 'ngày và giờ, viết như 30/09/2020 14:30 (giờ Việt Nam)',
    en: 'a day and time of Viet Nam, such as 30/09/2020 14:30',
  },
  MONTH: { vi: 'tháng, viết tháng/năm như 09/2020', en: 'a month, written month/year such as 09/2020' },
  BOOLEAN: { vi: 'Có hoặc Không', en: 'Có (yes) or Không (no)' },
  ONE_OF: { vi: 'một giá trị trong danh sách', en: 'one of the list' },
  REFERENCE: { vi: 'mã của một hàng', en: 'the code of a row' },
  WARD: { vi: 'mã định danh xã, phường, như song-cau', en: 'the id of a ward, such as song-cau' },
};

/** What a column takes, for people. */
export function formOf({ kind, words, refersTo }: ColumnForm): { vi: string; en: string } {
  const { vi, en } = HOW_WRITTEN[kind];
  if (kind === 'REFERENCE' && refersTo !== null)
    return {
      vi: `mã (cột Mã) của một hàng ở trang "${refersTo}", hoặc mã hồ sơ đã có trong hệ thống`,
      en: `the code (column Mã) of a row of the sheet "${refersTo}", or the id of a record`,
    };
  if (kind !== 'ONE_OF') return { vi, en };
  const list = words.map(({ word }) => word).join('; ');
  return { vi: `một trong: ${list}`, en: `one of: ${list}` };
}
