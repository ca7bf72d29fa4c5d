import '../../gateway/quiet'; // before @apollo/gateway
import { composeServices } from '@apollo/composition';
import { ApolloGateway } from '@apollo/gateway';
import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type ExecutionResult, getOperationAST, type GraphQLSchema, parse, validate } from 'graphql';
import { NamingGateway } from '../../gateway/response-names/naming-gateway';
import { placeErrors } from '../../gateway/subgraphs/placed-errors';
import { SubgraphDataSource } from '../../gateway/subgraphs/subgraph-data-source';
import { type Arrived, send, startFakeServer } from '../../platform/http/fake-server.fixture';
import { createHttpAgent } from '../../platform/http/graphql-http';
import { createLogger } from '../../platform/logging/logger';
import { type CaseQuestion, type CaseSubgraph, type FederationCase, LINKED, type Row } from './federation-case';

/** One case with its servers, and the gateway over them. */
export interface RunningCase {
  answer(question: CaseQuestion): Promise<ExecutionResult>;
  stop(): Promise<void>;
}

/** Composes a case and starts a server for each of its subgraphs, which validate what they are asked. The caller stops it. */
export async function startCase({ subgraphs }: FederationCase): Promise<RunningCase> {
  const agent = createHttpAgent();
  const servers = await Promise.all(
    Object.entries(subgraphs).map(async ([name, subgraph]) => {
      const schema = schemaOf(subgraph);
      const server = await startFakeServer(
        (response, { body }) => void answer(schema, subgraph, body).then((told) => send(response, told)),
      );
      return { name, url: server.url, server };
    }),
  );
  const supergraphSdl = composed(subgraphs);
  const urlOf = (name: string) => servers.find((one) => one.name === name)?.url ?? '';
  const limits = { timeoutMs: 20_000, mutationTimeoutMs: 20_000 };
  const buildService = ({ name }: { name: string }) =>
    placeErrors(new SubgraphDataSource({ name, url: urlOf(name), agent, ...limits }));
  const gateway = await open(new NamingGateway(new ApolloGateway({ supergraphSdl, buildService })));
  return {
    answer: gateway.ask,
    async stop() {
      await gateway.stop();
      await Promise.all(servers.map(({ server }) => server.stop()));
      await agent.close();
    },
  };
}

function composed(subgraphs: FederationCase['subgraphs']): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({
      name,
      url: 'http://subgraph.invalid',
      typeDefs: parse(linked(sdl)),
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** A subgraph of Federation 1 says what it extends, and links nothing. */
const linked = (sdl: string): string => (/^\s*extend type \w+ @key/m.test(sdl) ? sdl : LINKED + sdl);

function schemaOf({ sdl, rows = {} }: CaseSubgraph): GraphQLSchema {
  const resolvers = Object.fromEntries(
    Object.entries(rows).map(([type, known]) => [
      type,
      { __resolveReference: (asked: Row) => found(type, known, asked) },
    ]),
  );
  return buildSubgraphSchema([{ typeDefs: parse(linked(sdl)), resolvers }]);
}

function found(type: string, rows: readonly Row[], asked: Row): Row | null {
  const row = rows.find((one) => agrees(one, asked));
  return row ? { __typename: type, ...asked, ...row } : null;
}

/** What a row does not say, or works out, contradicts nothing. */
function agrees(row: unknown, asked: unknown): boolean {
  if (row === undefined || typeof row === 'function') return true;
  if (asked === null || typeof asked !== 'object') return row === asked;
  if (row === null || typeof row !== 'object') return false;
  return Object.entries(asked).every(([name, value]) => name === '__typename' || agrees((row as Row)[name], value));
}

async function answer(
  schema: GraphQLSchema,
  { roots = {} }: CaseSubgraph,
  { query, variables }: Arrived['body'],
): Promise<unknown> {
  const document = parse(query);
  const faults = validate(schema, document);
  if (faults.length > 0) return { errors: faults.map(({ message }) => ({ message })) };
  const kind = getOperationAST(document)?.operation === 'mutation' ? 'Mutation' : 'Query';
  return execute({ schema, document, variableValues: variables, rootValue: roots[kind] ?? {} });
}

async function open(gateway: GatewayInterface): Promise<{ ask: RunningCase['answer']; stop(): Promise<void> }> {
  let schema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema));
  const { executor } = await gateway.load({ apollo: {} });
  let asked = 0;
  const ask = async ({ query, variables = {} }: CaseQuestion): Promise<ExecutionResult> => {
    const document = parse(query);
    if (!schema || !executor) throw new Error('The gateway has not been loaded.');
    const faults = validate(schema, document);
    if (faults.length > 0) return { errors: faults };
    const incoming = { request: { query, variables }, document, operation: getOperationAST(document), schema };
    const surroundings = { queryHash: `${asked++}`, context: {}, metrics: {}, logger: createLogger('test', 'silent') };
    const result = await executor({ ...incoming, ...surroundings } as unknown as Parameters<GatewayExecutor>[0]);
    return JSON.parse(JSON.stringify(result)) as ExecutionResult;
  };
  return { ask, stop: () => gateway.stop() };
}
