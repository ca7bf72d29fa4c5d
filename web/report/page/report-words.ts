/** The words around the paper. The report itself is in Vietnamese always. */
export const REPORT_WORDS = {
  vi: {
    title: 'Báo cáo',
    asking: 'Đang lấy số liệu…',
    failed: 'Chưa lập được báo cáo. Số liệu và hồ sơ không bị ảnh hưởng; hãy thử lại sau ít phút.',
    again: 'Thử lại',
    basis: 'Số liệu xã, phường',
    bases: { LIVE: 'Hồ sơ hiện thời', ACCEPTED: 'Báo cáo đã chấp nhận' },
    version: 'Bản',
    newReport: 'Bản mới',
    draft: 'Dự thảo ngày',
    issued: 'Đã ban hành số',
    superseded: 'đã được thay thế',
    docx: 'Tải Word (DOCX)',
    pdf: 'Tải PDF',
    xlsx: 'Tải các biểu (XLSX)',
    writing: 'Đang tạo tệp…',
    print: 'In',
    reset: 'Lấy lại nội dung từ hồ sơ',
    save: 'Lưu dự thảo',
    saved: 'Đã lưu dự thảo.',
    unkept:
      'Dự thảo chỉ giữ trích yếu, đánh giá chung, phương hướng, đề xuất; phần sửa khác có trong tệp tải về nhưng không được lưu.',
    hint: 'Bấm vào đoạn văn để sửa lời; số liệu lấy từ hồ sơ và không sửa được. Bấm vào số để mở hồ sơ gốc.',
    frozen: 'Báo cáo đã ban hành: không sửa được nữa.',
  },
  en: {
    title: 'Official report',
    asking: 'Asking for the figures…',
    failed: 'The report could not be made. Figures and records are not affected; try again in a few minutes.',
    again: 'Try again',
    basis: 'Figures of wards',
    bases: { LIVE: 'Records as they are now', ACCEPTED: 'Accepted returns' },
    version: 'Version',
    newReport: 'A new one',
    draft: 'Draft of',
    issued: 'Issued as',
    superseded: 'superseded',
    docx: 'Download Word (DOCX)',
    pdf: 'Download PDF',
    xlsx: 'Download the tables (XLSX)',
    writing: 'Writing the file…',
    print: 'Print',
    reset: 'Back to the text made from records',
    save: 'Save draft',
    saved: 'The draft is saved.',
    unkept:
      'A draft keeps title, assessment, directions and proposals; other changes are in the files and are not saved.',
    hint: 'Click a paragraph to change its words; figures come from records and cannot be changed. Click a figure for its records.',
    frozen: 'This report is issued: it cannot be changed any more.',
  },
} as const;

export type Language = keyof typeof REPORT_WORDS;

export type ReportWords = (typeof REPORT_WORDS)[Language];
