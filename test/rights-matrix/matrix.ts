import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line } from './lines';
import type { Outcome } from './outcome';
import { ROLES } from './roles';

/** For each line what each role sees, in the order of ROLES. */
export type Matrix = Map<Line, string[]>;

const HEADER = ['field', ...ROLES.map(({ name }) => name)].join(',');

/** The expected matrix of a server, as people wrote it down. Refuses a file with other columns, or a line twice. */
export function readMatrix(server: string): Matrix {
  const [header, ...lines] = linesIn(`${server}.csv`);
  if (header !== HEADER) throw new Error(`${server}.csv: expected the columns ${HEADER}.`);
  const matrix: Matrix = new Map();
  for (const [field = '', ...outcomes] of lines.map((line) => line.split(','))) {
    if (matrix.has(field)) throw new Error(`${server}.csv: two lines for ${field}.`);
    matrix.set(field, outcomes);
  }
  return matrix;
}

/** The fields of a server that no role sees a value of, with the reason why. A pattern ends in a star. */
export function readUnread(server: string): Map<string, string> {
  const [, ...lines] = linesIn('unread.csv');
  const rows = lines.map((line) => /^([^,]*),([^,]*),(.+)$/.exec(line) ?? []);
  return new Map(rows.flatMap(([, of, field, reason]) => (of === server && field && reason ? [[field, reason]] : [])));
}

/** Everything in which what was found is not what was expected, one line each; a missing line stands as it would be written. */
export function differencesOf(expected: Matrix, found: Map<Line, Outcome[]>, unread: Map<string, string>): string[] {
  const missing = [...found].filter(([line]) => !expected.has(line));
  return [
    ...missing.map(([line, outcomes]) => `missing, if it is right: ${[line, ...outcomes].join(',')}`),
    ...[...expected.keys()].filter((line) => !found.has(line)).map((line) => `no such field: ${line}`),
    ...[...found].flatMap(([line, outcomes]) => changes(line, expected.get(line) ?? outcomes, outcomes)),
    ...unreadDifferences(found, unread),
  ];
}

function changes(line: Line, expected: string[], found: Outcome[]): string[] {
  return ROLES.flatMap(({ name }, at) => {
    const [wanted, came] = [expected[at] ?? 'nothing', found[at] ?? 'nothing'];
    if (came.startsWith('broken')) return [`${line} for ${name}: ${came}`];
    return wanted === came ? [] : [`${line} for ${name}: expected "${wanted}", found "${came}"`];
  });
}

/** A field that nobody reads is a field that the test does not reach, or a right that nobody has: somebody has to say which. */
function unreadDifferences(found: Map<Line, Outcome[]>, unread: Map<string, string>): string[] {
  const nobodys = [...found].filter(([, outcomes]) => !outcomes.includes('reads')).map(([line]) => line);
  const covers = (pattern: string, line: Line) =>
    pattern.endsWith('*') ? line.startsWith(pattern.slice(0, -1)) : line === pattern;
  const patterns = [...unread.keys()];
  return [
    ...nobodys
      .filter((line) => !patterns.some((pattern) => covers(pattern, line)))
      .map((line) => `nobody reads it, and unread.csv does not say why: ${line}`),
    ...patterns
      .filter(
        (pattern) =>
          [...found].some(([line, all]) => covers(pattern, line) && all.includes('reads')) ||
          !nobodys.some((line) => covers(pattern, line)),
      )
      .map((pattern) => `in unread.csv, but it is read or is not there: ${pattern}`),
  ];
}

function linesIn(file: string): string[] {
  return readFileSync(join(__dirname, file), 'utf8').split('\n').filter(Boolean);
}
