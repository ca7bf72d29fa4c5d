import { SaxesParser, type SaxesTagNS } from 'saxes';
import { SheetUnreadable } from './sheet-row';

/** What is done with the elements of a document. A path is the names of all open elements, such as `workbook/sheets/sheet`. */
export interface XmlHandlers {
  start?(path: string, tag: SaxesTagNS): void;
  text?(path: string, text: string): void;
  end?(path: string): void;
}

/** The namespaces of workbooks (as Excel writes them, and Strict Open XML) and of relationships; others are extensions. */
const NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);

/** Deeper than any workbook; without a bound, a small file could open elements until memory ends. */
const MOST_OPEN = 100;

/** Longest a tag, text or comment may be, in characters; a cell holds 32,767. */
const LONGEST_RUN = 1_000_000;

/**
 * Reads XML a piece at a time and pauses after each, so that what the handlers gathered can be passed on. Elements of
 * other namespaces match no path. Refuses with SheetUnreadable a DOCTYPE, which alone could bring in entities, and what is
 * not well-formed.
 */
export async function* readXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const paths: string[] = [];
  let run = 0;
  const text = (found: string) => {
    run = 0;
    handlers.text?.(paths.at(-1) ?? '', found);
  };
  parser.on('opentag', (tag) => {
    run = 0;
    if (paths.length >= MOST_OPEN) throw damaged('elements too deep inside each other');
    const name = NAMESPACES.has(tag.uri) ? tag.local : `{${tag.uri}}${tag.local}`;
    const path = paths.length === 0 ? name : `${paths.at(-1)}/${name}`;
    paths.push(path);
    handlers.start?.(path, tag);
  });
  parser.on('closetag', () => {
    run = 0;
    const path = paths.pop() ?? '';
    handlers.end?.(path);
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', () => (run = 0));
  parser.on('doctype', () => {
    throw damaged('a DOCTYPE');
  });
  parser.on('error', (error) => {
    throw damaged(error.message);
  });
  for await (const piece of pieces) {
    run += piece.length;
    parser.write(piece);
    if (run > LONGEST_RUN) throw damaged('a text or tag that is too long');
    yield;
  }
  parser.close();
}

/** Reads a whole document. */
export async function readWholeXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const reading = readXml(pieces, handlers);
  while (!(await reading.next()).done);
}

/** An attribute without a prefix. */
export const attributeOf = (tag: SaxesTagNS, name: string): string | undefined => tag.attributes[name]?.value;

/** Whether an attribute of XML Schema's boolean says yes. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A file that is an XLSX file no more. */
export const damaged = (found: string): SheetUnreadable =>
  new SheetUnreadable(
    null,
    0,
    'Không đọc được tệp: không phải tệp Excel .xlsx, hoặc tệp bị hỏng, bị cắt giữa chừng. Hãy mở bằng Excel, lưu lại rồi gửi lại.',
    `The file cannot be read: it is no .xlsx file, or it is damaged or cut off (${found}). Open it, save it again and send that.`,
  );
