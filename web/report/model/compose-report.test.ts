import type { ReportData } from '../data/report-data';
import { figuresOf, partialReportData, reportDataOf } from '../data/report-data.fixture';
import { madeTexts } from '../text/made-texts';
import { type EditedTexts, withEdits } from '../text/report-texts';
import { reportDocument } from './compose-report';
import { type ReportDocument, runsOf, textOf } from './report-document';

const made = (data: ReportData, edited: EditedTexts = {}): ReportDocument =>
  reportDocument(data, withEdits(madeTexts(data), edited));
const paragraphsOf = ({ body }: ReportDocument, of: string): string[] =>
  body.flatMap((block) => (block.kind === 'paragraph' && block.of === of ? [textOf(block.runs)] : []));
const rowsOf = ({ tables }: ReportDocument, number: string): string[] =>
  tables
    .find((table) => table.number === number)!
    .rows.map(({ cells }) => cells.map((cell) => cell?.text ?? '').join(' | '));

test('the head names the city of the graph, and a draft has no number yet', () => {
  const { head, signature } = made(reportDataOf());

  expect(head).toMatchObject({
    issuer: ['HỘI ĐỒNG NHÂN DÂN', 'THÀNH PHỐ HẠC TRẮNG'],
    placeAndDate: 'Hạc Trắng, ngày 05 tháng 10 năm 2021',
    mark: 'DỰ THẢO',
    title: 'Kết quả công tác HĐND 9 tháng đầu năm; phương hướng, nhiệm vụ 3 tháng cuối năm 2021',
  });
  expect(head.number).toMatch(/^Số: +\/BC-HĐND$/);
  expect(signature).toEqual({ lines: ['TM. THƯỜNG TRỰC HĐND', 'CHỦ TỊCH'], name: 'Nguyễn Văn Mẫu' });
});

test('a vice-chair signs in the place of the chair', () => {
  const signer = { name: 'Lê Thị Mẫu', title: 'Phó Chủ tịch phụ trách HĐND thành phố' };

  expect(made(reportDataOf({ signer })).signature.lines).toEqual([
    ...['TM. THƯỜNG TRỰC HĐND', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ]);
});

test('an issued report has its number and its hash, and no mark', () => {
  const issue = { number: '27/BC-HĐND', on: '2021-10-08', sha256: 'ab12', isSuperseded: false };
  const { head, closing, tablesSubtitle } = made(reportDataOf({ issue }));

  expect(head).toMatchObject({ number: 'Số: 27/BC-HĐND', mark: null });
  expect(head.placeAndDate).toBe('Hạc Trắng, ngày 08 tháng 10 năm 2021');
  expect(tablesSubtitle).toContain('27/BC-HĐND ngày 08 tháng 10 năm 2021');
  expect(closing.join()).toContain('ab12');
  expect(made(reportDataOf({ issue: { ...issue, isSuperseded: true } })).head.mark).toBe('ĐÃ ĐƯỢC THAY THẾ');
});

test('what there was none of is not listed among the kinds', () => {
  expect(paragraphsOf(made(reportDataOf()), 'sessions')).toEqual([
    'HĐND thành phố tổ chức 02 kỳ họp (gồm 01 kỳ họp thường lệ và 01 kỳ họp chuyên đề), ban hành 05 nghị quyết (Biểu 01).',
  ]);
  expect(paragraphsOf(made(reportDataOf()), 'citizens')).toEqual([
    'Duy trì hoạt động tiếp công dân theo kế hoạch, tham gia tiếp 04 lượt/09 công dân (Biểu 05).',
  ]);
});

test('a whole report warns of nothing', () => {
  const { warnings, tables } = made(reportDataOf());

  expect(warnings).toEqual([]);
  expect(tables.flatMap(({ notes }) => notes).join()).not.toContain('Chưa gồm');
  for (const { notes } of tables) expect(notes[0]).toContain('Số liệu tính đến 09 giờ 05 phút, ngày 04/10/2021');
});

test('figures that a ward does not have are named with ward and reason on the face, in the text and below the tables', () => {
  const { wards, ...whole } = reportDataOf({ figures: figuresOf({ 'DX.01': [0, 0, null], 'DX.02': [0, 0, null] }) });
  const lacking = [{ reason: 'SCHEMA_BEHIND' as const, codes: ['DX.01', 'DX.02'] }];
  const report = made({ ...whole, wards: wards.map((ward) => (ward.id === 'xa' ? { ...ward, lacking } : ward)) });

  const words = 'Chỉ tiêu DX.01, DX.02 chưa gồm số liệu của: Đặc khu Xa (phần mềm chưa được nâng cấp).';
  expect(report.warnings).toEqual([`BÁO CÁO CHƯA ĐẦY ĐỦ: ${words}`]);
  expect(paragraphsOf(report, 'missing')).toEqual([words]);
  expect(report.tables.filter(({ notes }) => notes.includes(words)).map(({ number }) => number)).toEqual([
    '01',
    '05',
    '06',
  ]);
  expect(rowsOf(report, '06')[1]).toMatch(/ \| …$/);
  expect(report.tables.flatMap(({ notes }) => notes).join()).not.toContain('không được xem');
});

test('a partial report says so on its face, in the text and below the tables, and names the ward and the reason', () => {
  const report = made(partialReportData());

  expect(report.warnings).toEqual([
    'BÁO CÁO CHƯA ĐẦY ĐỦ: có số liệu của 01/02 phường, đặc khu. Chưa có số liệu của: Đặc khu Xa (không kết nối được).',
  ]);
  expect(paragraphsOf(report, 'missing')).toEqual([
    'Số liệu trên chưa gồm số liệu của: Đặc khu Xa (không kết nối được).',
  ]);
  const noted = report.tables.filter(({ notes }) => notes.some((note) => note.includes('Đặc khu Xa')));
  expect(noted.map(({ number }) => number)).toEqual(['01', '05', '06']);
  expect(rowsOf(report, '06')[1]).toMatch(/^2 \| Đặc khu Xa \(không kết nối được\)( \| …){13}$/);
  expect(rowsOf(report, '06').at(-1)).toContain('Cộng của 01/02 nơi có số liệu');
});

test('no editing takes the warning of a partial report away', () => {
  const sections = { wards: 'Không có gì để nói.', proposals: '' };
  const report = made(partialReportData(), { title: 'Tên khác', recipients: '', sections });

  expect(report.warnings).toHaveLength(1);
  expect(paragraphsOf(report, 'missing')).toHaveLength(1);
});

test('figures of the city that nobody could count are named on the face, and are dots in the text', () => {
  const figures = figuresOf({ 'TD.01': [null, 3, 2], 'TD.02': [null, 5, 2] });
  const report = made(reportDataOf({ figures }));

  expect(report.warnings).toEqual([
    'BÁO CÁO CHƯA ĐẦY ĐỦ: chưa có số liệu cấp thành phố của các chỉ tiêu TD.01, TD.02.',
  ]);
  expect(paragraphsOf(report, 'citizens').join()).toContain('… lượt/… công dân');
});

test('words can be edited around the figures, and the figures stay those of the graph', () => {
  const sections = { meetings: 'Đã họp {PH.01} lần.\n\nHết.' };

  expect(paragraphsOf(made(reportDataOf(), { sections }), 'meetings')).toEqual(['Đã họp 11 lần.', 'Hết.']);
});

test('every number that stands in text or tables as a figure names its indicator', () => {
  const report = made(reportDataOf());
  const figures = runsOf(report).filter((run) => run.kind === 'figure');

  expect(figures.length).toBeGreaterThan(100);
  for (const { figure } of figures) expect(reportDataOf().figures.has(figure.code)).toBe(true);
});
