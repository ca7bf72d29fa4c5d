import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBenchPostgres, WITH_STAND_INS } from '../hub/bench-hub';
import { thisMachine } from '../measure/machine';
import { readCount } from '../measure/read-count';
import { runBench } from '../measure/run-bench';
import { writeResults } from '../measure/write-results';
import { measureScale, type Scale } from './measure-scale';
import { pageOf } from './page';

const RESULTS = join(__dirname, '../results');

const USAGE = `npm run bench:scale -- [options]
  --help           this text
  --wards <n>      number of wards; may be given again (8, 168, 700 and 3321 unless told)
  --requests <n>   timed reports (200)
  --warm-up <n>    reports before anything is timed (30)
`;

void runBench(async (stack) => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { help: { type: 'boolean' }, wards: { ...text, multiple: true }, requests: text, 'warm-up': text },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const counts = (values.wards ?? ['8', '168', '700', '3321']).map((count) => readCount('--wards', count, 1));
  const requests = readCount('--requests', values.requests ?? '200', 1);
  const warmUp = readCount('--warm-up', values['warm-up'] ?? '30', 1);
  const postgres = await startBenchPostgres(WITH_STAND_INS, stack);
  const scales: Scale[] = [];
  for (const wards of counts) {
    process.stderr.write(`${wards} wards\n`);
    scales.push(await measureScale(postgres, wards, { requests, warmUp }));
  }
  const run = { machine: thisMachine(), requests, warmUp, scales };
  const page = pageOf(run);
  process.stdout.write(`\n${page}`);
  if (Object.keys(values).length === 0) await writeResults(RESULTS, 'scale', run, page);
});
