import { strFromU8, unzipSync } from 'fflate';
import { Workbook } from '@cj-tech-master/excelts';

/** What a Word document says and how its pages are laid out, read from the file itself. */
export interface DocxContent {
  /** Each paragraph, those in table cells too, in their order. */
  paragraphs: string[];
  /** Each row of each table: what its cells say. */
  tables: string[][][];
  /** The main part as XML. */
  xml: string;
  /** Where links lead, in their order. */
  links: string[];
}

/** Reads a Word document: unzips it and takes its XML apart. */
export function readDocx(bytes: Uint8Array): DocxContent {
  const files = unzipSync(bytes);
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const xml = part('word/document.xml');
  return {
    paragraphs: elements(xml, 'w:p').map(textIn),
    tables: elements(xml, 'w:tbl').map((table) =>
      elements(table, 'w:tr').map((row) => elements(row, 'w:tc').map(textIn)),
    ),
    xml,
    links: [...part('word/_rels/document.xml.rels').matchAll(/TargetMode="External"/g)].map(([link]) => link),
  };
}

/** Elements of one name; none of those asked for here stands inside another of its name. */
function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>.*?</${name}>`, 'gs'))].map(([element]) => element);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function textIn(xml: string): string {
  const texts = elements(xml, 'w:t').map((element) => element.replace(/<[^>]*>/g, ''));
  return texts.join('').replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** Each sheet of a workbook by its name: its rows, and of each row its cells as values, null where there is nothing. */
export async function readXlsx(bytes: Uint8Array): Promise<Map<string, (string | number | null)[][]>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return new Map(
    workbook.worksheets.map((sheet) => {
      const rows: (string | number | null)[][] = [];
      sheet.eachRow({ includeEmpty: true }, (row) => {
        rows.push(Array.from({ length: sheet.columnCount }, (_, place) => valueOf(row.getCell(place + 1).value)));
      });
      return [sheet.name, rows];
    }),
  );
}

function valueOf(value: unknown): string | number | null {
  if (typeof value === 'string' || typeof value === 'number') return value;
  const { text } = (value ?? {}) as { text?: unknown }; // a link
  return typeof text === 'string' ? text : null;
}
