import type { XlsxArchive } from './xlsx-archive';
import { SheetUnreadable } from './sheet-row';
import { isDateFormat } from './date-serial';
import { attributeOf, damaged, isTrue, readWholeXml } from './xlsx-xml';

/** What the sheets of a workbook share. */
export interface XlsxWorkbook {
  /** In the order that people see; hidden ones too, but none that is a chart. */
  sheets: readonly { name: string; part: string }[];
  /** The texts that cells name by their place. */
  sharedTexts: readonly string[];
  /** Whether a number of each style is shown as a day or time, by the style's place. */
  dateStyles: readonly boolean[];
  /** Whether days count from 1904. */
  is1904: boolean;
}

/** Most texts that cells share, and most characters of them: they are all held in memory. */
const MOST_SHARED = { texts: 1_000_000, characters: 20_000_000 };

/** Reads what the workbook is made of. Refuses with SheetUnreadable a file that is none. */
export async function readWorkbook(archive: XlsxArchive): Promise<XlsxWorkbook> {
  const main = (await archive.relationships()).find(({ type }) => type === 'officeDocument');
  if (!main) throw damaged('no workbook');
  const related = await archive.relationships(main.part);
  const partOf = (type: string) => related.find((one) => one.type === type)?.part;
  const [sharedPart, stylesPart] = [partOf('sharedStrings'), partOf('styles')];
  const { named, is1904 } = await readMain(archive, main.part);
  const sheets = named.flatMap(({ name, id }) => {
    const found = related.find((one) => one.id === id);
    if (!found) throw damaged('a sheet without a part').at(name, 0);
    return found.type === 'worksheet' ? [{ name, part: found.part }] : [];
  });
  return {
    sheets,
    is1904,
    sharedTexts: sharedPart === undefined ? [] : await readSharedTexts(archive, sharedPart),
    dateStyles: stylesPart === undefined ? [] : await readDateStyles(archive, stylesPart),
  };
}

async function readMain(archive: XlsxArchive, part: string) {
  const named: { name: string; id: string }[] = [];
  let is1904 = false;
  await readWholeXml(archive.text(part), {
    start: (path, tag) => {
      if (path === 'workbook/workbookPr') is1904 = isTrue(attributeOf(tag, 'date1904'));
      if (path !== 'workbook/sheets/sheet') return;
      const relationship = Object.values(tag.attributes).find(({ local, prefix }) => local === 'id' && prefix !== '');
      named.push({ name: (attributeOf(tag, 'name') ?? '').normalize('NFC'), id: relationship?.value ?? '' });
    },
  });
  return { named, is1904 };
}

async function readSharedTexts(archive: XlsxArchive, part: string): Promise<string[]> {
  const texts: string[] = [];
  let [text, characters] = ['', 0];
  await readWholeXml(archive.text(part), {
    text: (path, found) => {
      // Plain, or in runs of different looks; besides them there may be readings of Japanese words, which are not shown.
      if (path === 'sst/si/t' || path === 'sst/si/r/t') text += found;
    },
    end: (path) => {
      if (path !== 'sst/si') return;
      texts.push(unescaped(text));
      characters += text.length;
      text = '';
      if (texts.length > MOST_SHARED.texts || characters > MOST_SHARED.characters) throw tooManyTexts();
    },
  });
  return texts;
}

async function readDateStyles(archive: XlsxArchive, part: string): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  await readWholeXml(archive.text(part), {
    start: (path, tag) => {
      if (path === 'styleSheet/numFmts/numFmt')
        codes.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '');
      if (path === 'styleSheet/cellXfs/xf') formats.push(Number(attributeOf(tag, 'numFmtId') ?? 0));
    },
  });
  return formats.map((id) => isDateFormat(id, codes.get(id)));
}

/** What XML cannot hold, and what looks like it, is written as _xHHHH_. Source: ECMA-376 part 1, 22.9.2.19. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const tooManyTexts = () =>
  new SheetUnreadable(
    null,
    0,
    'Tệp có quá nhiều chữ khác nhau; hãy chia thành nhiều tệp.',
    'The file holds too many different texts; split it into several files.',
  );
