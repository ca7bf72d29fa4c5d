import type { Figure, ReportData } from '../data/report-data';
import type { Cell, Column, FigureReference, FigureRun, Row } from '../model/report-document';
import { figureRun } from '../text/template';
import { figureOnPaper } from '../words/number-words';

/** A cell of words. */
export const words = (text: string): Cell => ({ kind: 'text', text });

/** A cell with a figure of an indicator. */
export function figureCell({ figures }: ReportData, reference: FigureReference): FigureRun {
  return figureRun(figures.get(reference.code), reference);
}

/** A cell with a number that is a part of an indicator: it leads to that indicator, whose total the column comes to. */
export function partCell(code: string, value: number): FigureRun {
  return { kind: 'figure', figure: { code, tier: 'city' }, value, text: figureOnPaper(value) };
}

/** The number of a row. */
export const ordinal = (place: number): Cell => words(String(place + 1));

/** The columns that every table begins with: the number of the row, and what it is about. */
export function firstColumns(heading: string, width: number): Column[] {
  return [
    { heading: 'TT', width: 5, align: 'center' },
    { heading, width, align: 'left' },
  ];
}

/** A column of numbers. */
export const numbers = (heading: string, width: number): Column => ({ heading, width, align: 'center' });

/** A row of figures whose columns add up to indicators. */
export interface PartRow {
  name: string;
  values: readonly number[];
}

/**
 * Rows that are parts of indicators of the city tier, and their total, which is the indicator. Where the rows come to less,
 * one more row has the rest, so that the columns always add up; where they come to more, a note says so.
 */
export function rowsOfParts(
  data: ReportData,
  codes: readonly string[],
  parts: readonly PartRow[],
  restName: string,
): { rows: Row[]; notes: string[] } {
  const rests = codes.map((code, place) => restOf(data.figures.get(code), parts, place));
  const listed = rests.some((rest) => rest > 0)
    ? [...parts, { name: restName, values: rests.map((rest) => Math.max(rest, 0)) }]
    : parts;
  const rows = listed.map(({ name, values }, place) => ({
    cells: [ordinal(place), words(name), ...codes.map((code, index) => partCell(code, values[index] ?? 0))],
    isTotal: false,
  }));
  const total = { cells: [null, words('Tổng cộng'), ...codes.map((code) => figureCell(data, { code, tier: 'city' }))] };
  const above = codes.filter((_, place) => (rests[place] ?? 0) < 0);
  const notes = above.map((code) => `Cộng các dòng của chỉ tiêu ${code} lớn hơn tổng số; tổng số là số của chỉ tiêu.`);
  return { rows: [...rows, { ...total, isTotal: true }], notes };
}

function restOf(figure: Figure | undefined, parts: readonly PartRow[], place: number): number {
  const sum = parts.reduce((whole, { values }) => whole + (values[place] ?? 0), 0);
  return (figure?.city ?? sum) - sum;
}
