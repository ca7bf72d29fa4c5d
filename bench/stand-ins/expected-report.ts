import { inspect, isDeepStrictEqual } from 'node:util';
import { standInTally } from '../hub/stand-in-wards';
import { type ReportFigures, type Tally, TOTAL_FIGURES } from '../report/figures';

/** A report over stand-ins says something else than they do. */
export class WrongReport extends Error {
  constructor(what: string, got: unknown, expected: unknown) {
    super(`${what}: got ${inspect(got)}, expected ${inspect(expected)}`);
    this.name = 'WrongReport';
  }
}

/** Holds a report over stand-ins against what they say: each ward's row, the sums, and the wards that are missing. Refuses with WrongReport. */
export function checkReport(report: ReportFigures, wardIds: readonly string[], missing: readonly string[] = []): void {
  const present = wardIds.filter((wardId) => !missing.includes(wardId)).map((wardId) => standInTally(wardId) as Tally);
  const { expected, answered, complete } = report.coverage;
  same('coverage', { expected, answered, complete }, coverageOf(wardIds.length, missing.length));
  same(
    'missing',
    report.coverage.missing.map(({ ward }) => ward.id),
    [...missing],
  );
  for (const [group, names] of Object.entries(TOTAL_FIGURES))
    for (const name of names) {
      const sum = present.reduce((total, tally) => total + (tally[group]?.[name] ?? 0), 0);
      same(`${group}.${name}`, report.wardTotal[group]?.[name], sum);
    }
  for (const { ward, tally } of report.wards) {
    const points = missing.includes(ward.id)
      ? undefined
      : (standInTally(ward.id) as Tally)['voterContacts']?.['points'];
    same(ward.id, tally?.['voterContacts']?.['points'], points);
  }
}

const coverageOf = (wards: number, missing: number) => ({
  expected: wards,
  answered: wards - missing,
  complete: missing === 0,
});

function same(what: string, got: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(got, expected)) throw new WrongReport(what, got, expected);
}
