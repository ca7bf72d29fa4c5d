import { Client } from 'pg';
import type { BenchHub } from '../hub/bench-hub';
import { createClient } from '../measure/post-query';
import { interleave, type InterleaveOptions, type Side } from '../measure/interleave';
import { type Spread, spreadOf } from '../measure/spread';
import type { WhereTimeGoes } from '../measure/where-time-goes';
import type { Rival } from '../rivals/start-rivals';
import { centralSide } from './central-side';
import type { ReportFigures } from './figures';
import { gatewaySide } from './gateway-side';
import { oneTypeSide } from './one-type-side';
import { BY_ENTITY, BY_OWN_QUERY, scatterGatherSide } from './scatter-gather-side';

/** What the hub's median may be, as a multiple of the hand-written client's, by number of wards. */
const CLIENT_AIMS: ReadonlyMap<number, number> = new Map([
  [8, 1.5],
  [168, 1.1],
]);

/** As many reports for the same work of the gateway's own process as through another gateway, at the design size. */
const THROUGHPUT_AIM = { wards: 168, times: 3 };

/** Something that the hub is held against, and how it came off. */
export interface Competitor extends Spread {
  name: string;
  /** The hub's median as a multiple of this one's. */
  hubRatio: number;
  /** The most that the ratio is meant to be; null where nothing is said. */
  aim: number | null;
  /** For a gateway: milliseconds of a processor that its process took for a report. */
  cpuMs?: number;
  /** For a gateway: its work as a multiple of the hub's, and the least that is meant to be, if anything. */
  workRatio?: number;
  workAim?: number | null;
}

/** What one number of wards gave. */
export interface ReportComparison {
  wards: number;
  hub: Spread & { cpuMs: number };
  competitors: Competitor[];
  /** The hub with answers kept and nothing new. */
  keeping: Spread & { cpuMs: number; databaseRatio: number };
  /** Of the hub's gateway, by the largest shares. */
  whereTimeGoes: WhereTimeGoes;
}

export interface CompareOptions extends InterleaveOptions {
  rivals: readonly Rival[];
  /** A database that holds all councils' rows. */
  centralUrl: string;
}

/**
 * Times the cross-tier report of a hub with so many wards, through its gateway and all other ways.
 * Refuses with AnswersDiffer, or where an answer does not hold every ward's figures.
 */
export async function compareReport(hub: BenchHub, wards: number, options: CompareOptions): Promise<ReportComparison> {
  await using stack = new AsyncDisposableStack();
  const agent = createClient(hub.token);
  stack.defer(() => agent.close());
  const central = new Client({ connectionString: options.centralUrl });
  stack.defer(() => central.end());
  await central.connect();

  const keepingGateway = { name: 'hub, answers kept', ...(await hub.startKeepingGateway()) };
  const ours = gatewaySide(agent, { name: 'hub', url: hub.gateway });
  const keeping = gatewaySide(agent, keepingGateway);
  const clients = [BY_OWN_QUERY, BY_ENTITY].map((question) => scatterGatherSide(agent, hub, question));
  const rivals = options.rivals.map((rival) => oneTypeSide(agent, rival));
  const database = centralSide(central);
  const sides = [ours, keeping, ...clients, ...rivals, database];
  for (const side of sides) await refuseEmpty(side, wards);
  await interleave(sides, { warmUp: options.warmUp, requests: 0 });
  const gateways = [{ name: ours.name, usage: hub.usage }, keepingGateway, ...options.rivals];
  const before = await Promise.all(gateways.map(({ usage }) => usage()));
  const times = await interleave(sides, { warmUp: 0, requests: options.requests });
  const after = await Promise.all(gateways.map(({ usage }) => usage()));

  const cpuMs = new Map(
    gateways.map(({ name }, at) => [name, ((after[at]?.cpuMs ?? 0) - (before[at]?.cpuMs ?? 0)) / options.requests]),
  );
  const spread = spreadOf(times.get(ours.name) ?? []);
  const ownCpuMs = cpuMs.get(ours.name) ?? 0;
  const competitorOf = ({ name }: Side<unknown>, aim: number | null): Competitor => {
    const theirs = spreadOf(times.get(name) ?? []);
    const theirCpuMs = cpuMs.get(name);
    const work = theirCpuMs !== undefined && {
      ...{ cpuMs: theirCpuMs, workRatio: theirCpuMs / ownCpuMs },
      workAim: wards === THROUGHPUT_AIM.wards ? THROUGHPUT_AIM.times : null,
    };
    return { name, ...theirs, hubRatio: spread.medianMs / theirs.medianMs, aim, ...work };
  };
  const competitors = [
    ...clients.map((side) => competitorOf(side, CLIENT_AIMS.get(wards) ?? null)),
    ...[...rivals, database].map((side) => competitorOf(side, null)),
  ];
  const kept = spreadOf(times.get(keeping.name) ?? []);
  const databaseRatio = kept.medianMs / spreadOf(times.get(database.name) ?? []).medianMs;
  const profile = await hub.whereTimeGoes(async () => void (await interleave([ours], options)));
  return {
    ...{ wards, hub: { ...spread, cpuMs: ownCpuMs }, competitors },
    keeping: { ...kept, cpuMs: cpuMs.get(keeping.name) ?? 0, databaseRatio },
    whereTimeGoes: { rooms: profile.rooms.slice(0, NAMED), functions: profile.functions.slice(0, NAMED) },
  };
}

/** So many rooms and functions of a profile are told. */
const NAMED = 12;

/** Two sides that both find nothing agree as well; so each has to find every ward, and work done in each tier. */
async function refuseEmpty({ name, ask }: Side<ReportFigures>, wards: number): Promise<void> {
  const { coverage, city, wardTotal } = await ask();
  const isWhole = coverage.complete && coverage.expected === wards && coverage.answered === wards;
  const isWorked = [city, wardTotal].every((tally) => (tally['sessions']?.['total'] ?? 0) > 0);
  if (!isWhole || !isWorked) throw new Error(`"${name}" does not hold the figures of ${wards} wards.`);
}
