import {
  AlignmentType,
  convertMillimetersToTwip,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { LinkOf } from '../model/link-of';
import { type Cell, fitsOnePage, notesOf, type ReportTable } from '../model/report-document';
import { LETTERS } from '../paper/paper';
import { letters, runsIn } from './docx-parts';

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A table with its title and notes, as wide as the paper lets it; width in mm. */
export function docxTable(table: ReportTable, widthMm: number, linkOf: LinkOf): (Paragraph | Table)[] {
  const widths = widthsOf(table, widthMm);
  const look = { size: table.isWide ? LETTERS.wideTable : LETTERS.table, keepNext: fitsOnePage(table), linkOf };
  const headings = table.columns.map(({ heading }, place) =>
    cellOf({ kind: 'text', text: heading }, { ...look, bold: true, align: 'center', width: widths[place] ?? 0 }),
  );
  const rows = table.rows.map(({ cells, isTotal }) => {
    const children = cells.map((cell, place) => {
      const align = table.columns[place]?.align ?? 'center';
      return cellOf(cell, { ...look, bold: isTotal, align, width: widths[place] ?? 0 });
    });
    return new TableRow({ cantSplit: true, children });
  });
  return [
    new Paragraph({
      ...{ alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 280, after: 100 } },
      children: [letters(`Biểu ${table.number}. ${table.title}`, { size: LETTERS.body, bold: true })],
    }),
    new Table({
      ...{ columnWidths: widths, layout: TableLayoutType.FIXED },
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      rows: [new TableRow({ tableHeader: true, cantSplit: true, children: headings }), ...rows],
    }),
    ...notesOf(table).map((note) => {
      const children = [letters(note, { size: LETTERS.notes, italics: true })];
      return new Paragraph({ spacing: { before: 60 }, children });
    }),
  ];
}

/** In twentieths of a point. */
function widthsOf({ columns }: ReportTable, widthMm: number): number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor(convertMillimetersToTwip((widthMm * width) / whole)));
}

interface CellLook {
  size: number;
  bold: boolean;
  align: keyof typeof ALIGNMENTS;
  width: number;
  /** Whether the row stays on the page of the next one. */
  keepNext: boolean;
  linkOf: LinkOf;
}

function cellOf(cell: Cell, { size, bold, align, width, keepNext, linkOf }: CellLook): TableCell {
  const children = cell ? runsIn([cell], { size, bold }, linkOf) : [];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    children: [new Paragraph({ alignment: ALIGNMENTS[align], keepNext, children })],
  });
}
