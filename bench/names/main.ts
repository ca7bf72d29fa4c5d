import '../../gateway/quiet'; // before @apollo/gateway
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { NamingGateway } from '../../gateway/response-names/naming-gateway';
import { placeErrors } from '../../gateway/subgraphs/placed-errors';
import { AnswersDiffer } from '../measure/interleave';
import { readCount } from '../measure/read-count';
import { runBench } from '../measure/run-bench';
import { markdownTable } from '../measure/table';
import { cannedSubgraph } from './canned-subgraph';

const USAGE = `npm run bench:names -- [options]: what it costs that response names are unique below the gateway
  --help           this text
  --rounds <n>     timed rounds of both sides in turn (40)
  --requests <n>   requests a side and round (500)
`;

/** By name: what is asked. The first is the README's. */
const QUERIES = {
  'the briefing query': `query Briefing($period: Period!) {
    report(period: $period) {
      coverage { expected answered complete missing { ward { id } reason } }
      city {
        sessions { total regular thematic }
        standingMeetings { total regular extraordinary extended }
        voterContacts { rounds points attending speaking recommendations digests }
        oversight { completed inProgress overseenUnits }
        receptions { turns citizens }
        petitions { received transferred returned answered }
        dialogues { total citizens }
      }
      wardTotal { sessions { total } voterContacts { points attending } petitions { received } }
    }
  }`,
  'the same with the row of each ward, named by aliases': `query Rows($period: Period!) {
    report(period: $period) {
      rows: wards { unit: ward { label: name } tally { meetings: standingMeetings { all: total } petitions { received } } }
      wardTotal { sessions { total } }
    }
  }`,
};

/** A gateway that answers in JSON. */
interface Side {
  name: string;
  ask(query: string): Promise<string>;
}

/** Compares the gateway as it comes with the one that makes names unique, over subgraphs that answer alike. */
async function run(stack: AsyncDisposableStack): Promise<void> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean' },
      rounds: { type: 'string', default: '40' },
      requests: { type: 'string', default: '500' },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const rounds = readCount('--rounds', values.rounds, 1);
  const requests = readCount('--requests', values.requests, 1);
  const stock = await startSide(
    '@apollo/gateway',
    (source) => source,
    (gateway) => gateway,
    stack,
  );
  const naming = await startSide('unique names', placeErrors, (gateway) => new NamingGateway(gateway), stack);
  const lines: string[][] = [];
  for (const [name, query] of Object.entries(QUERIES)) {
    const expected = await stock.ask(query);
    const timeRound = (side: Side) => timed(side, { query, expected, requests });
    lines.push([name, ...figuresOf(await compare([stock, naming], timeRound, rounds))]);
  }
  process.stdout.write(markdownTable(['', 'stock, us', 'unique names, us', 'more, median of ratios'], lines));
}

/** What both sides took in each round, after some rounds to warm up; they take turns in being first. */
async function compare(
  [stock, naming]: readonly [Side, Side],
  timeRound: (side: Side) => Promise<number>,
  rounds: number,
): Promise<[number, number][]> {
  const pairs: [number, number][] = [];
  for (let round = -Math.ceil(rounds / 5); round < rounds; round++) {
    const before = round % 2 === 0 ? await timeRound(stock) : undefined;
    const ofNaming = await timeRound(naming);
    const ofStock = before ?? (await timeRound(stock));
    if (round >= 0) pairs.push([ofStock, ofNaming]);
  }
  return pairs;
}

function figuresOf(pairs: readonly [number, number][]): string[] {
  const more = median(pairs.map(([stock, naming]) => naming / stock)) - 1;
  const [stock, naming] = [median(pairs.map(([us]) => us)), median(pairs.map(([, us]) => us))];
  return [stock.toFixed(0), naming.toFixed(0), `${(more * 100).toFixed(1)} %`];
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

async function startSide(
  name: string,
  sourceOf: (source: GraphQLDataSource) => GraphQLDataSource,
  gatewayOf: (gateway: ApolloGateway) => GatewayInterface,
  stack: AsyncDisposableStack,
): Promise<Side> {
  const supergraphSdl = readFileSync(join(__dirname, '../../schema/supergraph.graphql'), 'utf8');
  const gateway = new ApolloGateway({
    supergraphSdl,
    __exposeQueryPlanExperimental: false,
    buildService: ({ name: subgraph }) => sourceOf(cannedSubgraph(subgraph)),
  });
  const server = new ApolloServer({ gateway: gatewayOf(gateway), stopOnTerminationSignals: false });
  await server.start();
  stack.defer(() => server.stop());
  const ask = async (query: string) => {
    const { body } = await server.executeOperation({ query, variables: { period: '2020-9M' } });
    if (body.kind !== 'single' || body.singleResult.errors) throw new Error(`${name} refused: ${JSON.stringify(body)}`);
    return JSON.stringify(body.singleResult.data);
  };
  return { name, ask };
}

/**
 * Processor time of one request, in microseconds: the mean of a round, each of whose answers is checked. Rounds are long enough to
 * contain collections of garbage, where most of the cost of what outlives a request lies.
 */
async function timed(
  { name, ask }: Side,
  { query, expected, requests }: { query: string; expected: string; requests: number },
): Promise<number> {
  const before = process.cpuUsage();
  for (let request = 0; request < requests; request++) {
    const answer = await ask(query);
    if (answer !== expected) throw new AnswersDiffer(['the first answer', name], [expected, answer]);
    await setImmediate(); // as between requests of a server; some memory is not freed before
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / requests;
}

void runBench(run);
