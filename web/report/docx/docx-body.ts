import { AlignmentType, convertMillimetersToTwip, HeadingLevel, Paragraph, type Table } from 'docx';
import type { LinkOf } from '../model/link-of';
import type { Block, ReportDocument } from '../model/report-document';
import { LETTERS, PAPER } from '../paper/paper';
import { centred, columns, letters, runsIn } from './docx-parts';

/** Parts, sections and paragraphs. */
export function docxBody({ body }: ReportDocument, linkOf: LinkOf): Paragraph[] {
  return body.flatMap((block) => blockOf(block, linkOf));
}

const FIRST_LINE = { firstLine: convertMillimetersToTwip(PAPER.firstLine) };
const BOLD = { size: LETTERS.body, bold: true };

function blockOf(block: Block, linkOf: LinkOf): Paragraph[] {
  switch (block.kind) {
    case 'part':
      return [
        heading(HeadingLevel.HEADING_1, block.number, { alignment: AlignmentType.CENTER, spacing: { before: 240 } }),
        centred(block.title, BOLD),
      ];
    case 'section': {
      const level = block.level === 1 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
      return [heading(level, `${block.number}. ${block.title}`, { indent: FIRST_LINE, spacing: { before: 120 } })];
    }
    case 'paragraph':
      return [
        new Paragraph({
          alignment: AlignmentType.BOTH,
          indent: FIRST_LINE,
          spacing: { before: 120, line: 264 },
          children: runsIn(block.runs, { size: LETTERS.body }, linkOf),
        }),
      ];
  }
}

function heading(
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  text: string,
  look: Pick<ConstructorParameters<typeof Paragraph>[0] & object, 'alignment' | 'indent' | 'spacing'>,
): Paragraph {
  return new Paragraph({ heading: level, keepNext: true, children: [letters(text, BOLD)], ...look });
}

/** Recipients on the left, who signs on the right; room for the signature and the seal above the name. */
export function docxSignature({ recipients, signature }: ReportDocument): Table {
  const small = { size: LETTERS.recipients };
  const left = [
    new Paragraph({ children: [letters('Nơi nhận:', { size: LETTERS.recipientsHeading, bold: true, italics: true })] }),
    ...recipients.map((line) => new Paragraph({ children: [letters(line, small)] })),
  ];
  const right = [
    ...signature.lines.map((line) => centred(line, BOLD)),
    centred(signature.name, BOLD, { before: 1500 }),
  ];
  return columns([
    { widthMm: PAPER.textWidth / 2, children: left },
    { widthMm: PAPER.textWidth / 2, children: right },
  ]);
}
