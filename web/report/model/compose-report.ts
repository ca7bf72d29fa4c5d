import { missingWards, type ReportData } from '../data/report-data';
import { contactsByRound, contactsByWard } from '../tables/contact-tables';
import { lackingWords, wardAndReason, warningsOf } from '../tables/coverage-notes';
import { citizensTable, sessionsTable } from '../tables/indicator-tables';
import { oversightTable } from '../tables/oversight-table';
import { wardsTable } from '../tables/wards-table';
import { linesOf, type ReportTexts, type SectionKey } from '../text/report-texts';
import { runsOfLine } from '../text/template';
import { partNumber } from '../words/number-words';
import { longDate, periodWords } from '../words/period-words';
import { tierWord, unitInSentence, wardKindsWord } from '../words/unit-words';
import type { Block, Paragraph, ReportDocument, ReportHead } from './report-document';

/** Makes the whole official report of records, figures and texts. It decides nothing about paper and screens. */
export function reportDocument(data: ReportData, texts: ReportTexts): ReportDocument {
  const issuer = `Thường trực HĐND ${unitInSentence(data.city.name)}`;
  return {
    head: headOf(data, texts),
    warnings: warningsOf(data),
    body: [...bodyOf(data, texts), closingParagraph(texts, issuer)],
    recipients: recipientLines(texts.recipients),
    signature: { lines: linesOf(texts.signerLines), name: texts.signerName },
    tablesTitle: 'CÁC BIỂU SỐ LIỆU',
    tablesSubtitle: `(Kèm theo Báo cáo số ${data.issue?.number ?? '     /BC-HĐND'} ${longDate(data.issue?.on ?? data.conferenceOn)} của ${issuer})`,
    tables: [
      sessionsTable(data),
      contactsByRound(data),
      contactsByWard(data),
      oversightTable(data),
      citizensTable(data),
      wardsTable(data),
    ],
    closing: closingOf(data),
  };
}

function headOf({ city, issue }: ReportData, { title, placeAndDate }: ReportTexts): ReportHead {
  return {
    issuer: ['HỘI ĐỒNG NHÂN DÂN', city.name.toLocaleUpperCase('vi')],
    number: `Số: ${issue?.number ?? '        /BC-HĐND'}`,
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    placeAndDate,
    mark: issue === null ? 'DỰ THẢO' : issue.isSuperseded ? 'ĐÃ ĐƯỢC THAY THẾ' : null,
    kind: 'BÁO CÁO',
    title,
  };
}

function bodyOf(data: ReportData, texts: ReportTexts): Block[] {
  const tier = tierWord(data.city.name);
  const kinds = wardKindsWord(data.wards.map(({ kind }) => kind));
  const section = (level: 1 | 2, number: string, title: string): Block => ({ kind: 'section', level, number, title });
  const text = (key: SectionKey): Paragraph[] => paragraphsOf(data, texts, key);
  return [
    ...text('opening'),
    part(1, `Kết quả công tác ${periodWords(data.period)}`),
    section(1, 'I', `Hoạt động của HĐND, Thường trực HĐND ${tier}`),
    ...[section(2, '1', 'Kỳ họp HĐND'), ...text('sessions')],
    ...[section(2, '2', 'Phiên họp Thường trực HĐND'), ...text('meetings')],
    ...[section(2, '3', 'Tiếp xúc cử tri'), ...text('contacts')],
    ...[section(2, '4', 'Giám sát, khảo sát'), ...text('oversight')],
    ...[section(2, '5', 'Tiếp công dân, tiếp nhận đơn, đối thoại'), ...text('citizens')],
    ...[section(2, '6', 'Chất vấn, giải trình'), ...text('questions')],
    ...[section(1, 'II', `Hoạt động của các Ban HĐND ${tier}`), ...text('committees')],
    ...[section(1, 'III', `Hoạt động của các Tổ đại biểu HĐND ${tier}`), ...text('groups')],
    ...[section(1, 'IV', `Hoạt động của HĐND các ${kinds}`), ...text('wards'), ...missingParagraph(data)],
    ...[section(1, 'V', 'Công tác phối hợp'), ...text('coordination')],
    ...[section(1, 'VI', 'Đánh giá chung'), ...text('assessment')],
    part(2, `Phương hướng, nhiệm vụ ${periodWords(data.plans)}`),
    ...text('direction'),
    part(3, 'Đề xuất, kiến nghị'),
    ...text('proposals'),
  ];
}

const part = (place: number, title: string): Block => ({
  kind: 'part',
  number: partNumber(place),
  title: title.toLocaleUpperCase('vi'),
});

function paragraphsOf({ figures }: ReportData, { sections }: ReportTexts, key: SectionKey): Paragraph[] {
  return linesOf(sections[key]).map((line) => ({ kind: 'paragraph', of: key, runs: runsOfLine(line, figures) }));
}

/** Where figures of wards are missing the text says so itself: no editing takes this away. */
function missingParagraph(data: ReportData): Paragraph[] {
  const missing = missingWards(data);
  const ofWards = `Số liệu trên chưa gồm số liệu của: ${missing.map(wardAndReason).join('; ')}.`;
  const sentences = [...(missing.length > 0 ? [ofWards] : []), ...lackingWords(data)];
  return sentences.map((text) => ({ kind: 'paragraph', of: 'missing', runs: [{ kind: 'text', text }] }));
}

function closingParagraph({ title }: ReportTexts, issuer: string): Paragraph {
  const text = `Trên đây là Báo cáo ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)} của ${issuer}./.`;
  return { kind: 'paragraph', of: 'closing', runs: [{ kind: 'text', text }] };
}

/** "- UBND thành phố;", the last one with a full stop. Source: Nghị định 30/2020/NĐ-CP, appendix I, section II.9. */
function recipientLines(recipients: string): string[] {
  const lines = linesOf(recipients).map((line) => line.replace(/^-\s*/, '').replace(/[;.]$/, ''));
  return lines.map((line, place) => `- ${line}${place === lines.length - 1 ? '.' : ';'}`);
}

function closingOf({ issue }: ReportData): string[] {
  return issue === null ? [] : [`Số liệu đã chốt khi ban hành; mã SHA-256: ${issue.sha256}.`];
}
