import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Dispatcher } from 'undici';
import { type BenchHub, startBenchHub, startBenchPostgres, WITH_STAND_INS } from '../hub/bench-hub';
import type { Usage } from '../hub/server-process/orders';
import { PROMPT, type StandInManner } from '../hub/stand-in-wards';
import { thisMachine } from '../measure/machine';
import { createClient } from '../measure/post-query';
import { readCount } from '../measure/read-count';
import { runBench } from '../measure/run-bench';
import { writeResults } from '../measure/write-results';
import { askReport } from '../stand-ins/ask-report';
import { checkReport } from '../stand-ins/expected-report';
import { wardIdsOf } from '../../scripts/make-world/numbered-city/write-numbered-city';
import { pageOf, type Sample } from './page';

const RESULTS = join(__dirname, '../results');

const USAGE = `npm run bench:soak -- [options]
  --help           this text
  --minutes <n>    how long (10)
  --wards <n>      number of wards (168)
  --people <n>     how many ask at once (4)
`;

/** Between two looks at the gateway. */
const LOOK_MS = 10_000;

const PLAIN: StandInManner = { ...PROMPT, answerMs: 5 };

/**
 * Asks for reports until the time is over, while answers are slow now and then. Gives how the gateway was from time to time, each time
 * after its sockets and its memory had nothing to do.
 */
async function soak(
  hub: BenchHub,
  people: readonly Dispatcher[],
  { wards, minutes }: { wards: number; minutes: number },
): Promise<Sample[]> {
  const wardIds = wardIdsOf(wards);
  const startedAt = performance.now();
  const samples: Sample[] = [];
  let reports = 0;
  const askUntil = async (agent: Dispatcher, end: number): Promise<void> => {
    while (performance.now() < end) {
      checkReport(await askReport(agent, hub.gateway), wardIds);
      reports += 1;
    }
  };
  for (let look = 0; performance.now() - startedAt < minutes * 60_000; look++) {
    await hub.behave(look % 2 === 0 ? PLAIN : { ...PLAIN, slowShare: 0.01, slowFactor: 20 });
    const end = performance.now() + LOOK_MS;
    await Promise.all(people.map((agent) => askUntil(agent, end)));
    const usage: Usage = await hub.usage();
    samples.push({ second: Math.round((performance.now() - startedAt) / 1_000), reports, ...usage });
  }
  return samples;
}

void runBench(async (stack) => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { help: { type: 'boolean' }, minutes: text, wards: text, people: text } });
  if (values.help) return void process.stdout.write(USAGE);
  const wanted = {
    minutes: readCount('--minutes', values.minutes ?? '10', 1),
    wards: readCount('--wards', values.wards ?? '168', 1),
  };
  const { wards } = wanted;
  const hub = await startBenchHub(await startBenchPostgres(WITH_STAND_INS, stack), { wards, standIns: PLAIN }, stack);
  const count = readCount('--people', values.people ?? '4', 1);
  const people = await Promise.all(
    Array.from({ length: count }, async (_, at) => createClient(await hub.tokenOf(`person-${at}`), { connections: 1 })),
  );
  stack.defer(() => Promise.all(people.map((person) => person.close())).then(() => undefined));
  const run = { machine: thisMachine(), ...wanted, people: count, samples: await soak(hub, people, wanted) };
  const page = pageOf(run);
  process.stdout.write(`\n${page}`);
  if (Object.keys(values).length === 0) await writeResults(RESULTS, 'soak', run, page);
});
