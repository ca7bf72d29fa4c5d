import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

/** A file could not be read to its end: from which line on, and what was expected there. */
export class FileStopped extends Error {
  constructor(
    readonly line: number,
    readonly expected: string,
  ) {
    super(expected);
  }
}

/** A quote that is never closed would otherwise take the whole rest of the file into one cell. */
export const longestRecordBytes = 1_000_000;

const newline = 0x0a;

/**
 * The file in pieces that end with a line's end (the last may not), every piece valid UTF-8.
 * Throws FileStopped, after what is good has been given.
 */
export async function* utf8Lines(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  for await (const chunk of chunksOf(path)) {
    const bytes = Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(newline) + 1;
    const lines = bytes.subarray(0, end);
    yield* goodLines(lines, line);
    line += countNewlines(lines);
    rest = bytes.subarray(end);
    if (rest.length > longestRecordBytes) throw new FileStopped(line, tooLong);
  }
  yield* goodLines(rest, line);
}

/** Says so for a record and for a line alike. */
export const tooLong = `a row of at most ${longestRecordBytes} bytes; is a quote left open?`;

/** How many line feeds the text holds. */
export function countNewlines(text: Buffer | string): number {
  const sought = typeof text === 'string' ? '\n' : newline;
  let count = 0;
  // indexOf of a string takes a string, of a buffer a number: both searches are alike.
  for (let at = -1; (at = (text as string).indexOf(sought as string, at + 1)) >= 0;) count += 1;
  return count;
}

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path) as AsyncIterable<Buffer>; // without an encoding the pieces are buffers
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // a stream of a file fails with nothing else
    throw new FileStopped(0, `a file that can be read (${code})`);
  }
}

function* goodLines(lines: Buffer, firstLine: number): Generator<Buffer> {
  if (isUtf8(lines)) {
    if (lines.length > 0) yield lines;
    return;
  }
  // No character of UTF-8 holds the byte of a line's end inside it, so each line can be judged alone.
  let good = 0;
  let line = firstLine;
  for (let end = good; end < lines.length; line += 1) {
    end = lines.indexOf(newline, good) + 1 || lines.length;
    if (!isUtf8(lines.subarray(good, end))) break;
    good = end;
  }
  if (good > 0) yield lines.subarray(0, good);
  throw new FileStopped(line, 'text encoded as UTF-8');
}
