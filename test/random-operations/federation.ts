import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  isScalarType,
  Kind,
  parse,
  specifiedScalarTypes,
  validate,
} from 'graphql';
import { createGateway } from '../../gateway/gateway';
import { createWardMetrics } from '../../gateway/ward-metrics';
import { WardEndpoints } from '../../gateway/ward-routing/ward-endpoints';
import type { Wards } from '../../gateway/wards';
import { RemoteServers } from '../../platform/calling/remote-servers';
import { createHttpAgent } from '../../platform/http/graphql-http';
import { type Arrived, type FakeServer, send, startFakeServer } from '../../platform/http/fake-server.fixture';
import { createLogger } from '../../platform/logging/logger';
import { handedOver, type Thing, WARDS, type WorldData } from './data';
import type { RandomOperation } from './operations';
import { api, keyFields, sdlOf, SUBGRAPHS } from './supergraph';

/** An answer as a client reads it. */
export interface Answer {
  data?: unknown;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** What graphql-js answers on the one schema. */
export async function answerOnOneSchema({ document, variables }: RandomOperation, data: WorldData): Promise<Answer> {
  const fieldResolver = data.resolver(data.select);
  return asRead(await execute({ schema: api, document, variableValues: variables, fieldResolver, typeResolver }));
}

/** The gateway over servers that answer from the data of a world, which the caller changes; a ward may have none. */
export class Federation {
  data: WorldData | undefined;
  private readonly agent = createHttpAgent();
  private readonly servers: FakeServer[] = [];
  private executor: GatewayExecutor | undefined;
  private asked = 0;

  /** Starts all servers but those of the wards that are down. */
  async start(down: readonly string[]): Promise<void> {
    const schemas = Object.values(SUBGRAPHS).map((name) => [name, subgraphSchema(name)] as const);
    const urlOf = new Map<string, string>();
    for (const [name, schema] of schemas) urlOf.set(name, await this.serve(schema));
    const wardSchema = new Map(schemas).get('ward-council');
    if (!wardSchema) throw new Error('There is no ward-council.');
    const wardUrls = new Map<string, string>();
    for (const ward of WARDS) wardUrls.set(ward, down.includes(ward) ? NOWHERE : await this.serve(wardSchema));
    const config = {
      cityCouncilUrl: urlOf.get('city-council') ?? '',
      citizenAffairsUrl: urlOf.get('citizen-affairs') ?? '',
      requestTimeoutMs: 20_000,
      mutationTimeoutMs: 20_000,
    };
    const wards: Wards = {
      endpoints: new WardEndpoints(wardUrls),
      servers: new RemoteServers({ agent: this.agent }),
      metrics: createWardMetrics(),
      answers: undefined,
      close: () => undefined,
    };
    const gateway = createGateway({ supergraphSdl: sdlOf('supergraph'), config, wards, agent: this.agent });
    const { executor } = await gateway.load({ apollo: {} });
    if (!executor) throw new Error('The gateway answers nothing.');
    this.executor = executor;
    this.stopGateway = () => gateway.stop();
  }

  private stopGateway: () => Promise<unknown> = () => Promise.resolve();

  async stop(): Promise<void> {
    await this.stopGateway();
    await Promise.all(this.servers.map((server) => server.stop()));
    await this.agent.close();
  }

  /** What the gateway answers. */
  async answer({ document, variables }: RandomOperation): Promise<Answer> {
    const [operation] = document.definitions;
    const incoming = {
      request: { query: '', variables, operationName: 'Q' },
      document,
      operation,
      operationName: 'Q',
      schema: api,
    };
    const surroundings = {
      queryHash: String(this.asked++),
      context: {},
      metrics: {},
      logger: createLogger('test', 'silent'),
    };
    if (!this.executor) throw new Error('The federation has not been started.');
    return asRead(await this.executor({ ...incoming, ...surroundings } as unknown as Parameters<GatewayExecutor>[0]));
  }

  private async serve(schema: GraphQLSchema): Promise<string> {
    const server = await startFakeServer(
      (response, { body }) => void this.answerBelow(schema, body).then((answer) => send(response, answer)),
    );
    this.servers.push(server);
    return server.url;
  }

  /** Validates before it answers, as servers do. */
  private async answerBelow(schema: GraphQLSchema, { query, variables }: Arrived['body']): Promise<unknown> {
    const document = parse(query);
    const faults = validate(schema, document);
    if (faults.length > 0)
      return { errors: faults.map(({ message }) => ({ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })) };
    const { data } = this;
    if (!data) throw new Error('The world has no data yet.');
    const fieldResolver = data.resolver(({ representation }, set) => handedOver(representation ?? {}, set));
    const contextValue = { data };
    const { data: found, errors } = await execute({
      schema,
      document,
      variableValues: variables,
      contextValue,
      fieldResolver,
      typeResolver,
    });
    return {
      data: found,
      ...(errors
        ? { errors: errors.map(({ message, path }) => ({ message, path, extensions: { code: 'CONFLICT' } })) }
        : {}),
    };
  }
}

/** An address at which nothing listens. */
const NOWHERE = 'http://127.0.0.1:9/graphql';

const typeResolver = (thing: Thing): string => thing.type;

function asRead({ data, errors }: ExecutionResult): Answer {
  return JSON.parse(
    JSON.stringify({
      data,
      ...(errors ? { errors: errors.map((error) => (error instanceof GraphQLError ? error.toJSON() : error)) } : {}),
    }),
  ) as Answer;
}

function subgraphSchema(name: string): GraphQLSchema {
  const typeDefs = parse(sdlOf(name));
  const entities = typeDefs.definitions.flatMap((one) =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION && keyFields.has(one.name.value) ? [one.name.value] : [],
  );
  const find = (representation: Record<string, unknown>, { data }: { data: WorldData }) => ({
    ...data.find(representation),
    __typename: representation.__typename,
  });
  const resolvers = Object.fromEntries(entities.map((entity) => [entity, { __resolveReference: find }]));
  const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
  // Whatever text a value is, it is one of each scalar of ours.
  for (const type of Object.values(schema.getTypeMap()))
    if (isScalarType(type) && !specifiedScalarTypes.some(({ name: known }) => known === type.name))
      type.serialize = (value) => value;
  return schema;
}
