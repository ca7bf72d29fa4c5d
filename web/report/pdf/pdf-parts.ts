import type { Content, ContentText } from 'pdfmake/interfaces';
import type { LinkOf } from '../model/link-of';
import type { Run } from '../model/report-document';
import { POINTS_PER_MM } from '../paper/paper';

/** Millimetres in points. */
export const mm = (length: number): number => length * POINTS_PER_MM;

/** A centred line. */
export function centred(text: string, fontSize: number, look: Partial<ContentText> = {}): ContentText {
  return { text, fontSize, alignment: 'center', preserveLeadingSpaces: true, ...look };
}

/** A thin line of a given length (mm) in the middle of its column. */
export function rule(lengthMm: number): Content {
  const line = { type: 'line' as const, x1: 0, y1: 0, x2: mm(lengthMm), y2: 0, lineWidth: 0.7 };
  return { canvas: [line], alignment: 'center', margin: [0, 3, 0, 0] };
}

/**
 * The runs of a paragraph; a figure leads to its records, and looks like the text around it. The space after a figure goes
 * with it: as the beginning of the next run it would be stretched twice where lines are justified.
 */
export function runsIn(runs: readonly Run[], linkOf: LinkOf): ContentText[] {
  return runs.map((run, place) => {
    const next = runs[place + 1];
    const isSpaced = next?.text.startsWith(' ') ?? false;
    if (run.kind === 'text') return { text: runs[place - 1] ? run.text.replace(/^ /, '') : run.text };
    const link = linkOf(run.figure);
    return { text: isSpaced ? `${run.text} ` : run.text, ...(link ? { link } : {}) };
  });
}
