import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import { type DocumentNode, execute, getVariableValues, GraphQLError, type GraphQLSchema } from 'graphql';
import { BadInput } from '../../platform/errors/domain-error';
import { isObject } from '../../platform/http/graphql-http';
import type { GatewayContext } from '../context';
import { atEmptyFieldsOf } from '../subgraphs/empty-places';
import type { WardDataSource } from '../ward-routing/ward-data-source';
import { type EntitiesQuestion, representationsOf, type RootQuestions, rootQuestions } from './entities-questions';

type RequestContext = GatewayGraphQLRequestContext<Partial<GatewayContext>>;

/**
 * The ward-council subgraph as a server shows it to other gateways. It answers by the ward data source, as our gateway does, and
 * hands on what wards say as it is: names, nulls and errors are theirs.
 */
export class WardEntities implements GatewayInterface {
  /** By document, which Apollo Server keeps between requests, and by the operation's name. */
  private readonly known = new WeakMap<DocumentNode, Map<string | null, RootQuestions>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly wards: WardDataSource,
  ) {}

  onSchemaLoadOrUpdate(tell: Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]): () => void {
    tell({ apiSchema: this.schema, coreSupergraphSdl: '' });
    return () => undefined;
  }

  load(): ReturnType<GatewayInterface['load']> {
    // Apollo Server types the context for all gateways alike; this server's is the gateway's.
    return Promise.resolve({ executor: (incoming) => this.answer(incoming as RequestContext) });
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  private async answer(incoming: RequestContext): Promise<GatewayExecutionResult> {
    const { schema, document, request, operation } = incoming;
    const { entities, others, typenames } = this.questionsIn(incoming);
    const given = request.variables ?? {};
    if (entities.length === 0)
      return execute({ schema, document, variableValues: given, operationName: request.operationName });
    if (others.length > 0) return { errors: [new BadInput(APART)] };
    if (new Set(entities.map(({ name }) => name)).size < entities.length) return { errors: [new BadInput(ONE_NAME)] };
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (!coerced) return { errors: errors.map(asBadInput) };
    return this.ask(entities, typenames, coerced, incoming);
  }

  private questionsIn({ document, operation }: RequestContext): RootQuestions {
    const name = operation.name?.value ?? null;
    const byName = this.known.get(document) ?? new Map<string | null, RootQuestions>();
    this.known.set(document, byName);
    const questions = byName.get(name) ?? rootQuestions(document, operation);
    byName.set(name, questions);
    return questions;
  }

  private async ask(
    questions: EntitiesQuestion[],
    typenames: string[],
    variables: Record<string, unknown>,
    incoming: RequestContext,
  ): Promise<GatewayExecutionResult> {
    const data: Record<string, unknown> = Object.fromEntries(typenames.map((name) => [name, 'Query']));
    const errors: GraphQLError[] = [];
    const askOne = async (question: EntitiesQuestion): Promise<void> => {
      const representations = representationsOf(question, incoming.schema, variables);
      if (!representations) return;
      if (!representations.every(isRepresentation)) throw new BadInput(NO_REPRESENTATION);
      const used = Object.fromEntries(question.variables.map((name) => [name, variables[name]]));
      const answer = await this.wards.process({
        request: { query: question.query, operationName: 'WardRouter', variables: { ...used, representations } },
        document: question.document,
        context: incoming.context,
      });
      const entities = answer.data?._entities as readonly unknown[];
      data[question.name] = entities;
      for (const error of answer.errors ?? []) {
        const { path = [] } = error;
        const placed = path.length === 2 ? atEmptyFieldsOf(entities[Number(path[1])], error) : [error];
        for (const { message, path: [, ...rest] = [], extensions } of placed)
          errors.push(new GraphQLError(message, { path: [question.name, ...rest], extensions: { ...extensions } }));
      }
    };
    await Promise.all(questions.map(askOne));
    return { data, ...(errors.length > 0 ? { errors } : {}) };
  }
}

const APART = {
  vi: 'Dữ liệu của xã, phường phải được hỏi riêng.',
  en: 'Entities of wards are to be asked for in an operation of their own.',
};

const ONE_NAME = {
  vi: 'Mỗi danh sách thực thể cần một tên riêng.',
  en: 'Each list of entities needs a name of its own in the answer.',
};

const NO_REPRESENTATION = {
  vi: 'Tham chiếu phải là đối tượng có __typename và khóa.',
  en: 'A representation has to be an object with __typename and the fields of a key.',
};

/** Which ward it is of is found out later; here it only has to be something that can be asked about. */
function isRepresentation(given: unknown): boolean {
  return isObject(given) && typeof given.__typename === 'string';
}

/** Of what GraphQL says about a value, what was wrong with it. */
const asBadInput = ({ message, originalError }: GraphQLError): BadInput =>
  originalError instanceof BadInput ? originalError : new BadInput(message);
