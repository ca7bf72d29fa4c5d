import type { LinkOf } from '../model/link-of';
import type { ReportDocument } from '../model/report-document';

/** What a report can be taken away as. */
export const FORMATS = ['docx', 'pdf', 'xlsx'] as const;

export type Format = (typeof FORMATS)[number];

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<Format, string>;

/** Writes the report in this browser and hands it to whoever asked. The writers are fetched when they are first needed. */
export async function downloadReport(
  report: ReportDocument,
  format: Format,
  { name, linkOf }: { name: string; linkOf: LinkOf },
): Promise<void> {
  const content = await write(report, format, linkOf);
  const address = URL.createObjectURL(new Blob([content], { type: TYPES[format] }));
  const link = Object.assign(document.createElement('a'), { href: address, download: `${name}.${format}` });
  link.click();
  URL.revokeObjectURL(address);
}

async function write(report: ReportDocument, format: Format, linkOf: LinkOf): Promise<BlobPart> {
  switch (format) {
    case 'docx': {
      const { writeDocx } = await import('../docx/write-docx');
      return writeDocx(report, linkOf);
    }
    case 'pdf': {
      const [{ writePdf }, { fetchPaperFonts }] = await Promise.all([
        import('../pdf/write-pdf'),
        import('./paper-fonts'),
      ]);
      return new Uint8Array(await writePdf(report, await fetchPaperFonts(), linkOf));
    }
    case 'xlsx': {
      const { writeXlsx } = await import('../xlsx/write-xlsx');
      return new Uint8Array(await writeXlsx(report, linkOf));
    }
  }
}
