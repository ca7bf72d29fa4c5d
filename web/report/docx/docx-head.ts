import { AlignmentType, BorderStyle, Paragraph, type Table } from 'docx';
import { titleLines, type ReportDocument } from '../model/report-document';
import { LETTERS, PAPER } from '../paper/paper';
import { centred, columns, letters, rule } from './docx-parts';

/** The two columns of the head, the title, and on its face what the report does not hold. */
export function docxHead({ head, warnings }: ReportDocument): (Paragraph | Table)[] {
  const issuer = [
    ...head.issuer.map((line) => centred(line, { size: LETTERS.issuer, bold: true })),
    rule(PAPER.rules.issuer, PAPER.head.issuer),
    centred(head.number, { size: LETTERS.number }, { before: 120 }),
    ...(head.mark ? [centred(head.mark, { size: LETTERS.number, bold: true }, { before: 60 })] : []),
  ];
  const country = [
    centred(head.country, { size: LETTERS.country, bold: true }),
    centred(head.motto, { size: LETTERS.motto, bold: true }),
    rule(PAPER.rules.motto, PAPER.head.country),
    centred(head.placeAndDate, { size: LETTERS.date, italics: true }, { before: 120 }),
  ];
  return [
    columns([
      { widthMm: PAPER.head.issuer, children: issuer },
      { widthMm: PAPER.head.country, children: country },
    ]),
    centred(head.kind, { size: LETTERS.title, bold: true }, { before: 360 }),
    ...titleLines(head.title).map((line) => centred(line, { size: LETTERS.title, bold: true })),
    rule(PAPER.rules.title, PAPER.textWidth),
    ...warnings.map(warning),
  ];
}

function warning(text: string): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 8, space: 4, color: '000000' };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 200, after: 120 },
    border: { top: line, bottom: line, left: line, right: line },
    children: [letters(text, { size: LETTERS.number, bold: true, italics: true })],
  });
}
