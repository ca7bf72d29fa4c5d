import type { Machine } from '../measure/machine';
import { markdownTable } from '../measure/table';
import { verdictOn } from '../measure/verdict';
import type { Scale } from './measure-scale';

interface ScaleRun {
  machine: Machine;
  requests: number;
  warmUp: number;
  scales: Scale[];
}

/** At the most wards planning may take so many times what it takes at the fewest. */
const PLAN_AIM = 1.1;

/** The gateway's memory at the design size, as a multiple of that at the fewest wards. */
const MEMORY_AIM = { wards: 168, times: 1.25 };

const HEAD = [
  'wards',
  'report median ms',
  'p95 ms',
  'p99 ms',
  'median ms a ward',
  'work ms a ward',
  'cold plan ms',
  'heap MB',
  'process MB',
];

/** What was done, for somebody who reads the figures, and the figures. */
export function pageOf({ machine, requests, warmUp, scales }: ScaleRun): string {
  const lines = scales.map(({ wards, medianMs, p95Ms, p99Ms, cpuMs, coldPlanMs, heapBytes, residentBytes }) => [
    ...[String(wards), medianMs.toFixed(1), p95Ms.toFixed(1), p99Ms.toFixed(1), (medianMs / wards).toFixed(3)],
    ...[(cpuMs / wards).toFixed(3), coldPlanMs.toFixed(1), megabytes(heapBytes), megabytes(residentBytes)],
  ]);
  return `The cross-tier report as the wards become more, through the hub. Wards are light stand-ins: real HTTP servers, one a ward, in a few
processes, which answer from memory; the gateway, city-council with so many wards in its directory, and citizen-affairs are the
real ones, with sign-in. ${requests} timed reports after ${warmUp} to warm up, one at a time; every one was held against what the stand-ins say: each
ward's row, the sums, the coverage. "cold plan" is the processor time that the gateway takes more for a query that it has not seen (mean
of 100, asked by an officer of one ward, whose report has one row whatever the number of wards). Memory is the gateway's after these
reports: its heap after a collection, and what its process holds.

${machine.cores} cores, Node ${machine.node}, ${machine.platform}.

${markdownTable(HEAD, lines)}
${aimsOf(scales)
  .map((line) => `- ${line}\n`)
  .join('')}`;
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

function aimsOf(scales: readonly Scale[]): string[] {
  const [fewest] = scales;
  const most = scales.at(-1);
  if (!fewest || !most || fewest === most) return [];
  const plan = most.coldPlanMs / fewest.coldPlanMs;
  const design = scales.find(({ wards }) => wards === MEMORY_AIM.wards);
  const ratios: [what: string, ratio: number, aim: number][] = [
    [`cold plan at ${most.wards} wards over that at ${fewest.wards}`, plan, PLAN_AIM],
    ...(design
      ? ([
          [
            `heap at ${design.wards} wards over that at ${fewest.wards}`,
            design.heapBytes / fewest.heapBytes,
            MEMORY_AIM.times,
          ],
          [
            `process at ${design.wards} wards over that at ${fewest.wards}`,
            design.residentBytes / fewest.residentBytes,
            MEMORY_AIM.times,
          ],
        ] as [string, number, number][])
      : []),
    [
      `latency a ward at ${most.wards} wards over that at ${fewest.wards}`,
      most.medianMs / most.wards / (fewest.medianMs / fewest.wards),
      1,
    ],
  ];
  const moreBytes = (most.residentBytes - fewest.residentBytes) / (most.wards - fewest.wards);
  return [
    ...ratios.map(
      ([what, ratio, aim]) => `${what}: ${ratio.toFixed(2)} (at most ${aim}: ${verdictOn(ratio, { atMost: aim })})`,
    ),
    `a further ward takes ${(moreBytes / 2 ** 20).toFixed(2)} MB of the process. What its heap does not hold after a collection is
  connections and what V8 keeps for the next report's garbage; less of that (\`--max-semi-space-size\`) is the next thing to try`,
  ];
}
