import type { Usage } from '../hub/server-process/orders';
import type { Machine } from '../measure/machine';
import { spreadOf } from '../measure/spread';
import { markdownTable } from '../measure/table';

/** How the gateway was at one moment. */
export interface Sample extends Usage {
  second: number;
  /** Answered until then. */
  reports: number;
}

interface SoakRun {
  machine: Machine;
  minutes: number;
  wards: number;
  people: number;
  samples: Sample[];
}

/** What counts as flat: the median of the last quarter over that of the second one, in which everything has warmed up. */
const FLAT = 1.1;

const MEASURES = {
  heapBytes: 'heap MB',
  residentBytes: 'process MB',
  sockets: 'sockets',
  files: 'file handles',
} as const;
type Measure = keyof typeof MEASURES;

/** What was done, for somebody who reads the figures, and the figures. */
export function pageOf({ machine, minutes, wards, people, samples }: SoakRun): string {
  const quarter = Math.max(1, Math.floor(samples.length / 4));
  const lines = (Object.keys(MEASURES) as Measure[]).map((measure) => {
    const medianOf = (some: readonly Sample[]) => spreadOf(some.map((sample) => sample[measure])).medianMs;
    const [early, late] = [medianOf(samples.slice(quarter, 2 * quarter + 1)), medianOf(samples.slice(-quarter))];
    const ratio = late / early;
    const shown = (value: number) => (measure.endsWith('Bytes') ? (value / 2 ** 20).toFixed(1) : String(value));
    const verdict = ratio <= FLAT ? 'flat' : 'grows';
    return [MEASURES[measure], ...[samples[0]?.[measure] ?? 0, early, late].map(shown), ratio.toFixed(3), verdict];
  });
  return `${samples.at(-1)?.reports ?? 0} reports over ${wards} wards in ${minutes} minutes, asked by ${people} people at once, through the hub. Wards are light
stand-ins that answer after 5 ms; every second turn of 10 s one answer in a hundred takes 100 ms, so that the gateway hedges. Every
report was held against what the stand-ins say. After each turn the gateway's process was asked how it is: its heap after a
collection, its resident memory, its open sockets and file handles. Medians of the second quarter of the time, when all is warm,
and of the last; flat is at most ${FLAT} times.

${machine.cores} cores, Node ${machine.node}, ${machine.platform}.

${markdownTable(['gateway', 'first', 'second quarter', 'last quarter', 'last / second', ''], lines)}`;
}
