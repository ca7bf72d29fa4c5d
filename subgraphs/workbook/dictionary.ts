import { formOf } from './column-words';
import type { SheetForm } from './workbook-form';

export const GUIDE_SHEET = 'Hướng dẫn';
export const DICTIONARY_SHEET = 'Từ điển dữ liệu';
/** Where the values of long lists stand. */
export const LISTS_SHEET = 'Danh mục';

/** The sheets that hold nothing to be loaded. */
export const SHEETS_FOR_READERS: readonly string[] = [GUIDE_SHEET, DICTIONARY_SHEET, LISTS_SHEET];

export const DICTIONARY_HEADINGS = [
  'Trang',
  'Cột',
  'Bắt buộc',
  'Cách ghi',
  'Giá trị cho phép',
  'Dữ liệu cá nhân',
  'English',
];

/** The lines of the data dictionary: one for each column of each sheet. */
export function dictionaryLines(form: readonly SheetForm[]): string[][] {
  return form.flatMap((sheet) =>
    sheet.columns.map((column) => [
      sheet.name,
      column.heading,
      column.isRequired ? 'Có' : 'Không',
      formOf(column).vi,
      column.words.map(({ word, name, description }) => `${word} (${name}): ${description}`).join('\n'),
      column.isSealed ? 'Có' : 'Không',
      `${column.en}; ${formOf(column).en}`,
    ]),
  );
}

/** How a workbook is filled in; line by line. */
export function guideLines(form: readonly SheetForm[]): string[] {
  return [
    'HƯỚNG DẪN ĐIỀN SỔ DỮ LIỆU CỦA XÃ, PHƯỜNG',
    '1. Mỗi trang là một loại hồ sơ, mỗi hàng là một hồ sơ. Không sửa tên trang và hàng tiêu đề; trang hoặc cột không dùng có thể để trống.',
    '2. Cột có dấu * là bắt buộc. Ghi chú ở ô tiêu đề và trang "Từ điển dữ liệu" nói rõ mỗi cột ghi gì.',
    '3. Cột "Mã" do xã, phường tự đặt (ví dụ KH-2020-01), không trùng trong trang. Nạp lại một hàng cùng mã mà nội dung đã đổi là sửa hồ sơ đó; hàng không đổi được bỏ qua. Hàng không có mã chỉ được nhận ra khi nội dung giữ nguyên.',
    '4. Ngày ghi ngày/tháng/năm (30/09/2020). Cột có danh sách: chọn trong danh sách.',
    '5. Cột chỉ đến hồ sơ khác: ghi mã của hàng ở trang kia trong cùng tệp, hoặc mã hồ sơ đã có trong hệ thống.',
    '6. Không gộp ô. Nếu dùng công thức, hãy lưu tệp bằng Excel để có kết quả; hệ thống chỉ đọc kết quả.',
    '7. Khi nạp, mọi hàng được kiểm tra trước; nếu có lỗi thì không hàng nào được ghi, và mọi lỗi được nêu theo trang, hàng, cột.',
    `Các trang: ${form.map(({ name }) => name).join('; ')}.`,
    '',
    'HOW TO FILL IN THIS WORKBOOK',
    'A sheet holds one kind of record, a row one record. Leave the names of sheets and headings as they are. Columns marked * are required.',
    '"Mã" is a code of your own, once in a sheet: a row that comes again under it with other content corrects the record. Rows without a code are known again only while their content stays.',
    'Days are written day/month/year. Merge no cells. All is checked before anything is written; with any fault nothing is loaded.',
  ];
}
