import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { parse, type Parser } from 'csv-parse';
import { countNewlines, FileStopped, longestRecordBytes, tooLong, utf8Lines } from './utf8-lines';

/** A record of the file; blank lines are no records. */
export interface CsvRecord {
  /** The physical line, from 1, at which the record begins; it ends later where a quoted cell holds line ends. */
  line: number;
  cells: string[];
}

/** A CSV file, read once from its beginning, a piece at a time. */
export class CsvFile {
  /** Where and why reading had to stop before the end. */
  stopped: FileStopped | undefined;
  private readonly hash = createHash('sha256');
  private readonly parsed: string[][] = [];
  private parseFailure: string | undefined;
  private nextLine = 1;

  /** `delimiter` stands between cells. */
  constructor(
    private readonly path: string,
    private readonly delimiter = ',',
  ) {}

  /** All records up to the end, or up to where `stopped` says; each item is what a piece of the file held. */
  async *records(): AsyncGenerator<CsvRecord[]> {
    const parser = this.createParser();
    try {
      for await (const lines of utf8Lines(this.path)) {
        this.hash.update(lines);
        await new Promise<void>((resolve) => void parser.write(lines, () => resolve()));
        if (this.parseFailure) break;
        yield this.takeParsed();
      }
    } catch (error) {
      if (!(error instanceof FileStopped)) throw error;
      this.stopped = error;
    }
    await finish(parser);
    yield this.takeParsed();
    if (this.parseFailure) this.stopped ??= new FileStopped(this.nextLine, this.parseFailure);
  }

  /** SHA-256 of what was read: tells whether a file changed between two readings. */
  digest(): string {
    return this.hash.copy().digest('hex');
  }

  private createParser(): Parser {
    const parser = parse({
      bom: true,
      delimiter: this.delimiter,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n'],
      max_record_size: longestRecordBytes,
      // Taken from here and not from the stream, which on an error would lose the records before it.
      on_record: (cells: string[]) => {
        this.parsed.push(cells);
        return null;
      },
    });
    parser.on('error', (error: Error & { code?: string }) => {
      this.parseFailure ??= insteadOf(error.code);
    });
    return parser.resume();
  }

  /** The parser's own count of lines is off after a CR LF inside quotes, so lines are counted here. */
  private takeParsed(): CsvRecord[] {
    const records: CsvRecord[] = [];
    for (const cells of this.parsed.splice(0)) {
      if (cells.length > 1 || cells[0] !== '') records.push({ line: this.nextLine, cells });
      this.nextLine += 1 + cells.reduce((sum, cell) => sum + countNewlines(cell), 0);
    }
    return records;
  }
}

/** Lets the parser give what it held back; a failure has come as its 'error' event. */
async function finish(parser: Parser): Promise<void> {
  if (parser.destroyed) return;
  const closed = once(parser, 'close').catch(() => undefined); // an 'error' is already noted by the listener above
  parser.end();
  await closed;
}

function insteadOf(code: string | undefined): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a closing quote " for every opening one';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'a separator after a closing quote; a quote inside quotes is written ""';
    case 'INVALID_OPENING_QUOTE':
      return 'a quote only around a whole cell; a cell that holds a quote is quoted and the quote written ""';
    case 'CSV_MAX_RECORD_SIZE':
      return tooLong;
    default:
      return `a row of CSV (${code ?? 'unreadable'})`;
  }
}
