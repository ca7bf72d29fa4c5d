import type { Machine } from '../measure/machine';
import { markdownTable } from '../measure/table';
import { verdictOn } from '../measure/verdict';
import type { MannerTimes } from './manner-times';

interface TailRun {
  machine: Machine;
  wards: number;
  requests: number;
  deadlineMs: number;
  /** Without faults, with slow answers, with a ward that stands still. */
  manners: MannerTimes[];
}

/** The p99 with slow answers may be so many times that without. */
const SLOW_AIM = 1.5;

/** What was done, for somebody who reads the figures, and the figures. */
export function pageOf({ machine, wards, requests, deadlineMs, manners }: TailRun): string {
  const faultless = manners[0]?.p99Ms ?? NaN;
  const lines = manners.map(({ name, medianMs, p95Ms, p99Ms, longestMs }, at) => [
    name,
    ...[medianMs, p95Ms, p99Ms, longestMs].map((ms) => ms.toFixed(1)),
    (p99Ms / faultless).toFixed(2),
    [
      '',
      `at most ${SLOW_AIM} times: ${verdictOn(p99Ms / faultless, { atMost: SLOW_AIM })}`,
      longestMs <= deadlineMs ? 'within the deadline: met' : 'within the deadline: missed',
    ][at] ?? '',
  ]);
  return `The cross-tier report over ${wards} wards of which some are late, through the hub. Wards are light stand-ins: real HTTP servers that
answer after 20 ms from memory, in two processes; the gateway, city-council and citizen-affairs are the real ones, with sign-in,
and a deadline of ${deadlineMs} ms. Of 100 answers one takes 400 ms, at any ward: eight of ten reports over 168 wards have one. ${requests} timed reports a
manner, one at a time; the first two manners in turns of twenty. Every report was held against what the stand-ins say: each ward's row, the sums, and
which wards are missing.

${machine.cores} cores, Node ${machine.node}, ${machine.platform}.

${markdownTable(['wards', 'median ms', 'p95 ms', 'p99 ms', 'longest ms', "p99 / no faults'", 'aim'], lines)}`;
}
