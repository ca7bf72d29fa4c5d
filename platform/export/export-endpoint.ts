import { type ApolloServer, type BaseContext, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, getOperationAST, type GraphQLSchema, parse, validate } from 'graphql';
import { z } from 'zod';
import { BadInput } from '../errors/domain-error';
import type { ServerLimits } from '../limits/limit-config';
import { refuseLongAnswer } from '../limits/refuse-long-answer';
import { planExport } from './export-plan';
import { type Answer, type Ask, type ExportOrder, NothingToExport, notesOf, pagesOf } from './export-rows';
import { pagedDocument } from './paged-document';
import { type CsvDialect, writeCsv, writeDictionary } from './write-csv';
import { DATA_SHEET, isSheetName, writeXlsx } from './write-xlsx';

export interface ExportEndpointOptions<Context extends BaseContext> {
  apollo: ApolloServer<Context>;
  /** As clients know it. */
  schema(): GraphQLSchema;
  /** Made for each page as for a query of its own; refuses what the server refuses at /graphql. */
  context(request: FastifyRequest, reply: FastifyReply): Promise<Context>;
  limits: Readonly<ServerLimits>;
}

const parameters = z.object({
  format: z.enum(['csv', 'xlsx']).default('csv'),
  list: z.string().optional(),
  dictionary: z.enum(['0', '1']).default('0'),
  bom: z.enum(['0', '1']).default('1'),
  delimiter: z.enum(['comma', 'semicolon']).default('comma'),
  name: z.string().refine(isSheetName, 'must be a name that a sheet may have').optional(),
});

const body = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z
    .string()
    .nullish()
    .transform((name) => name || undefined), // an empty name is none
});

const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Adds POST /export: a query as at /graphql, whose list becomes rows of a file. The server asks itself, once for each page,
 * so that rights, limits and logs are those of the query by construction.
 */
export function addExport<Context extends BaseContext>(
  scope: FastifyInstance,
  options: ExportEndpointOptions<Context>,
): void {
  scope.post('/export', async (request, reply) => {
    const asked = read(parameters, request.query);
    const operation = read(body, request.body);
    await options.context(request, reply); // refuses whoever may not ask this at all, before the query is looked at
    const order = orderOf(options.schema(), operation, asked.list);
    const dialect: CsvDialect = { hasMark: asked.bom === '1', delimiter: asked.delimiter === 'comma' ? ',' : ';' };
    if (asked.dictionary === '1') return send(reply, asked, writeDictionary(order.plan, dialect));
    const closed = new AbortController();
    reply.raw.setMaxListeners(0); // each page is a request of its own to whoever waits for the end of the answer
    reply.raw.once('close', () => closed.abort());
    const pages = pagesOf(order, askOf(options, request, reply, operation.operationName), closed.signal);
    const first = await pages.next().catch((error: unknown) => {
      if (error instanceof NothingToExport) return error.answer;
      throw error;
    });
    if (!('value' in first)) return reply.code(refusalStatus(first)).send({ errors: first.errors ?? [] });
    const all = withFirst(first.value as Answer, pages); // a list has a first page
    reply.header('x-export-notes', notesOf(first.value as Answer).length);
    const isCsv = asked.format === 'csv';
    return send(
      reply,
      asked,
      isCsv ? writeCsv(order.plan, all, dialect) : writeXlsx(order.plan, all, asked.name ?? DATA_SHEET),
    );
  });
}

const refusalStatus = ({ status }: Answer): number => (status >= 400 ? status : 400);

function send(
  reply: FastifyReply,
  { format, dictionary, name }: z.infer<typeof parameters>,
  content: NodeJS.ReadableStream,
): FastifyReply {
  const ending = dictionary === '1' ? 'csv' : format;
  const file = `${name ?? `export-${new Date().toISOString().slice(0, 10)}`}.${ending}`;
  return reply
    .type(CONTENT_TYPES[ending])
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file)}`)
    .send(content);
}

async function* withFirst(first: Answer, rest: AsyncIterable<Answer>): AsyncGenerator<Answer> {
  yield first;
  yield* rest;
}

function read<T>(shape: z.ZodType<T>, given: unknown): T {
  const found = shape.safeParse(given ?? {});
  if (found.success) return found.data;
  const what = found.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new BadInput(
    { vi: `Yêu cầu xuất dữ liệu không hợp lệ: ${what}.`, en: `The export cannot be read: ${what}.` },
    {
      http: { status: 400 },
    },
  );
}

function orderOf(
  schema: GraphQLSchema,
  { query, variables, operationName }: z.infer<typeof body>,
  list: string | undefined,
): ExportOrder {
  const document = parsed(query);
  const [fault] = validate(schema, document, undefined, { hideSuggestions: true });
  const operation = getOperationAST(document, operationName);
  if (fault || !operation) throw invalid(fault?.message ?? 'no operation of this name');
  const plan = planExport(schema, document, operation, list);
  const given = variables ?? {};
  const paged = plan.connection && pagedDocument(document, operation, plan.connection, given);
  return { plan, query, variables: given, paged };
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    throw invalid((error as Error).message); // the parser throws nothing else
  }
}

const invalid = (why: string) =>
  new BadInput(
    { vi: `Truy vấn không hợp lệ: ${why}`, en: `The query is not valid: ${why}` },
    { http: { status: 400 } },
  );

/** Asks the server as a client would. */
function askOf<Context extends BaseContext>(
  { apollo, context, limits }: ExportEndpointOptions<Context>,
  request: FastifyRequest,
  reply: FastifyReply,
  operationName: string | undefined,
): Ask {
  return async (query, variables) => {
    const {
      status = 200,
      headers,
      body: answered,
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: { query, variables, ...(operationName === undefined ? {} : { operationName }) },
      },
      context: () => context(request, reply),
    });
    if (answered.kind !== 'complete') throw new Error('An answer came in parts.');
    refuseLongAnswer(answered.string, limits);
    const retryAfter = headers.get('retry-after');
    return {
      status,
      ...(retryAfter === undefined ? {} : { retryAfterSeconds: Number(retryAfter) }),
      ...(JSON.parse(answered.string) as Pick<Answer, 'data' | 'errors'>),
    };
  };
}
