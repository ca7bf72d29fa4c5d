/** Height of one line, and the most that programs take, in points. */
const LINE = 15;
const HIGHEST = 405;

/**
 * The height (points) of a row of texts that go on in the next line, in columns of these widths (letters); undefined where
 * one line is enough. Not every program finds it by itself.
 */
export function rowHeight(texts: readonly string[], widths: readonly (number | undefined)[]): number | undefined {
  const lines = Math.max(1, ...texts.map((text, place) => linesOf(text, widths[place] ?? DEFAULT_WIDTH)));
  return lines === 1 ? undefined : Math.min(HIGHEST, lines * LINE);
}

/** Of a column that says nothing else. */
const DEFAULT_WIDTH = 9;

/** Letters are a little wider than the digits that widths are counted in. */
const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, { length }) => sum + Math.max(1, Math.ceil((length * 1.1) / width)), 0);
