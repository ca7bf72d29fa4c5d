import type { Content, ContentText } from 'pdfmake/interfaces';
import type { LinkOf } from '../model/link-of';
import { titleLines, type Block, type ReportDocument } from '../model/report-document';
import { LETTERS, PAPER } from '../paper/paper';
import { centred, mm, rule, runsIn } from './pdf-parts';

/** The two columns of the head, the title, and on its face what the report does not hold. */
export function pdfHead({ head, warnings }: ReportDocument): Content[] {
  const issuer: Content[] = [
    ...head.issuer.map((line) => centred(line, LETTERS.issuer, { bold: true })),
    rule(PAPER.rules.issuer),
    centred(head.number, LETTERS.number, { margin: [0, 6, 0, 0] }),
    ...(head.mark ? [centred(head.mark, LETTERS.number, { bold: true, margin: [0, 3, 0, 0] })] : []),
  ];
  const country: Content[] = [
    centred(head.country, LETTERS.country, { bold: true, noWrap: true }),
    centred(head.motto, LETTERS.motto, { bold: true }),
    rule(PAPER.rules.motto),
    centred(head.placeAndDate, LETTERS.date, { italics: true, margin: [0, 6, 0, 0] }),
  ];
  return [
    {
      columns: [
        { stack: issuer, width: mm(PAPER.head.issuer) },
        { stack: country, width: mm(PAPER.head.country) },
      ],
    },
    centred(head.kind, LETTERS.title, { bold: true, margin: [0, 18, 0, 0] }),
    ...titleLines(head.title).map((line) => centred(line, LETTERS.title, { bold: true })),
    rule(PAPER.rules.title),
    ...warnings.map(warning),
  ];
}

function warning(text: string): Content {
  const cell = centred(text, LETTERS.number, { bold: true, italics: true });
  return { table: { widths: ['*'], body: [[cell]] }, margin: [0, 10, 0, 2] };
}

/** Parts, sections and paragraphs. */
export function pdfBody({ body }: ReportDocument, linkOf: LinkOf): Content[] {
  return body.flatMap((block) => blockOf(block, linkOf));
}

const PARAGRAPH = {
  ...{ fontSize: LETTERS.body, alignment: 'justify', lineHeight: 1.1 },
  ...{ leadingIndent: mm(PAPER.firstLine), margin: [0, 6, 0, 0] },
} as const satisfies Partial<ContentText>;

function blockOf(block: Block, linkOf: LinkOf): Content[] {
  switch (block.kind) {
    case 'part': {
      const title = centred(`${block.number}\n${block.title}`, LETTERS.body, { bold: true, margin: [0, 12, 0, 0] });
      return [{ ...title, headlineLevel: 1 }];
    }
    case 'section': {
      const text = `${block.number}. ${block.title}`;
      return [{ ...PARAGRAPH, text, bold: true, alignment: 'left', headlineLevel: block.level + 1 }];
    }
    case 'paragraph':
      return [{ ...PARAGRAPH, text: runsIn(block.runs, linkOf) }];
  }
}

/** Recipients on the left, who signs on the right; room for the signature and the seal above the name. */
export function pdfSignature({ recipients, signature }: ReportDocument): Content {
  const bold = { bold: true };
  const left: Content[] = [
    { text: 'Nơi nhận:', fontSize: LETTERS.recipientsHeading, bold: true, italics: true },
    ...recipients.map((text) => ({ text, fontSize: LETTERS.recipients })),
  ];
  const right: Content[] = [
    ...signature.lines.map((line) => centred(line, LETTERS.body, bold)),
    centred(signature.name, LETTERS.body, { ...bold, margin: [0, 75, 0, 0] }),
  ];
  return { columns: [{ stack: left }, { stack: right }], unbreakable: true, margin: [0, 18, 0, 0] };
}
