import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  ExternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { LinkOf } from '../model/link-of';
import type { Run } from '../model/report-document';
import { FACE } from '../paper/paper';

/** How letters look. */
export interface Letters {
  /** In points. */
  size: number;
  bold?: boolean;
  italics?: boolean;
}

/** A piece of text. */
export function letters(text: string, { size, ...look }: Letters): TextRun {
  return new TextRun({ text, font: FACE, size: size * 2, ...look }); // sizes are told in half points
}

/** The runs of a paragraph; a figure leads to its records, and looks like the text around it. */
export function runsIn(runs: readonly Run[], look: Letters, linkOf: LinkOf): ParagraphChild[] {
  return runs.map((run) => {
    const child = letters(run.text, look);
    const link = run.kind === 'figure' ? linkOf(run.figure) : undefined;
    return link ? new ExternalHyperlink({ link, children: [child] }) : child;
  });
}

/** A centred line. */
export function centred(text: string, look: Letters, spacing: IParagraphOptions['spacing'] = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [letters(text, look)] });
}

/** A thin line of a given length in the middle of a column; both in mm. */
export function rule(lengthMm: number, columnMm: number): Paragraph {
  const side = convertMillimetersToTwip((columnMm - lengthMm) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 20, after: 0, line: 40, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}

/** Columns side by side without lines; widths in mm. Nothing of them goes to another page alone. */
export function columns(cells: readonly { widthMm: number; children: Paragraph[] }[]): Table {
  const widths = cells.map(({ widthMm }) => convertMillimetersToTwip(widthMm));
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(({ children }, place) => {
          return new TableCell({
            children,
            verticalAlign: VerticalAlignTable.TOP,
            width: { size: widths[place] ?? 0, type: WidthType.DXA },
          });
        }),
      }),
    ],
  });
}
