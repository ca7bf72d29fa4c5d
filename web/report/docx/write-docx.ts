import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { LinkOf } from '../model/link-of';
import type { ReportDocument } from '../model/report-document';
import { FACE, LETTERS, PAPER } from '../paper/paper';
import { docxBody, docxSignature } from './docx-body';
import { docxHead } from './docx-head';
import { centred, letters } from './docx-parts';
import { docxTable } from './docx-tables';

/** Width of the text on a page laid across: A4's length without the margins, in mm. */
const WIDE_TEXT = 297 - PAPER.margins.left - PAPER.margins.right;

/** Headings are there for whoever finds their way by them; on paper they are letters like the others. */
const PLAIN_HEADING = { run: { font: FACE, size: LETTERS.body * 2, bold: true, color: '000000' } };

/** Writes the report as a Word document, for editing by hand on the way to its signature. */
export async function writeDocx(report: ReportDocument, linkOf: LinkOf = () => undefined): Promise<Blob> {
  const upright = report.tables.filter(({ isWide }) => !isWide);
  const wide = report.tables.filter(({ isWide }) => isWide);
  const document = new Document({
    ...{ title: report.head.title, creator: report.head.issuer.join(' '), description: report.head.kind },
    styles: {
      default: {
        document: { run: { font: FACE, size: LETTERS.body * 2, language: { value: 'vi-VN' } } },
        ...{ heading1: PLAIN_HEADING, heading2: PLAIN_HEADING, heading3: PLAIN_HEADING },
      },
    },
    sections: [
      section({ isFirst: true, isWide: false }, [
        ...docxHead(report),
        ...docxBody(report, linkOf),
        new Paragraph({ spacing: { before: 120 }, children: [] }),
        docxSignature(report),
      ]),
      section({ isFirst: false, isWide: false }, [
        centred(report.tablesTitle, { size: LETTERS.title, bold: true }),
        centred(report.tablesSubtitle, { size: LETTERS.number, italics: true }),
        ...upright.flatMap((table) => docxTable(table, PAPER.textWidth, linkOf)),
      ]),
      section({ isFirst: false, isWide: true }, [
        ...wide.flatMap((table) => docxTable(table, WIDE_TEXT, linkOf)),
        ...report.closing.map((line) => {
          const children = [letters(line, { size: LETTERS.notes, italics: true })];
          return new Paragraph({ spacing: { before: 60 }, children });
        }),
      ]),
    ],
  });
  return Packer.toBlob(document);
}

function section({ isFirst, isWide }: { isFirst: boolean; isWide: boolean }, children: ISectionOptions['children']) {
  const { top, right, bottom, left } = PAPER.margins;
  const mm = convertMillimetersToTwip;
  return {
    children,
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({ children: [] })] }) },
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: isFirst, // the first page shows no number
      page: {
        size: {
          ...{ width: mm(210), height: mm(297) },
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          ...{ top: mm(top), right: mm(right), bottom: mm(bottom), left: mm(left) },
          header: mm(PAPER.headerAt),
        },
      },
    },
  } satisfies ISectionOptions;
}

function pageNumber(): Header {
  const children = [new TextRun({ children: [PageNumber.CURRENT], font: FACE, size: LETTERS.pageNumber * 2 })];
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}
