import { open } from 'node:fs/promises';
import { posix } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { SheetUnreadable } from './sheet-row';
import { attributeOf, damaged, readWholeXml } from './xlsx-xml';

/** Most that the parts of a workbook may be together once unpacked, in bytes: a small file can unpack into any number. */
const MOST_BYTES = 200 * 1024 * 1024;

/** Most parts a workbook may have; each sheet is one. */
const MOST_PARTS = 10_000;

/** How one part of a workbook refers to another. */
export interface Relationship {
  id: string;
  /** The last word of its type, which both dialects of Open XML share: `worksheet`, `styles`. */
  type: string;
  /** The name of the part that is meant. */
  part: string;
}

/** The parts of an XLSX file, which is a ZIP archive. Each part is read by itself, in whatever order they stand. */
export class XlsxArchive {
  private unpackedBytes = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Refuses with SheetUnreadable what is no such file, is cut off, or says that it unpacks into too much. */
  static async open(path: string): Promise<XlsxArchive> {
    await refuseOldOrLocked(path);
    // Sizes are checked below: the library stops a stream that is longer than declared without saying so.
    const options = { autoClose: false, validateEntrySizes: false };
    const zip = await openPromise(path, options).catch(asDamaged);
    try {
      return new XlsxArchive(zip, await readDirectory(zip));
    } catch (error) {
      zip.close();
      return asDamaged(error);
    }
  }

  close(): void {
    this.zip.close();
  }

  /** The text of a part, a piece at a time. Refuses with SheetUnreadable one that is missing, damaged or too large. */
  async *text(part: string): AsyncGenerator<string> {
    const entry = this.entries.get(keyOf(part));
    if (!entry) throw damaged(`no part ${part}`);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let [bytes, checksum] = [0, 0];
    try {
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
        const piece = chunk as Buffer; // of a stream without an encoding
        bytes += piece.length;
        this.unpackedBytes += piece.length;
        if (this.unpackedBytes > MOST_BYTES) throw tooLarge();
        if (bytes > entry.uncompressedSize) throw damaged('more than the declared size');
        checksum = crc32(piece, checksum);
        yield decoder.decode(piece, { stream: true });
      }
      yield decoder.decode();
    } catch (error) {
      asDamaged(error);
    }
    if (bytes !== entry.uncompressedSize || checksum !== entry.crc32) throw damaged('a wrong checksum');
  }

  /** What a part refers to; of the whole file where none is named. Nothing where it says nothing. */
  async relationships(part = ''): Promise<Relationship[]> {
    const folder = posix.dirname(part);
    const listing = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
    const found: Relationship[] = [];
    if (!this.entries.has(keyOf(listing))) return found;
    await readWholeXml(this.text(listing), {
      start: (path, tag) => {
        if (path !== 'Relationships/Relationship' || attributeOf(tag, 'TargetMode') === 'External') return;
        const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((name) => attributeOf(tag, name));
        found.push({ id, type: posix.basename(type), part: posix.resolve('/', folder, target).slice(1) });
      },
    });
    return found;
  }
}

/** Names of parts are the same in capital and small letters. */
const keyOf = (part: string): string => part.toLowerCase();

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let declaredBytes = 0;
  for await (const entry of zip.eachEntry()) {
    const key = keyOf(entry.fileName);
    if (entries.has(key)) throw damaged(`two parts ${entry.fileName}`);
    entries.set(key, entry);
    declaredBytes += entry.uncompressedSize;
    if (declaredBytes > MOST_BYTES || entries.size > MOST_PARTS) throw tooLarge();
  }
  return entries;
}

/** Errors of the operating system are faults of ours; all others here are about the file. */
function asDamaged(error: unknown): never {
  if (error instanceof SheetUnreadable || !(error instanceof Error) || 'syscall' in error) throw error;
  throw damaged(error.message);
}

/** What old Excel files begin with, and new ones under a password. */
const COMPOUND_FILE = 'd0cf11e0a1b11ae1';

async function refuseOldOrLocked(path: string): Promise<void> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(COMPOUND_FILE.length / 2);
    await file.read(head, 0, head.length, 0);
    if (head.toString('hex') === COMPOUND_FILE) throw oldOrLocked();
  } finally {
    await file.close();
  }
}

const oldOrLocked = () =>
  new SheetUnreadable(
    null,
    0,
    'Tệp có mật khẩu, hoặc là tệp Excel đời cũ (.xls). Hãy bỏ mật khẩu, lưu ở dạng .xlsx rồi gửi lại.',
    'The file has a password or is an old Excel file (.xls). Save it as .xlsx without a password and send that.',
  );

const tooLarge = () =>
  new SheetUnreadable(
    null,
    0,
    'Tệp mở ra quá lớn (hơn 200 MB); hãy chia thành nhiều tệp.',
    'The file unpacks into more than 200 MB; split it into several files.',
  );
