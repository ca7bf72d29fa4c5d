import {
  AlignmentType,
  convertMillimetersToTwip as mm,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { centred, columns, letters, rule } from '../../report/docx/docx-parts';
import { FACE, LETTERS, PAPER } from '../../report/paper/paper';
import type { ReminderLetter } from './reminder-letter';

/** Widths of the table's columns in mm; together the width of the text. */
const WIDTHS = [11, 76, 25, 25, 23] as const;

/** Writes the letter as a Word document, to be signed and sent. */
export async function writeLetter(letter: ReminderLetter): Promise<Blob> {
  const { top, right, bottom, left } = PAPER.margins;
  const document = new Document({
    ...{ title: letter.subject, creator: letter.issuer.join(' '), description: 'Công văn' },
    styles: { default: { document: { run: { font: FACE, size: LETTERS.body * 2, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(top), right: mm(right), bottom: mm(bottom), left: mm(left) },
          },
        },
        children: [
          head(letter),
          addressee(letter),
          ...letter.opening.map(paragraph),
          owed(letter),
          ...letter.closing.map(paragraph),
          new Paragraph({ spacing: { before: 120 }, children: [] }),
          signature(letter),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function head({ issuer, number, subject, country, motto, placeAndDate }: ReminderLetter): Table {
  const own = [
    ...issuer.map((line) => centred(line, { size: LETTERS.issuer, bold: true })),
    rule(PAPER.rules.issuer, PAPER.head.issuer),
    centred(number, { size: LETTERS.number }, { before: 120 }),
    centred(subject, { size: LETTERS.issuer }, { before: 60 }),
  ];
  const nation = [
    centred(country, { size: LETTERS.country, bold: true }),
    centred(motto, { size: LETTERS.motto, bold: true }),
    rule(PAPER.rules.motto, PAPER.head.country),
    centred(placeAndDate, { size: LETTERS.date, italics: true }, { before: 120 }),
  ];
  return columns([
    { widthMm: PAPER.head.issuer, children: own },
    { widthMm: PAPER.head.country, children: nation },
  ]);
}

function addressee({ addressee: body }: ReminderLetter): Paragraph {
  return centred(`Kính gửi: ${body}`, { size: LETTERS.body }, { before: 360, after: 120 });
}

function paragraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: mm(PAPER.firstLine) },
    spacing: { before: 120, after: 60, line: 264 },
    children: [letters(text, { size: LETTERS.body })],
  });
}

function owed({ headings, rows }: ReminderLetter): Table {
  return new Table({
    columnWidths: WIDTHS.map((width) => mm(width)),
    layout: TableLayoutType.FIXED,
    width: { size: mm(PAPER.textWidth), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headings.map((text, place) => cell(text, place, true)),
      }),
      ...rows.map((cells) => {
        return new TableRow({ cantSplit: true, children: cells.map((text, place) => cell(text, place, false)) });
      }),
    ],
  });
}

function cell(text: string, place: number, isHeading: boolean): TableCell {
  const alignment = place === 1 && !isHeading ? AlignmentType.LEFT : AlignmentType.CENTER;
  return new TableCell({
    width: { size: mm(WIDTHS[place] ?? 0), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    children: [new Paragraph({ alignment, children: [letters(text, { size: LETTERS.table, bold: isHeading })] })],
  });
}

function signature({ recipients, signature: lines }: ReminderLetter): Table {
  const left = [
    new Paragraph({ children: [letters('Nơi nhận:', { size: LETTERS.recipientsHeading, bold: true, italics: true })] }),
    ...recipients.map((line) => new Paragraph({ children: [letters(line, { size: LETTERS.recipients })] })),
  ];
  const right = lines.map((line) => centred(line, { size: LETTERS.body, bold: true }, { after: 1500 }));
  return columns([
    { widthMm: PAPER.textWidth / 2, children: left },
    { widthMm: PAPER.textWidth / 2, children: right },
  ]);
}
