import { type Group, type ReportFigures, type Tally, TOTAL_FIGURES, type WardLine } from './figures';

/** What the city council knows of a report. */
export interface CityAnswer {
  report: { period: string; city: Tally; wards: Pick<WardLine, 'ward'>[] };
}

/** Puts the answers of all servers together as the hub's report has them, and adds up: what whoever asks without a hub has to do. */
export function gather(
  { period, city, wards }: CityAnswer['report'],
  affairs: Tally,
  tallies: ReadonlyMap<string, Tally | undefined>,
): ReportFigures {
  const lines = wards.map(({ ward }) => ({ ward, tally: tallies.get(ward.id) ?? null }));
  const answered = lines.map(({ tally }) => tally).filter((tally) => tally !== null);
  const missing = lines.filter(({ tally }) => tally === null);
  return {
    period,
    coverage: {
      expected: lines.length,
      answered: answered.length,
      complete: missing.length === 0,
      missing: missing.map(({ ward }) => ({ ward: { id: ward.id }, reason: 'UNREACHABLE' })),
    },
    city: { ...city, ...affairs },
    wards: lines,
    wardTotal: addUp(answered),
  };
}

function addUp(tallies: readonly Tally[]): Tally {
  const sumOf = (group: string, name: string): number =>
    tallies.reduce((sum, tally) => sum + (tally[group]?.[name] ?? 0), 0);
  return Object.fromEntries(
    Object.entries(TOTAL_FIGURES).map(([group, names]): [string, Group] => [
      group,
      Object.fromEntries(names.map((name) => [name, sumOf(group, name)])),
    ]),
  );
}
