import type { InterleaveOptions } from '../measure/interleave';
import type { Machine } from '../measure/machine';
import { markdownTable } from '../measure/table';
import { verdictOn } from '../measure/verdict';
import type { PeriodTimes } from './compare-records';
import type { WriteTimes } from './compare-writes';

/** A whole run of the bench. */
export interface RecordsRun extends InterleaveOptions {
  machine: Machine;
  periods: PeriodTimes[];
  writes: WriteTimes[];
}

/** The most that the answer of the ward with most records may take, as a multiple of that with fewest. */
const AIM = 2;

const HEAD = [
  'records over',
  'period',
  'records',
  'answer ms',
  'p95 ms',
  'p99 ms',
  'growth',
  `aim ${AIM.toFixed(1)}`,
  'count alone ms',
  'growth',
];

/** The run as a table, a line for each ward and period, in Markdown that reads well in a terminal too. */
function tableOf(periods: readonly PeriodTimes[]): string {
  const lines = periods.flatMap(({ world, asked, answer, count }) =>
    answer.map(({ records, spread }, at) => {
      const growth = spread.medianMs / (answer[0]?.spread.medianMs ?? 1);
      const countMs = count[at]?.spread.medianMs ?? 0;
      const countGrowth = countMs / (count[0]?.spread.medianMs ?? 1);
      return [
        world,
        asked.name,
        String(records),
        ...[spread.medianMs, spread.p95Ms, spread.p99Ms].map((ms) => ms.toFixed(2)),
        at === 0 ? '' : growth.toFixed(2),
        at === 0 ? '' : verdictOn(growth, { atMost: AIM }),
        countMs.toFixed(2),
        at === 0 ? '' : countGrowth.toFixed(2),
      ];
    }),
  );
  return markdownTable(HEAD, lines);
}

/** What keeping the sums costs who writes, told beside a ward that is alike and keeps none. */
function describeWrites(writes: readonly WriteTimes[]): string {
  const lines = writes.map(({ name, record, load }) => [
    name,
    ...[record.medianMs, record.p95Ms, load.medianMs].map((ms) => ms.toFixed(2)),
  ]);
  return `What keeping sums costs who writes, in turns on two wards of 10,000 records that are alike: a reception recorded by a mutation,
and a file of 10,000 sessions loaded whole.

${markdownTable(['ward', 'mutation ms', 'p95 ms', 'load of 10,000 ms'], lines)}`;
}

/** What was done, for somebody who reads the figures. */
function describeRun({ machine, warmUp, requests }: RecordsRun): string {
  return `The whole tally of a ward over a period, all figures, asked of the ward's own server over HTTP ("answer"), and counted over
one connection to its database ("count alone"). Each ward has another number of records, of all kinds that are counted: in
one world spread over ten years, in the other all within one. "growth" is the median as a multiple of that of the ward with
fewest records. ${requests} timed requests a line after ${warmUp} to warm up, one at a time, in turns; every answer was held
against a count by hand of the rows that were made up, outside the time measured.

A tally is counted from sums kept by month; days beside whole months are counted row by row, which is what grows in the
last period: with 100,000 records in one year there are some nine thousand on thirty-three such days. What is left of the growth over whole
months is one figure that cannot be kept, the different units overseen, and reading the sums themselves. What would help where
the aim is missed are sums by day.

What ran where, on ${machine.cores} cores (Node ${machine.node}, ${machine.platform}): the wards' servers in one process, what measures in
the bench's process, PostgreSQL, with a database for each ward, in its own processes.
`;
}

/** The whole page. */
export const pageOf = (run: RecordsRun): string =>
  `${describeRun(run)}\n${tableOf(run.periods)}\n${describeWrites(run.writes)}`;
