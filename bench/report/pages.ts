import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InterleaveOptions } from '../measure/interleave';
import type { Machine } from '../measure/machine';
import type { Spread } from '../measure/spread';
import type { Competitor, ReportComparison } from './compare-report';

/** A whole run of the bench. */
export interface ReportRun extends InterleaveOptions {
  machine: Machine;
  comparisons: ReportComparison[];
}

const HEAD = ['wards', 'side', 'median ms', 'p95 ms', 'p99 ms', 'hub / this', 'aim'];

/** The run as a table, a line for each side, in Markdown that reads well in a terminal too. */
export function tableOf(comparisons: readonly ReportComparison[]): string {
  const lines = comparisons.flatMap(({ wards, hub, competitors }) => [
    [String(wards), 'hub', ...timesOf(hub), '', ''],
    ...competitors.map((competitor) => [
      String(wards),
      competitor.name,
      ...timesOf(competitor),
      competitor.hubRatio.toFixed(2),
      verdictOn(competitor),
    ]),
  ]);
  const widths = HEAD.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const rule = widths.map((width) => '-'.repeat(width));
  return [HEAD, rule, ...lines]
    .map((cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`)
    .join('');
}

const timesOf = ({ medianMs, p95Ms, p99Ms }: Spread): string[] => [medianMs, p95Ms, p99Ms].map((ms) => ms.toFixed(2));

function verdictOn({ hubRatio, aim }: Competitor): string {
  return aim === null ? '' : `at most ${aim.toFixed(1)}: ${hubRatio <= aim ? 'met' : 'missed'}`;
}

/** What was done, for somebody who reads the figures. */
export function describeRun({ machine, warmUp, requests }: ReportRun): string {
  return `The cross-tier report over the same servers: through the hub, and by a hand-written client that knows every server,
asks all of them at once, one query each, and adds up. The client is timed twice: asking the wards by the query of their
own app, and asking for the line of the report alone, the least a server can be asked. "hub / this" is the hub's median
as a multiple of the line's. ${requests} timed requests a side after ${warmUp} to warm up, one at a time, in turns; every answer of
every side was held against the first, outside the time measured: city tier, ward rows, ward totals, coverage.

What ran where, on ${machine.cores} cores (Node ${machine.node}, ${machine.platform}): the subgraph servers (one for each ward, city-council and
citizen-affairs) in one process; the gateway in a process of its own; what measures, which is also the hand-written
client, in the bench's process; PostgreSQL, with a database for each server, in its own processes.
`;
}

/** Writes `report.json` and `report.md` into the folder. */
export async function writePages(folder: string, run: ReportRun): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(run, null, 2)}\n`);
  const page = `# bench:report\n\n${describeRun(run)}\n${tableOf(run.comparisons)}`;
  await writeFile(join(folder, 'report.md'), page);
}
