/** How long a test file took, in milliseconds. */
export interface FileTime {
  path: string;
  /** From when it was begun to be loaded until its last hook was over. */
  wholeMs: number;
  /** Of that, what its tests took; the rest is loading it, starting servers and stopping them. */
  testsMs: number;
}

/** So many are named. */
const NAMED = 10;

/**
 * The slowest of some files, a line for each: its seconds, its share in the time of all, the share of its own time that is spent
 * outside of its tests, its path. Gives no line where there are so few files that jest's own lines say as much.
 */
export function slowestFiles(files: readonly FileTime[]): string[] {
  if (files.length <= NAMED) return [];
  const all = files.reduce((sum, { wholeMs }) => sum + wholeMs, 0);
  const slowest = files.toSorted((one, other) => other.wholeMs - one.wholeMs).slice(0, NAMED);
  const together = slowest.reduce((sum, { wholeMs }) => sum + wholeMs, 0);
  return [
    `The ${NAMED} slowest of ${files.length} files took ${percent(together, all)} of the time of all:`,
    ...slowest.map(({ path, wholeMs, testsMs }) => {
      const seconds = `${(wholeMs / 1000).toFixed(1)} s`.padStart(8);
      const outside = percent(Math.max(0, wholeMs - testsMs), wholeMs);
      return `${seconds}  ${percent(wholeMs, all).padStart(5)}  ${outside.padStart(5)} outside of tests  ${path}`;
    }),
  ];
}

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / Math.max(whole, 1))} %`;
