import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBenchPostgres } from '../hub/bench-hub';
import { thisMachine } from '../measure/machine';
import { runBench } from '../measure/run-bench';
import { writeResults } from '../measure/write-results';
import { type Asked, compareRecords, type PeriodTimes } from './compare-records';
import { compareWrites } from './compare-writes';
import { pageOf } from './pages';
import { startRecordWards, type WantedWard } from './record-wards';

const RESULTS = join(__dirname, '../results');

const WORLDS: Pick<WantedWard, 'world' | 'spread'>[] = [
  { world: 'ten years', spread: { firstDay: '2011-01-01', days: 3_653 } },
  { world: 'one year', spread: { firstDay: '2020-01-01', days: 366 } },
];

/** Two wards alike, one of which keeps no sums: what keeping them costs those who write. */
const WRITTEN: WantedWard[] = [
  { world: 'no sums kept', spread: { firstDay: '2011-01-01', days: 3_653 }, records: 10_000, keepsSums: false },
  { world: 'sums kept', spread: { firstDay: '2011-01-01', days: 3_653 }, records: 10_000 },
];

const WRITES = { mutations: 220, loads: 6, rows: 10_000 };

const ASKED: Asked[] = [
  { name: 'a month', period: '2020-09' },
  { name: 'a quarter', period: '2020-Q3' },
  { name: 'a year', period: '2020' },
  { name: 'ten years', period: '2011-01-01/2020-12-31' },
  { name: 'from and to amid months', period: '2020-01-15/2020-10-16' },
];

const USAGE = `npm run bench:records -- [options]
  --help               this text
  --records <n>        records a ward; may be given again (1000, 10000 and 100000 unless told)
  --requests <n>       timed requests a ward and period (200)
  --warm-up <n>        requests before anything is timed (30)
  --results <folder>   where records.json and records.md are written (bench/results for a run without options, else nowhere)
`;

const OPTIONS = {
  help: { type: 'boolean' },
  records: { type: 'string', multiple: true },
  requests: { type: 'string' },
  'warm-up': { type: 'string' },
  results: { type: 'string' },
} as const;

interface Wanted {
  recordCounts: number[];
  requests: number;
  warmUp: number;
  resultsFolder: string | undefined;
}

/** What was asked for; null where that is help. Refuses an unknown option and a number that is none. */
function readArguments(args: string[]): Wanted | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const isWhole = Object.keys(values).length === 0;
  return {
    recordCounts: (values.records ?? ['1000', '10000', '100000']).map((text) => readCount('--records', text, 1_000)),
    requests: readCount('--requests', values.requests ?? '200', 1),
    warmUp: readCount('--warm-up', values['warm-up'] ?? '30', 0),
    resultsFolder: values.results ?? (isWhole ? RESULTS : undefined),
  };
}

function readCount(name: string, text: string, least: number): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < least)
    throw new Error(`${name} ${text}: expected a number, at least ${least}`);
  return count;
}

/** Runs the whole comparison. `stack` stops and removes all that it starts. */
async function run(wanted: Wanted, stack: AsyncDisposableStack): Promise<void> {
  const { recordCounts, requests, warmUp, resultsFolder } = wanted;
  const onStep = (step: string) => process.stderr.write(`${step}\n`);
  const read = WORLDS.flatMap((world) => recordCounts.map((records) => ({ ...world, records })));
  const postgres = await startBenchPostgres(read.length + WRITTEN.length, stack);
  const { wards, tokenOf } = await startRecordWards(postgres, [...read, ...WRITTEN], onStep, stack);
  const token = await tokenOf('standing-committee');
  const periods: PeriodTimes[] = [];
  for (const { world: name } of WORLDS) {
    const ofWorld = wards.filter(({ world }) => world === name);
    for (const asked of ASKED) {
      onStep(`${name}: ${asked.name}`);
      periods.push(await compareRecords(ofWorld, { token, asked, options: { requests, warmUp } }));
    }
  }
  onStep('writing');
  const writes = await compareWrites(wards.slice(read.length), tokenOf, WRITES);
  const whole = { machine: thisMachine(), requests, warmUp, periods, writes };
  const page = pageOf(whole);
  process.stdout.write(`\n${page}`);
  if (resultsFolder) await writeResults(resultsFolder, 'records', whole, page);
}

void runBench(async (stack) => {
  const wanted = readArguments(process.argv.slice(2));
  if (wanted) await run(wanted, stack);
  else process.stdout.write(USAGE);
});
