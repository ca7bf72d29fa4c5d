import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import { type DocumentNode, execute, getVariableValues, type GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { BadInput } from '../../platform/errors/domain-error';
import { withPlaces } from '../subgraphs/placed-errors';
import { conditionValues, conditionVariables } from './conditions';
import { NO_PLANNER_NAMES, plannerNamesOf } from './planner-names';
import { type PreparedOperation, prepareOperation } from './prepared-operation';
import { restoreErrors } from './restore-errors';

/** So many variants of one document are remembered: by the name of the operation and the values of its conditions. */
const MOST_VARIANTS = 64;

interface KnownDocument {
  /** The variables that conditions name. */
  conditions: string[];
  variants: LRUCache<string, PreparedOperation>;
}

/**
 * A gateway in which names cannot be mixed up. Apollo's merges what a client asks for and what a plan needs into one selection, so that
 * an alias with the name of another field takes its place (apollographql/federation#3036), and what `@include` and `@skip` leave
 * out spoils what stands beside it. Here conditions are resolved and such names replaced before an operation is planned; they are put back
 * in data and errors. What is asked about the schema is answered by graphql-js.
 */
export class NamingGateway implements GatewayInterface {
  /** By document, which Apollo Server keeps between requests. */
  private readonly known = new WeakMap<DocumentNode, KnownDocument>();
  private taken = NO_PLANNER_NAMES;
  private executor: GatewayExecutor | null = null;

  constructor(private readonly gateway: GatewayInterface) {
    gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => (this.taken = plannerNamesOf(coreSupergraphSdl)));
  }

  onSchemaLoadOrUpdate(tell: Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]): () => void {
    return this.gateway.onSchemaLoadOrUpdate(tell);
  }

  async load(options: Parameters<GatewayInterface['load']>[0]): ReturnType<GatewayInterface['load']> {
    const { executor } = await this.gateway.load(options);
    this.executor = executor;
    return { executor: executor && ((incoming) => this.execute(incoming)) };
  }

  stop(): Promise<void> {
    return this.gateway.stop();
  }

  /** Carries out one operation. The gateway has to be loaded. */
  async execute(incoming: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> {
    const { executor } = this;
    if (!executor) throw new Error('The gateway has not been loaded.');
    const { document, operation, queryHash } = incoming;
    const known = this.knownDocument(document);
    const values = conditionValues(known.conditions, operation, incoming.request.variables ?? {});
    if (!values) return refuseConditions(incoming, executor);
    const conditions = [...values.values()].map(Number).join('');
    const variant = `${operation.name?.value ?? ''} ${conditions}`;
    let prepared = known.variants.get(variant);
    if (!prepared) {
      prepared = prepareOperation({ schema: incoming.schema, document, operation, values, taken: this.taken });
      known.variants.set(variant, prepared);
    }
    const { planned, introspection } = prepared;
    if (!planned) return introspect(introspection, incoming);
    // A plan is remembered by the hash of the query, and by the name of the operation where the request has one, as it may or may not.
    const { operationName: _, ...request } = incoming.request;
    const written = { ...incoming, ...planned, request, queryHash: `${queryHash} ${variant}` };
    const result = await withPlaces(written, executor);
    const restored = restoreNames(result, prepared);
    if (!introspection || !restored.data) return restored;
    const { data: ofSchema } = await introspect(introspection, incoming);
    return { ...restored, data: inOrder(prepared.rootNames, { ...ofSchema, ...restored.data }) };
  }

  private knownDocument(document: DocumentNode): KnownDocument {
    let known = this.known.get(document);
    if (!known) {
      known = { conditions: conditionVariables(document), variants: new LRUCache({ max: MOST_VARIANTS }) };
      this.known.set(document, known);
    }
    return known;
  }
}

/** Answers what is asked about the schema alone. */
async function introspect(
  document: DocumentNode,
  { schema, request }: GatewayGraphQLRequestContext,
): Promise<GatewayExecutionResult> {
  return execute({ schema, document, variableValues: request.variables });
}

/**
 * A condition has no value. Most often the gateway refuses the variable itself; one that may be null, since it has a default,
 * passes, and is null all the same.
 */
async function refuseConditions(
  incoming: GatewayGraphQLRequestContext,
  executor: GatewayExecutor,
): Promise<GatewayExecutionResult> {
  const { schema, operation, request } = incoming;
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  return errors ? executor(incoming) : { errors: [new BadInput(NO_CONDITION)] };
}

const NO_CONDITION = {
  vi: 'Điều kiện của @include và @skip phải là true hoặc false.',
  en: 'The condition of @include and @skip has to be true or false, not null.',
};

function restoreNames(result: GatewayExecutionResult, prepared: PreparedOperation): GatewayExecutionResult {
  const { data, errors, extensions } = result;
  const { valueCompletion } = (extensions ?? {}) as { valueCompletion?: GraphQLError[] };
  // Errors first: what they are about is looked up in the gateway's own answer.
  const restored = {
    ...(errors ? { errors: restoreErrors(errors, data, prepared) } : {}),
    ...(valueCompletion
      ? { extensions: { ...extensions, valueCompletion: restoreErrors(valueCompletion, data, prepared) } }
      : {}),
  };
  return { ...result, ...restored, ...(data ? { data: prepared.shape.restore(data) as Record<string, unknown> } : {}) };
}

function inOrder(names: readonly string[], fields: Record<string, unknown>): Record<string, unknown> {
  // Without a prototype, since a client may call a field __proto__.
  const ordered = Object.create(null) as Record<string, unknown>;
  for (const name of names) ordered[name] = fields[name];
  return ordered;
}
