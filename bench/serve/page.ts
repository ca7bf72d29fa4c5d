import type { Machine } from '../measure/machine';
import { markdownTable } from '../measure/table';
import type { Load } from './hammer';

/** One gateway under one question. */
export interface ServedLoad extends Load {
  name: string;
  question: string;
  /** Processor time of the gateway's process for an answer, in milliseconds. */
  cpuMs: number;
}

interface ServeRun {
  machine: Machine;
  wards: number;
  connections: number;
  seconds: number;
  turns: number;
  hasStandIns: boolean;
  loads: ServedLoad[];
}

const HEAD = [
  'question',
  'gateway',
  'answers / s',
  'hub / this',
  'median ms',
  'p95 ms',
  'p99 ms',
  'work ms',
  'work / hub',
];

/** What was done, for somebody who reads the figures, and the figures. */
export function pageOf({ machine, wards, connections, seconds, turns, hasStandIns, loads }: ServeRun): string {
  const hubOf = (asked: string) => loads.find(({ name, question }) => name === 'hub' && question === asked);
  const sorted = loads.toSorted((one, other) => one.question.localeCompare(other.question));
  const lines = sorted.map((load) => {
    const hub = hubOf(load.question) ?? load;
    return [
      ...[load.question, load.name, load.perSecond.toFixed(1), (hub.perSecond / load.perSecond).toFixed(2)],
      ...[load.medianMs, load.p95Ms, load.p99Ms].map((ms) => ms.toFixed(1)),
      ...[load.cpuMs.toFixed(2), (load.cpuMs / hub.cpuMs).toFixed(2)],
    ];
  });
  return `Answers a second of the gateway, against other gateways over a type a ward (bench/results/report.md says how they are given every
advantage: no sign-in, no sums, a smaller schema), over ${wards} wards${hasStandIns ? ' that are light stand-ins' : ''}. ${connections} connections at once, each of them
another person with a token of their own, so that the hub cannot let equal questions share one request; each asks again as soon as
it is answered. ${turns} turns of ${seconds} s for each gateway and question, in turns, after 2 s to warm up. Every answer was, letter for letter,
the one that the gateway gave to one person alone. "report" is the query of bench:report, "small" one figure of the city.

What ran where, on ${machine.cores} cores (Node ${machine.node}, ${machine.platform}): each gateway in a process of its own, all subgraph servers in
one, the bench in one, and PostgreSQL: so what a gateway leaves of the processors bounds the wards' servers, which all share. "work"
is the processor time of the gateway's own process for an answer: what bounds it where the others are elsewhere.

${markdownTable(HEAD, lines)}`;
}
