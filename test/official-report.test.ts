import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { gatherReport } from '../web/report/data/gather-report';
import { readBriefingReports, textsKeptIn, withIssuedFigures } from '../web/report/data/issued-report';
import type { Ask } from '../web/report/data/read-pages';
import { writeDocx } from '../web/report/docx/write-docx';
import { reportDocument } from '../web/report/model/compose-report';
import { type ReportDocument, textOf } from '../web/report/model/report-document';
import { type PaperFonts, writePdf } from '../web/report/pdf/write-pdf';
import { madeTexts } from '../web/report/text/made-texts';
import { withEdits } from '../web/report/text/report-texts';
import { writeXlsx } from '../web/report/xlsx/write-xlsx';
import { closePages, sharedBrowser } from './support/browser';
import { openCarrier } from './support/carry-crossings';
import { startTestHub, type TestHub } from './support/hub';
import { type DocxContent, readDocx, readXlsx } from './support/read-office';
import { type PdfPage, readPdf } from './support/read-pdf';
import { bacKan2020 } from './support/world';
import { writerOf } from './support/write-records';

/** What the council's own news item says of the nine months, word for word where it counts. */
const ARTICLE = [
  ...['02 kỳ họp', '01 kỳ họp thường lệ', '01 kỳ họp chuyên đề'],
  ...['11 phiên họp', '08 phiên họp thường kỳ', '01 phiên họp bất thường', '02 phiên họp mở rộng'],
  ...[
    'tại 24 điểm sau kỳ họp thứ 9; trước và sau kỳ họp thứ 10',
    '892 cử tri tham dự',
    '180 cử tri tham gia phát biểu',
  ],
  ...['kiến nghị 402 nội dung', '02 Ban', 'UBND 08 xã, phường', '28 điểm, khu dân cư, cơ sở', '13 lượt/24 công dân'],
  ...['05 đơn', '03 đơn đã chuyển', '01 đơn trả lại', '01 đơn đã trả lời', '03 cuộc đối thoại với 50 công dân'],
  ...['từ ngày 01/01/2018 đến hết tháng 02/2020', 'dự kiến xong trong tháng 11/2020', 'tại kỳ họp thứ 11'],
];

interface Written {
  report: ReportDocument;
  docx: DocxContent;
  pdf: PdfPage[];
  /** The file itself. */
  pdfBytes: Uint8Array;
  xlsx: Map<string, (string | number | null)[][]>;
}

let hub: TestHub;
let browser: Browser;
let whole: Written;
let partial: Written;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startTestHub(bacKan2020.folder), sharedBrowser()]);
  whole = await write();
  await hub.ward('song-cau').stop();
  partial = await write();
}, 180_000);
afterAll(async () => {
  await closePages(browser);
  await hub?.stop();
});

const ask: Ask = async (document, variables) => (await hub.query(document.toString(), variables)).data;

const PERIOD = '2020-01-01/2020-09-30';

async function write(): Promise<Written> {
  const data = await gatherReport(ask, { period: PERIOD, basis: 'LIVE' });
  const report = reportDocument(data, madeTexts(data));
  const linkOf = ({ code }: { code: string }) => `https://hub.example/figures/${code}`;
  const [docx, pdfBytes, xlsx] = await Promise.all([
    writeDocx(report, linkOf).then((blob) => blob.bytes()),
    writePdf(report, await tinos(), linkOf),
    writeXlsx(report, linkOf),
  ]);
  const pdf = await readPdf(browser, pdfBytes);
  return { report, docx: readDocx(docx), pdf, pdfBytes, xlsx: await readXlsx(xlsx) };
}

async function tinos(): Promise<PaperFonts> {
  const folder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
  const face = (name: string): Promise<Uint8Array> => readFile(join(folder, `${name}/Tinos_${name}.ttf`));
  const [normal, bold, italics, bolditalics] = await Promise.all(
    ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'].map(face),
  );
  return { normal, bold, italics, bolditalics } as PaperFonts;
}

/** Lines end where the paper does, so only the letters are compared. */
const lettersOf = (text: string): string => text.replace(/\s+/g, '');
/** Without page numbers, which come between the lines of a paragraph. */
const pdfLetters = ({ pdf }: Written): string =>
  lettersOf(pdf.flatMap(({ texts }) => texts.flatMap(({ text, top }) => (top < 20 ? [] : text))).join(''));
const paragraphsOf = ({ report }: Written): string[] =>
  report.body.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : []));
const linesOf = (rows: readonly (readonly unknown[])[]): string[] => rows.map((row) => row.join('|'));

test('the Word document says every word of the report and carries exactly the figures of the article', () => {
  const { docx, report } = whole;

  expect(docx.paragraphs).toEqual(expect.arrayContaining(paragraphsOf(whole)));
  const body = docx.paragraphs.join('\n');
  for (const figure of ARTICLE) expect(body).toContain(figure);
  for (const { rows } of report.tables) {
    const lines = rows.map(({ cells }) => cells.map((cell) => cell?.text ?? '').join('|'));
    expect(docx.tables.flatMap(linesOf)).toEqual(expect.arrayContaining(lines));
  }
});

test('the PDF says every word of the report, Vietnamese letters intact, and carries the same figures', () => {
  const letters = pdfLetters(whole);

  for (const paragraph of paragraphsOf(whole)) expect(letters).toContain(lettersOf(paragraph));
  for (const figure of ARTICLE) expect(letters).toContain(lettersOf(figure));
  for (const { title, rows } of whole.report.tables) {
    expect(letters).toContain(lettersOf(title));
    const cells = rows.flatMap((row) => row.cells.flatMap((cell) => cell?.text ?? []));
    for (const text of cells) expect(letters).toContain(lettersOf(text));
  }
});

test('the workbook holds the six tables with numbers that add up to the indicators', () => {
  const { xlsx } = whole;

  expect([...xlsx.keys()]).toEqual(['Báo cáo', 'Biểu 01', 'Biểu 02', 'Biểu 03', 'Biểu 04', 'Biểu 05', 'Biểu 06']);
  const rowOf = (sheet: string, label: string) =>
    xlsx
      .get(sheet)!
      .find((row) => row[1] === label)!
      .slice(2);
  expect(rowOf('Biểu 01', 'Số kỳ họp HĐND')).toEqual(['KH.01', 'kỳ họp', 2, 14, 16]);
  expect(rowOf('Biểu 01', 'Số phiên họp Thường trực HĐND')).toEqual(['PH.01', 'phiên', 11, 65, 76]);
  expect(rowOf('Biểu 02', 'Tổng cộng')).toEqual([24, 892, 180, 402, 3]);
  expect(rowOf('Biểu 03', 'Tổng cộng')).toEqual([24, 892, 180, 402]);
  expect(rowOf('Biểu 04', 'Số điểm khảo sát').at(-1)).toBe(28);
  expect(rowOf('Biểu 05', 'Số đơn tiếp nhận').slice(2)).toEqual([5, 22, 27]);
  for (const sheet of ['Biểu 02', 'Biểu 03', 'Biểu 06']) {
    const rows = xlsx.get(sheet)!.filter(([ordinal]) => /^\d+$/.test(String(ordinal)));
    const sums = rowOf(sheet, 'Tổng cộng').map((_, place) =>
      rows.reduce((sum, row) => sum + Number(row[place + 2]), 0),
    );
    expect({ sheet, sums }).toEqual({ sheet, sums: rowOf(sheet, 'Tổng cộng') });
  }
});

test('the rows of wards are what each ward answers', async () => {
  const rows = whole.xlsx.get('Biểu 06')!.filter(([ordinal]) => /^\d+$/.test(String(ordinal)));

  expect(rows).toHaveLength(8);
  const sessions = await hub.count(
    'duc-xuan',
    `select count(*) from council_session
    where opened_on between '2020-01-01' and '2020-09-30' and cancelled_at is null and deleted_at is null`,
  );
  expect(rows.find(([, name]) => name === 'Phường Đức Xuân')![2]).toBe(sessions);
});

test('in every document each figure leads to its indicator', () => {
  const figures = whole.report.body.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  const linked = figures.filter(({ kind }) => kind === 'figure').length;

  expect(whole.docx.links.length).toBeGreaterThanOrEqual(linked);
  const links =
    Buffer.from(whole.pdfBytes)
      .toString('latin1')
      .match(/https:\/\/hub\.example\/figures\//g) ?? [];
  expect(links.length).toBeGreaterThanOrEqual(linked);
});

test('the first page is laid out by Nghị định 30/2020/NĐ-CP: margins, a head of two columns, the title in the middle', () => {
  const [first] = whole.pdf;
  const at = (text: string) => first!.texts.find((one) => one.text.includes(text))!;
  const middleOf = ({ left, width }: { left: number; width: number }) => left + width / 2;

  expect([first!.widthMm, first!.heightMm].map(Math.round)).toEqual([210, 297]);
  const [issuer, country] = [at('HỘI ĐỒNG NHÂN DÂN'), at('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')];
  expect(Math.abs(issuer.top - country.top)).toBeLessThan(1);
  expect(issuer.left + issuer.width).toBeLessThan(country.left);
  expect(country.size).toBeGreaterThanOrEqual(12);
  expect(Math.abs(middleOf(at('Độc lập')) - middleOf(country))).toBeLessThan(1);
  expect(Math.abs(at('/BC-HĐND').top - at('ngày 16 tháng 10').top)).toBeLessThan(2);
  const textMiddle = (30 + (210 - 20)) / 2;
  expect(Math.abs(middleOf(at('BÁO CÁO')) - textMiddle)).toBeLessThan(1);
  expect(at('BÁO CÁO').top).toBeGreaterThan(at('ngày 16 tháng 10').top);
  expect(at('tổ chức').size).toBeGreaterThanOrEqual(13);

  expect(first!.ink!.left).toBeGreaterThanOrEqual(29.5);
  expect(first!.ink!.right).toBeLessThanOrEqual(190.5);
  expect(first!.ink!.top).toBeGreaterThanOrEqual(19.5);
  expect(first!.ink!.bottom).toBeLessThanOrEqual(277.5);
});

test('no number stands on the first page, and from the second it is in the middle of the upper margin', () => {
  const [first, ...others] = whole.pdf;
  const inMargin = ({ texts }: PdfPage) => texts.filter(({ top }) => top < 20);

  expect(inMargin(first!)).toEqual([]);
  for (const [place, page] of others.entries()) {
    const [number] = inMargin(page);
    expect(number!.text).toBe(String(place + 2));
    expect(number!.left + number!.width / 2).toBeCloseTo((30 + page.widthMm - 20) / 2, 0);
  }
  expect(whole.docx.xml).toContain('<w:titlePg/>');
});

test('the table of wards lies across its page, the others stand upright', () => {
  expect(whole.pdf.map(({ widthMm }) => Math.round(widthMm))).toEqual([...whole.pdf.slice(1).map(() => 210), 297]);
  expect(whole.docx.xml).toContain('w:orient="landscape"');
});

test('the letters of the PDF are in it, and the Word document asks for Times New Roman', () => {
  const pdf = Buffer.from(whole.pdfBytes).toString('latin1');
  const faces = [...pdf.matchAll(/\/BaseFont \/(\S+)/g)].map(([, face]) => face);

  expect(faces.length).toBeGreaterThan(0);
  for (const face of faces) expect(face).toMatch(/^[A-Z]{6}\+Tinos/);
  expect(pdf.match(/\/FontFile2/g)!.length).toBeGreaterThanOrEqual(4);
  expect(whole.docx.xml).toContain('Times New Roman');
});

test('with a ward stopped every document says on its face that it is partial, and which ward is missing', () => {
  const warning =
    'BÁO CÁO CHƯA ĐẦY ĐỦ: có số liệu của 07/08 xã, phường. Chưa có số liệu của: Phường Sông Cầu (không kết nối được).';

  expect(whole.report.warnings).toEqual([]);
  expect(partial.docx.paragraphs).toContain(warning);
  const [face] = partial.pdf;
  expect(lettersOf(face!.texts.map(({ text }) => text).join(''))).toContain(lettersOf(warning));
  for (const rows of partial.xlsx.values()) expect(rows.flat()).toContain(warning);
  const songCau = partial.xlsx.get('Biểu 06')!.find(([, name]) => String(name).startsWith('Phường Sông Cầu'))!;
  expect(songCau.slice(2)).toEqual(Array.from({ length: 13 }, () => '…'));
});

test('the figures of the city tier are the same with a ward stopped', () => {
  for (const figure of ARTICLE) expect(partial.docx.paragraphs.join('\n')).toContain(figure);
});

test('an issued report keeps its figures, number and hash in Word, whatever is recorded afterwards', async () => {
  const carrier = await openCarrier(hub);
  const record = writerOf(hub);
  const drafted = '{ briefingReport { id } userErrors { code } }';
  const texts = { title: 'Kết quả công tác HĐND 9 tháng', assessment: 'Đã họp {KH.01} kỳ, đánh giá tốt.' };
  await record(`draftReport ${drafted}`, { period: PERIOD, ...texts });
  await carrier.carryAll();
  await carrier.close();
  const [draft] = await readBriefingReports(ask, PERIOD);
  const { id, version: expectedVersion } = draft!;
  const signed = {
    number: '27/BC-HĐND',
    issuedOn: '2020-10-19',
    signerName: 'Lê Đăng Trưởng',
    signerTitle: 'Phó Chủ tịch',
  };
  const { userErrors } = await record(`issueReport ${drafted}`, {
    id,
    expectedVersion,
    ...signed,
    issueIncomplete: true,
  });
  expect(userErrors).toEqual([]);
  const session = { kind: 'THEMATIC', openedOn: '2020-09-21', closedOn: '2020-09-21' };
  await record('recordCitySession { session { id } }', session);

  const today = await gatherReport(ask, { period: PERIOD, basis: 'LIVE' });
  const [line] = await readBriefingReports(ask, PERIOD);
  const issued = await withIssuedFigures(today, ask, line!);
  const report = reportDocument(issued, withEdits(madeTexts(issued), textsKeptIn(line!)));
  const { paragraphs } = readDocx(await (await writeDocx(report)).bytes());

  expect(today.figures.get('KH.01')!.city).toBe(3);
  const body = paragraphs.join('\n');
  expect(paragraphs).toEqual(expect.arrayContaining(['Số: 27/BC-HĐND', 'Bắc Kạn, ngày 19 tháng 10 năm 2020']));
  expect(body).toContain('Đã họp 02 kỳ, đánh giá tốt.');
  expect(body).toContain(issued.issue!.sha256);
  expect(paragraphs).not.toContain('DỰ THẢO');
  for (const figure of ARTICLE) expect(body).toContain(figure);
  expect(body).toContain('Phường Đức Xuân (chưa có báo cáo số liệu được chấp nhận)');
});
