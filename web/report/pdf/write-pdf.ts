import pdfMake from 'pdfmake';
import type { Content, Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { LinkOf } from '../model/link-of';
import type { ReportDocument } from '../model/report-document';
import { LETTERS, PAPER } from '../paper/paper';
import { centred, mm } from './pdf-parts';
import { pdfTable } from './pdf-tables';
import { pdfBody, pdfHead, pdfSignature } from './pdf-text';

/** The four faces of Tinos as TrueType files. They go into the document, as many letters of them as it has. */
export interface PaperFonts {
  normal: Uint8Array;
  bold: Uint8Array;
  italics: Uint8Array;
  bolditalics: Uint8Array;
}

/** Width of the text on a page laid across: A4's length without the margins, in mm. */
const WIDE_TEXT = 297 - PAPER.margins.left - PAPER.margins.right;

/** Writes the report as a PDF for printing, with its letters embedded. */
export async function writePdf(
  report: ReportDocument,
  fonts: PaperFonts,
  linkOf: LinkOf = () => undefined,
): Promise<Uint8Array> {
  pdfMake.setFonts({ Tinos: namesOf(fonts) });
  pdfMake.setUrlAccessPolicy(() => false);
  // Only Node has files that could be read besides.
  if ('setLocalAccessPolicy' in pdfMake) pdfMake.setLocalAccessPolicy(() => false);
  return pdfMake.createPdf(definitionOf(report, linkOf)).getBuffer();
}

// pdfmake's own place for files, in a browser as in Node; its types leave it out.
const { virtualfs: files } = pdfMake as unknown as {
  virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
};

/** Puts the fonts where pdfmake looks for files, and gives their names there. */
function namesOf(fonts: PaperFonts): Record<keyof PaperFonts, string> {
  const nameOf = (face: keyof PaperFonts): string => {
    const name = `tinos-${face}.ttf`;
    files.writeFileSync(name, fonts[face]);
    return name;
  };
  return {
    normal: nameOf('normal'),
    bold: nameOf('bold'),
    italics: nameOf('italics'),
    bolditalics: nameOf('bolditalics'),
  };
}

/** Tells the page number from what is on the page. */
const PAGE_NUMBER = 'page-number';

/** Whether after a heading there is nothing on the page but other headings. */
function isLeftAlone(following: readonly Pick<Node, 'headlineLevel' | 'style'>[]): boolean {
  return following.every(({ headlineLevel, style }) => headlineLevel !== undefined || style === PAGE_NUMBER);
}

function definitionOf(report: ReportDocument, linkOf: LinkOf): TDocumentDefinitions {
  const { top, right, bottom, left } = PAPER.margins;
  return {
    pageSize: 'A4',
    pageMargins: [mm(left), mm(top), mm(right), mm(bottom)],
    defaultStyle: { font: 'Tinos', fontSize: LETTERS.body },
    language: 'vi-VN',
    info: { title: report.head.title, author: report.head.issuer.join(' '), subject: report.head.kind },
    header: (page: number): Content =>
      page === 1
        ? '' // the first page shows no number
        : centred(String(page), LETTERS.pageNumber, {
            style: PAGE_NUMBER,
            margin: [mm(left), mm(PAPER.headerAt), mm(right), 0],
          }),
    content: contentOf(report, linkOf),
    pageBreakBefore: (node, nodes) => node.headlineLevel !== undefined && isLeftAlone(nodes.getFollowingNodesOnPage()),
  };
}

function contentOf(report: ReportDocument, linkOf: LinkOf): Content[] {
  const upright = report.tables.filter(({ isWide }) => !isWide);
  const wide = report.tables.filter(({ isWide }) => isWide);
  const { tablesTitle, tablesSubtitle } = report;
  return [
    ...pdfHead(report),
    ...pdfBody(report, linkOf),
    pdfSignature(report),
    centred(tablesTitle, LETTERS.title, { bold: true, pageBreak: 'before', pageOrientation: 'portrait' }),
    centred(tablesSubtitle, LETTERS.number, { italics: true }),
    ...upright.map((table) => pdfTable(table, PAPER.textWidth, linkOf)),
    {
      ...{ pageBreak: 'before', pageOrientation: 'landscape' },
      stack: [
        ...wide.map((table) => pdfTable(table, WIDE_TEXT, linkOf)),
        ...report.closing.map((text): Content => {
          return { text, fontSize: LETTERS.notes, italics: true, margin: [0, 6, 0, 0] };
        }),
      ],
    },
  ];
}
