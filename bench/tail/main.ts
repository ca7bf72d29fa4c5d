import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Dispatcher } from 'undici';
import { type BenchHub, startBenchHub, startBenchPostgres, WITH_STAND_INS } from '../hub/bench-hub';
import { PROMPT, type StandInManner } from '../hub/stand-in-wards';
import { thisMachine } from '../measure/machine';
import { createClient } from '../measure/post-query';
import { readCount } from '../measure/read-count';
import { runBench } from '../measure/run-bench';
import { spreadOf } from '../measure/spread';
import { writeResults } from '../measure/write-results';
import { askReport } from '../stand-ins/ask-report';
import { checkReport } from '../stand-ins/expected-report';
import { wardIdsOf } from '../../scripts/make-world/numbered-city/write-numbered-city';
import type { MannerTimes } from './manner-times';
import { pageOf } from './page';

const RESULTS = join(__dirname, '../results');

const USAGE = `npm run bench:tail -- [options]
  --help           this text
  --wards <n>      number of wards (168)
  --requests <n>   timed reports a manner (400)
`;

/** What the hub's answer may take, as for everybody; wards get four fifths of it. */
const DEADLINE_MS = 2_000;

/** What a ward's answer takes; the slow ones take twenty times as long. */
const ANSWER: StandInManner = { ...PROMPT, answerMs: 20 };

/** Reports of one manner at a time, before the next manner has its turn. */
const TURN = 20;

interface Manner {
  name: string;
  manner: StandInManner;
  missing: string[];
}

async function measure(
  hub: BenchHub,
  agent: Dispatcher,
  { wards, requests }: { wards: number; requests: number },
): Promise<MannerTimes[]> {
  const wardIds = wardIdsOf(wards);
  const stalled = wardIds.slice(-1);
  const manners: Manner[] = [
    { name: 'no faults', manner: ANSWER, missing: [] },
    { name: '1 % of answers 20 times slower', manner: { ...ANSWER, slowShare: 0.01, slowFactor: 20 }, missing: [] },
  ];
  const times = new Map<string, number[]>();
  const turn = async ({ name, manner, missing }: Manner, isTimed: boolean) => {
    await hub.behave(manner);
    for (let at = 0; at < TURN; at++) {
      const startedAt = performance.now();
      const report = await askReport(agent, hub.gateway);
      const ms = performance.now() - startedAt;
      checkReport(report, wardIds, missing);
      if (isTimed) times.set(name, [...(times.get(name) ?? []), ms]);
    }
  };
  for (const one of manners) await turn(one, false);
  for (let done = 0; done < requests; done += TURN) for (const one of manners) await turn(one, true);
  // Last, for the gateway remembers the ward that stands still, and asks it now and then only.
  const standstill = { name: 'one ward stalled for good', manner: { ...ANSWER, stalled }, missing: stalled };
  for (let done = 0; done < requests; done += TURN) await turn(standstill, true);
  return [...times].map(([name, all]) => ({ name, ...spreadOf(all), longestMs: Math.max(...all) }));
}

void runBench(async (stack) => {
  const { values } = parseArgs({
    options: { help: { type: 'boolean' }, wards: { type: 'string' }, requests: { type: 'string' } },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const wanted = {
    wards: readCount('--wards', values.wards ?? '168', 1),
    requests: readCount('--requests', values.requests ?? '400', TURN),
  };
  const postgres = await startBenchPostgres(WITH_STAND_INS, stack);
  const { wards } = wanted;
  const hub = await startBenchHub(postgres, { wards, standIns: ANSWER }, stack);
  const patient = createClient(hub.token);
  stack.defer(() => patient.close());
  await askReport(patient, hub.gateway); // the first report of all connects to every ward, and may take longer
  const agent = createClient(hub.token, { timeoutMs: DEADLINE_MS });
  stack.defer(() => agent.close());
  const run = {
    machine: thisMachine(),
    ...wanted,
    deadlineMs: DEADLINE_MS,
    manners: await measure(hub, agent, wanted),
  };
  const page = pageOf(run);
  process.stdout.write(`\n${page}`);
  if (Object.keys(values).length === 0) await writeResults(RESULTS, 'tail', run, page);
});
