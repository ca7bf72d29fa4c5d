import type { Tier } from '../data/report-data';

/** Which figure stands at a place: the same that a page can open into its records. */
export interface FigureReference {
  code: string;
  tier: Tier;
  /** For the figure of one ward. */
  wardId?: string;
}

/** A piece of text. */
export interface TextRun {
  kind: 'text';
  text: string;
}

/** A figure of the graph, as it is printed. It is never typed in. */
export interface FigureRun {
  kind: 'figure';
  figure: FigureReference;
  value: number | null;
  text: string;
}

export type Run = TextRun | FigureRun;

/** A part of the text, such as "PHẦN THỨ NHẤT". */
export interface PartHeading {
  kind: 'part';
  number: string;
  title: string;
}

/** "I. Hoạt động của …" on level 1, "1. Kỳ họp" on level 2. */
export interface SectionHeading {
  kind: 'section';
  level: 1 | 2;
  number: string;
  title: string;
}

export interface Paragraph {
  kind: 'paragraph';
  /** The text that can be edited and that this paragraph is of. */
  of: string;
  runs: Run[];
}

export type Block = PartHeading | SectionHeading | Paragraph;

/** A cell: a run, or nothing where there is nothing to say. */
export type Cell = Run | null;

export interface Column {
  heading: string;
  /** Width in parts of the whole. */
  width: number;
  align: 'left' | 'center' | 'right';
}

export interface Row {
  cells: Cell[];
  isTotal: boolean;
}

/** One of the tables that go with the report. */
export interface ReportTable {
  /** "01". */
  number: string;
  title: string;
  columns: Column[];
  rows: Row[];
  /** Which wards are missing, when the figures were taken, what does not add up. */
  notes: string[];
  isWide: boolean;
}

/** Both columns of the head and the title. */
export interface ReportHead {
  /** "HỘI ĐỒNG NHÂN DÂN", "THÀNH PHỐ BẮC KẠN": the lines of whoever issues it. */
  issuer: string[];
  /** "Số:      /BC-HĐND", the number left open until the report is issued. */
  number: string;
  country: string;
  motto: string;
  placeAndDate: string;
  /** "DỰ THẢO" until it is issued, "ĐÃ ĐƯỢC THAY THẾ" for one that was superseded. */
  mark: string | null;
  kind: string;
  title: string;
}

export interface Signature {
  /** "TM. THƯỜNG TRỰC HĐND", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  lines: string[];
  name: string;
}

/** A whole official report, ready to be laid out: on a page, in a document or in a workbook. */
export interface ReportDocument {
  head: ReportHead;
  /** What the face of a report says that does not hold every figure; empty in a whole one. */
  warnings: string[];
  body: Block[];
  recipients: string[];
  signature: Signature;
  tablesTitle: string;
  /** "(Kèm theo Báo cáo số …)". */
  tablesSubtitle: string;
  tables: ReportTable[];
  /** What vouches for the figures: the hash of an issued report. */
  closing: string[];
}

/** All runs of a document, in the order in which they are read. */
export function runsOf({ body, tables }: ReportDocument): Run[] {
  const ofText = body.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  const ofTables = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)));
  return [...ofText, ...ofTables];
}

/** What a paragraph says, figures among it. */
export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** The notes of a table as they are printed below it. */
export const notesOf = ({ notes }: ReportTable): string[] =>
  notes.map((note, place) => (place === 0 ? `Ghi chú: ${note}` : `- ${note}`));

/** A long title in two lines, parted where its first half ends: "…; phương hướng, …". */
export function titleLines(title: string): string[] {
  const end = title.indexOf('; ');
  return title.length > 60 && end > 0 ? [title.slice(0, end + 1), title.slice(end + 2)] : [title];
}

/** Whether a table is short enough to be kept on one page with its title. */
export const fitsOnePage = ({ rows }: ReportTable): boolean => rows.length <= 20;
