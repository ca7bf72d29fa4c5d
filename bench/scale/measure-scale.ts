import type { Dispatcher } from 'undici';
import { type BenchHub, startBenchHub } from '../hub/bench-hub';
import { PROMPT } from '../hub/stand-in-wards';
import { createClient, postQuery } from '../measure/post-query';
import { type Spread, spreadOf } from '../measure/spread';
import type { EmbeddedServer } from '../../platform/postgres/embedded-postgres';
import { PERIOD, WARD_FIGURES } from '../report/figures';
import { askReport } from '../stand-ins/ask-report';
import { checkReport } from '../stand-ins/expected-report';
import { wardIdsOf } from '../world/write-world';

/** What one number of wards gave. */
export interface Scale extends Spread {
  wards: number;
  /** What planning a query that the gateway has not seen adds to it, in milliseconds. */
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
const PLANS = 40;

/** What of the report a ward's officer may read: it is asked of all the servers that the whole one is but citizen affairs. */
const officersBody = (name: string): string =>
  JSON.stringify({
    query: `query ${name}($period: Period!) { report(period: $period) {
      coverage { expected answered complete } wards { ward { id } tally { ${WARD_FIGURES} } } wardTotal { sessions { total } }
    } }`,
    variables: { period: PERIOD },
  });

/**
 * What planning adds, as the difference of two medians: the report of a ward's officer, who is told their own ward alone whatever the
 * number of wards, under a name that the gateway has not seen, and under one that it has.
 */
async function coldPlan(hub: BenchHub, stack: AsyncDisposableStack): Promise<number> {
  const officer = createClient(await hub.tokenOf('officer', 'ward-officer/ward-0001'));
  stack.defer(() => officer.close());
  const ask = (name: string) => timed(officer, hub.gateway, officersBody(name));
  for (let at = 0; at < PLANS; at++) await ask(`WarmUp${at}`);
  const cold: number[] = [];
  const warm: number[] = [];
  for (let at = 0; at < PLANS; at++) {
    cold.push(await ask(`Cold${at}`));
    warm.push(await ask(`Cold${at}`));
  }
  return spreadOf(cold).medianMs - spreadOf(warm).medianMs;
}

async function timed(agent: Dispatcher, url: string, body: string): Promise<number> {
  const startedAt = performance.now();
  await postQuery<unknown>(agent, url, body);
  return performance.now() - startedAt;
}
