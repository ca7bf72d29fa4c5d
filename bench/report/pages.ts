import type { InterleaveOptions } from '../measure/interleave';
import type { Machine } from '../measure/machine';
import type { Spread } from '../measure/spread';
import type { TimeShare } from '../measure/where-time-goes';
import { markdownTable } from '../measure/table';
import { verdictOn } from '../measure/verdict';
import type { Competitor, ReportComparison } from './compare-report';

/** A whole run of the bench. */
export interface ReportRun extends InterleaveOptions {
  machine: Machine;
  comparisons: ReportComparison[];
}

const HEAD = ['wards', 'side', 'median ms', 'p95 ms', 'p99 ms', 'hub / this', 'work ms', 'work / hub', 'aim'];

/** The run as a table, a line for each side. */
function tableOf(comparisons: readonly ReportComparison[]): string {
  const lines = comparisons.flatMap(({ wards, hub, competitors, keeping }) => [
    [String(wards), 'hub', ...timesOf(hub), '', hub.cpuMs.toFixed(1), '', ''],
    [
      ...[String(wards), 'hub, answers kept', ...timesOf(keeping), (hub.medianMs / keeping.medianMs).toFixed(2)],
      ...[keeping.cpuMs.toFixed(1), (keeping.cpuMs / hub.cpuMs).toFixed(2)],
      `at most as long as the one database: ${verdictOn(keeping.databaseRatio, { atMost: 1 })}`,
    ],
    ...competitors.map((competitor) => [
      ...[String(wards), competitor.name, ...timesOf(competitor), competitor.hubRatio.toFixed(2)],
      ...[competitor.cpuMs?.toFixed(1) ?? '', competitor.workRatio?.toFixed(2) ?? '', aimOf(competitor)],
    ]),
  ]);
  return markdownTable(HEAD, lines);
}

/** The largest shares of the gateway's work for a report. */
function profileOf({ wards, whereTimeGoes: { rooms, functions } }: ReportComparison): string {
  const cells = (share: TimeShare | undefined) => [
    share?.name ?? '',
    share ? `${(share.share * 100).toFixed(1)} %` : '',
  ];
  const lines = rooms.map((room, at) => [...cells(room), ...cells(functions[at])]);
  return `${wards} wards:\n\n${markdownTable(['package or folder', 'share', 'function', 'share'], lines)}`;
}

const timesOf = ({ medianMs, p95Ms, p99Ms }: Spread): string[] => [medianMs, p95Ms, p99Ms].map((ms) => ms.toFixed(2));

function aimOf({ hubRatio, aim, workRatio = 0, workAim }: Competitor): string {
  if (aim !== null) return `at most ${aim.toFixed(1)} times: ${verdictOn(hubRatio, { atMost: aim })}`;
  if (typeof workAim === 'number')
    return `its work at least ${workAim} times: ${verdictOn(workRatio, { atLeast: workAim })}`;
  return '';
}

/** What was done, for somebody who reads the figures, and the figures. */
export function pageOf({ machine, warmUp, requests, comparisons }: ReportRun): string {
  return `The cross-tier report over the same servers, every one of which checks the token of whoever asks:

- **hub**: one query of the gateway;
- **client**: a hand-written client that knows every server, asks all of them at once, one query each, and adds up; once by the
  query of the wards' own app, once for the line of the report alone, the least a server can be asked;
- **a type a ward**: other gateways over a supergraph in which every ward is a subgraph with a type of its own behind an interface,
  as federation has it. They are given every advantage: a schema of the report alone, no sign-in of their own, no sums over the
  wards (the bench's client adds up what they give), names changed in the texts that pass instead of by servers in between.
  Apollo is @apollo/gateway with its own data source, Hive is @graphql-hive/gateway-runtime with @graphql-hive/router-runtime;
- **one database**: every council's rows in one PostgreSQL, one prepared statement, asked without any server: the limit.

"hub / this" is the hub's median as a multiple of the line's. "work" is the processor time that the gateway's own process took for
a report: what bounds how many of them it answers in a second, once the wards' servers are on machines of their own. ${requests} timed
requests a side after ${warmUp} to warm up, one at a time, in turns; every answer of every side was held against the first,
outside the time measured: city tier, ward rows, ward totals, coverage. Caches are off, but for "answers kept": a second
gateway that keeps what wards have answered, and asks each of them whether there is anything new.

What ran where, on ${machine.cores} cores (Node ${machine.node}, ${machine.platform}): the subgraph servers (one for each ward, city-council and
citizen-affairs) in one process; each gateway in a process of its own; what measures, which is also the hand-written
client, in the bench's process; PostgreSQL, with a database for each server, in its own processes.

${tableOf(comparisons)}
## Where the gateway's time goes

A CPU profile of the gateway's process over ${warmUp + requests} further reports, each line without what it called in others.

${comparisons.map(profileOf).join('\n')}
## What would make it faster

- The hub asks in three steps where the client asks in one: the city council for the wards, all wards and citizen affairs, and the
  city council once more, which adds up and says what is missing. Adding up in the gateway's own process, where its own fields are
  resolved already, would save the third step: a request, its sign-in, and sending every ward's line once more.
- With answers kept, the gateway still asks every ward whether it has anything new: an answer is never older than the record, and
  each ward writes into its access log who was given its figures. Wards that tell the gateway of a change, and take in who read what
  in lots afterwards, would save these questions; the price is a bound on how late both may be.
`;
}
