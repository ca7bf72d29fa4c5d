import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBenchHub, startBenchPostgres } from '../hub/bench-hub';
import { thisMachine } from '../measure/machine';
import { writeResults } from '../measure/write-results';
import { readCount } from '../measure/read-count';
import { runBench } from '../measure/run-bench';
import { startRivals } from '../rivals/start-rivals';
import { createCentralDatabase } from './central-database';
import { compareReport, type ReportComparison } from './compare-report';
import { pageOf } from './pages';

const RESULTS = join(__dirname, '../results');

const USAGE = `npm run bench:report -- [options]
  --help               this text
  --wards <n>          number of wards; may be given again (8 and 168 unless told)
  --requests <n>       timed requests a side (200)
  --warm-up <n>        requests a side before anything is timed (30)
  --results <folder>   where report.json and report.md are written (bench/results for a run without options, else nowhere)
  --profile <folder>   write CPU profiles of the gateway and the subgraph servers there
`;

const OPTIONS = {
  help: { type: 'boolean' },
  wards: { type: 'string', multiple: true },
  requests: { type: 'string' },
  'warm-up': { type: 'string' },
  results: { type: 'string' },
  profile: { type: 'string' },
} as const;

interface Wanted {
  wardCounts: number[];
  requests: number;
  warmUp: number;
  resultsFolder: string | undefined;
  profileFolder: string | undefined;
}

/** What was asked for; null where that is help. Refuses an unknown option and a number that is none. */
function readArguments(args: string[]): Wanted | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const isWhole = Object.keys(values).length === 0;
  return {
    wardCounts: (values.wards ?? ['8', '168']).map((text) => readCount('--wards', text, 1)),
    requests: readCount('--requests', values.requests ?? '200', 1),
    warmUp: readCount('--warm-up', values['warm-up'] ?? '30', 0),
    resultsFolder: values.results ?? (isWhole ? RESULTS : undefined),
    profileFolder: values.profile,
  };
}

/** Runs the whole comparison. `stack` stops and removes all that it starts. */
async function run(wanted: Wanted, stack: AsyncDisposableStack): Promise<void> {
  const { wardCounts, requests, warmUp, resultsFolder, profileFolder } = wanted;
  const postgres = await startBenchPostgres(Math.max(...wardCounts), stack);
  const comparisons: ReportComparison[] = [];
  for (const wards of wardCounts) {
    const servers = stack.use(new AsyncDisposableStack());
    const onStep = (step: string) => process.stderr.write(`${wards} wards: ${step}\n`);
    const profiles = profileFolder && join(profileFolder, String(wards));
    const hub = await startBenchHub(postgres, { wards, profileFolder: profiles, onStep }, servers);
    onStep('one database');
    const centralUrl = await createCentralDatabase(postgres.adminUrl, hub.databases);
    onStep('other gateways');
    const rivals = await startRivals(hub, servers, profiles);
    onStep(`${requests} reports a side`);
    comparisons.push(await compareReport(hub, wards, { requests, warmUp, rivals, centralUrl }));
    await servers.disposeAsync();
  }
  const whole = { machine: thisMachine(), requests, warmUp, comparisons };
  const page = pageOf(whole);
  process.stdout.write(`\n${page}`);
  if (resultsFolder) await writeResults(resultsFolder, 'report', whole, page);
}

void runBench(async (stack) => {
  const wanted = readArguments(process.argv.slice(2));
  if (wanted) await run(wanted, stack);
  else process.stdout.write(USAGE);
});
