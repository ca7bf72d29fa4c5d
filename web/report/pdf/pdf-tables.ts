import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import type { LinkOf } from '../model/link-of';
import { fitsOnePage, notesOf, type Cell, type Column, type ReportTable } from '../model/report-document';
import { LETTERS } from '../paper/paper';
import { mm, runsIn } from './pdf-parts';

const PADDING = 2;
const LINE = 0.5;

/** Lines around every cell. */
export const TABLE_LINES: CustomTableLayout = {
  hLineWidth: () => LINE,
  vLineWidth: () => LINE,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

/** A table with its title and notes, as wide as the paper lets it; width in mm. */
export function pdfTable(table: ReportTable, widthMm: number, linkOf: LinkOf): Content {
  const fontSize = table.isWide ? LETTERS.wideTable : LETTERS.table;
  const heading = table.columns.map(({ heading: text }): TableCell => ({
    text,
    bold: true,
    alignment: 'center',
    verticalAlignment: 'middle',
  }));
  const rows = table.rows.map(({ cells, isTotal }) =>
    cells.map((cell, place) => cellOf(cell, table.columns[place], isTotal, linkOf)),
  );
  const title = `Biểu ${table.number}. ${table.title}`;
  const parts: Content[] = [
    {
      text: title,
      ...{ fontSize: LETTERS.body, bold: true, alignment: 'center', margin: [0, 14, 0, 5] },
      headlineLevel: 1,
    },
    {
      fontSize,
      layout: TABLE_LINES,
      table: {
        ...{ headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true },
        widths: widthsOf(table.columns, mm(widthMm)),
        body: [heading, ...rows],
      },
    },
    ...notesOf(table).map((note): Content => {
      return { text: note, fontSize: LETTERS.notes, italics: true, margin: [0, 3, 0, 0] };
    }),
  ];
  return { stack: parts, unbreakable: fitsOnePage(table) };
}

function cellOf(cell: Cell, column: Column | undefined, bold: boolean, linkOf: LinkOf): TableCell {
  return {
    text: cell ? runsIn([cell], linkOf) : '',
    alignment: column?.align ?? 'center',
    bold,
    verticalAlignment: 'middle',
  };
}

/** What is left of the width for letters, shared out over the columns; in points. */
function widthsOf(columns: readonly Column[], width: number): number[] {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const free = width - columns.length * 2 * PADDING - (columns.length + 1) * LINE;
  return columns.map((column) => (free * column.width) / whole);
}
