import { type BenchHub, startBenchHub } from '../hub/bench-hub';
import { PROMPT } from '../hub/stand-in-wards';
import { createClient, postQuery } from '../measure/post-query';
import { type Spread, spreadOf } from '../measure/spread';
import type { EmbeddedServer } from '../../platform/postgres/embedded-postgres';
import { PERIOD, WARD_FIGURES } from '../report/figures';
import { askReport } from '../stand-ins/ask-report';
import { checkReport } from '../stand-ins/expected-report';
import { wardIdsOf } from '../../scripts/make-world/numbered-city/write-numbered-city';

/** What one number of wards gave. */
export interface Scale extends Spread {
  wards: number;
  /** The processor time that the gateway takes more for a query that it has not seen, in milliseconds. */
  coldPlanMs: number;
  /** The gateway's memory once all reports are answered: its heap after a collection, and its process. */
  heapBytes: number;
  residentBytes: number;
  /** The gateway's processor time for a report, in milliseconds. */
  cpuMs: number;
}

/** Brings up a hub of so many stand-ins, and measures its report; every report is held against what the stand-ins say. */
export async function measureScale(
  postgres: EmbeddedServer,
  wards: number,
  { requests, warmUp }: { requests: number; warmUp: number },
): Promise<Scale> {
  await using stack = new AsyncDisposableStack();
  const hub = await startBenchHub(postgres, { wards, standIns: PROMPT }, stack);
  const agent = createClient(hub.token);
  stack.defer(() => agent.close());
  const wardIds = wardIdsOf(wards);
  const report = async (): Promise<number> => {
    const startedAt = performance.now();
    const answer = await askReport(agent, hub.gateway);
    const ms = performance.now() - startedAt;
    checkReport(answer, wardIds);
    return ms;
  };
  for (let at = 0; at < warmUp; at++) await report();
  const before = await hub.usage();
  const times: number[] = [];
  for (let at = 0; at < requests; at++) times.push(await report());
  const after = await hub.usage();
  const { heapBytes, residentBytes } = after;
  const cpuMs = (after.cpuMs - before.cpuMs) / requests;
  return { wards, ...spreadOf(times), coldPlanMs: await coldPlan(hub, stack), heapBytes, residentBytes, cpuMs };
}

/** So many queries are planned. */
const PLANS = 100;

/** What of the report a ward's officer may read: it is asked of all the servers that the whole one is but citizen affairs. */
const officersBody = (name: string): string =>
  JSON.stringify({
    query: `query ${name}($period: Period!) { report(period: $period) {
      coverage { expected answered complete } wards { ward { id } tally { ${WARD_FIGURES} } } wardTotal { sessions { total } }
    } }`,
    variables: { period: PERIOD },
  });

/**
 * What planning adds to the gateway's work: the report of a ward's officer, who is told their own ward alone whatever the number of
 * wards, under names that the gateway has not seen, and under the same ones again. Not by the clock: of that, most is the city
 * council's, which looks through all its wards.
 */
async function coldPlan(hub: BenchHub, stack: AsyncDisposableStack): Promise<number> {
  const officer = createClient(await hub.tokenOf('officer', 'ward-officer/ward-0001'));
  stack.defer(() => officer.close());
  const askAll = async (name: string): Promise<number> => {
    const before = await hub.usage();
    for (let at = 0; at < PLANS; at++) await postQuery<unknown>(officer, hub.gateway, officersBody(`${name}${at}`));
    return (await hub.usage()).cpuMs - before.cpuMs;
  };
  await askAll('WarmUp');
  const [cold, warm] = [await askAll('Cold'), await askAll('Cold')];
  return (cold - warm) / PLANS;
}
