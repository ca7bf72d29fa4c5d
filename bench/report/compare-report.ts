import type { BenchHub } from '../hub/bench-hub';
import { createClient } from '../measure/post-query';
import { interleave, type InterleaveOptions, type Side } from '../measure/interleave';
import { type Spread, spreadOf } from '../measure/spread';
import type { ReportFigures } from './figures';
import { gatewaySide } from './gateway-side';
import { BY_ENTITY, BY_OWN_QUERY, scatterGatherSide } from './scatter-gather-side';

/** What the hub's median may be, as a multiple of the hand-written client's, by number of wards. */
const AIMS: ReadonlyMap<number, number> = new Map([
  [8, 2.0],
  [168, 1.4],
]);

/** Something that the hub is held against, and how it came off. */
export interface Competitor extends Spread {
  name: string;
  /** The hub's median as a multiple of this one's. */
  hubRatio: number;
  /** The most that the ratio is meant to be; null where nothing is said. */
  aim: number | null;
}

/** What one number of wards gave. */
export interface ReportComparison {
  wards: number;
  hub: Spread;
  competitors: Competitor[];
}

/**
 * Times the cross-tier report of a hub with so many wards, through the gateway and by hand-written clients.
 * Refuses with AnswersDiffer, or where an answer does not hold every ward's figures.
 */
export async function compareReport(
  hub: BenchHub,
  wards: number,
  options: InterleaveOptions,
): Promise<ReportComparison> {
  const agent = createClient(hub.token);
  try {
    const ours = gatewaySide(agent, hub.gateway);
    const clients = [BY_OWN_QUERY, BY_ENTITY].map((question) => scatterGatherSide(agent, hub, question));
    const sides = [ours, ...clients];
    for (const side of sides) await refuseEmpty(side, wards);
    const times = await interleave(sides, options);
    const spread = spreadOf(times.get(ours.name) ?? []);
    const competitors = clients.map(({ name }): Competitor => {
      const theirs = spreadOf(times.get(name) ?? []);
      return { name, ...theirs, hubRatio: spread.medianMs / theirs.medianMs, aim: AIMS.get(wards) ?? null };
    });
    return { wards, hub: spread, competitors };
  } finally {
    await agent.close();
  }
}

/** Two sides that both find nothing agree as well; so each has to find every ward, and work done in each tier. */
async function refuseEmpty({ name, ask }: Side<ReportFigures>, wards: number): Promise<void> {
  const { coverage, city, wardTotal } = await ask();
  const isWhole = coverage.complete && coverage.expected === wards && coverage.answered === wards;
  const isWorked = [city, wardTotal].every((tally) => (tally['sessions']?.['total'] ?? 0) > 0);
  if (!isWhole || !isWorked) throw new Error(`"${name}" does not hold the figures of ${wards} wards.`);
}
