import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Dispatcher, request } from 'undici';
import { type BenchHub, startBenchHub, startBenchPostgres, WITH_STAND_INS } from '../hub/bench-hub';
import type { Usage } from '../hub/server-process/orders';
import { PROMPT } from '../hub/stand-in-wards';
import { thisMachine } from '../measure/machine';
import { createClient } from '../measure/post-query';
import { readCount } from '../measure/read-count';
import { runBench } from '../measure/run-bench';
import { writeResults } from '../measure/write-results';
import { PERIOD } from '../report/figures';
import { REPORT_BODY } from '../report/gateway-side';
import { ONE_TYPE_BODY } from '../report/one-type-side';
import { type Rival, startRivals } from '../rivals/start-rivals';
import { hammer, loadOf, type Target } from './hammer';
import { pageOf, type ServedLoad } from './page';

const RESULTS = join(__dirname, '../results');

const USAGE = `npm run bench:serve -- [options]
  --help             this text
  --wards <n>        number of wards (8)
  --stand-ins        light stand-ins in place of the wards' servers and their databases
  --connections <n>  how many ask at once, each of them a person (50)
  --seconds <n>      how long a gateway is asked in one turn (10)
  --turns <n>        turns of each gateway and question (5)
`;

const SMALL = JSON.stringify({
  query: 'query Small($period: Period!) { report(period: $period) { period city { sessions { total } } } }',
  variables: { period: PERIOD },
});

interface Wanted {
  wards: number;
  connections: number;
  seconds: number;
  turns: number;
}

/** What all turns of a gateway and question came to. */
interface Sum {
  times: number[];
  seconds: number;
  cpuMs: number;
}

const newSum = (): Sum => ({ times: [], seconds: 0, cpuMs: 0 });

type Measured = Target & { question: string; usage(): Promise<Usage>; right: string };

async function measure(hub: BenchHub, targets: readonly Measured[], wanted: Wanted): Promise<ServedLoad[]> {
  const people = await Promise.all(
    Array.from({ length: wanted.connections }, async (_, at) =>
      createClient(await hub.tokenOf(`person-${at}`), { connections: 1 }),
    ),
  );
  const times = new Map(targets.map((target) => [target, newSum()]));
  const takeTurn = async (target: Measured, sum: Sum): Promise<void> => {
    const before = await target.usage();
    const startedAt = performance.now();
    for (const ms of await hammer(target, people, target.right, wanted.seconds * 1_000)) sum.times.push(ms);
    sum.seconds += (performance.now() - startedAt) / 1_000; // to the last answer, which may come after the turn's end
    sum.cpuMs += (await target.usage()).cpuMs - before.cpuMs;
  };
  try {
    for (const target of targets) await hammer(target, people, target.right, 2_000);
    for (let turn = 0; turn < wanted.turns; turn++) for (const [target, sum] of times) await takeTurn(target, sum);
  } finally {
    await Promise.all(people.map((person) => person.close()));
  }
  return [...times].map(([{ name, question }, sum]) => ({
    ...{ name, question, cpuMs: sum.cpuMs / sum.times.length },
    ...loadOf(sum.times, sum.seconds),
  }));
}

/** Each gateway under each question. */
async function targetsOf(gateways: readonly Rival[], agent: Dispatcher): Promise<Measured[]> {
  const targets = gateways.flatMap((gateway) => [
    { ...gateway, question: 'report', body: gateway.name === 'hub' ? REPORT_BODY : ONE_TYPE_BODY },
    { ...gateway, question: 'small', body: SMALL },
  ]);
  return Promise.all(targets.map(async (target) => ({ ...target, right: await rightAnswer(agent, target) })));
}

/** What a target answers when it is asked once: it has to be an answer without errors, and the same twice. */
async function rightAnswer(agent: Dispatcher, { name, url, body }: Target): Promise<string> {
  const ask = async () => (await request(url, { dispatcher: agent, method: 'POST', body })).body.text();
  const [first, second] = [await ask(), await ask()];
  if (first !== second || !first.startsWith('{"data":{"report":{"period"') || first.includes('"errors"'))
    throw new Error(`"${name}" does not answer: ${first.slice(0, 500)}`);
  return first;
}

void runBench(async (stack) => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      ...{ help: { type: 'boolean' }, 'stand-ins': { type: 'boolean' } },
      ...{ wards: text, connections: text, seconds: text, turns: text },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const wanted: Wanted = {
    wards: readCount('--wards', values.wards ?? '8', 1),
    connections: readCount('--connections', values.connections ?? '50', 1),
    seconds: readCount('--seconds', values.seconds ?? '10', 1),
    turns: readCount('--turns', values.turns ?? '5', 1),
  };
  const { wards } = wanted;
  const standIns = values['stand-ins'] ? PROMPT : undefined;
  const postgres = await startBenchPostgres(standIns ? WITH_STAND_INS : wards, stack);
  const hub = await startBenchHub(postgres, { wards, standIns }, stack);
  const rivals = await startRivals(hub, stack);
  const agent = createClient(hub.token);
  stack.defer(() => agent.close());
  const targets = await targetsOf([{ name: 'hub', url: hub.gateway, usage: hub.usage }, ...rivals], agent);
  const run = {
    ...{ machine: thisMachine(), ...wanted, hasStandIns: values['stand-ins'] ?? false },
    loads: await measure(hub, targets, wanted),
  };
  const page = pageOf(run);
  process.stdout.write(`\n${page}`);
  if (Object.keys(values).length === 0) await writeResults(RESULTS, 'serve', run, page);
});
