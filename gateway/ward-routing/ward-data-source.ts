import { inCurrentLanguage } from '../../platform/language/current-language';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { GatewayGraphQLRequest, GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { type DocumentNode, parse } from 'graphql';
import { type GatewayContext, headersFor } from '../context';
import type { KeptAnswers } from '../../platform/answers/kept-answers';
import type { RemoteServers } from '../../platform/calling/remote-servers';
import type { HttpCall } from '../../platform/http/graphql-http';
import { RequestTime } from '../../platform/http/request-time';
import { AskWards } from './ask-ward';
import { Assembly, type LineState } from './assembly';
import { askForOwners, type OwnedLines } from './line-owners';
import type { CallStep } from '../../platform/tracing/trace-call';
import type { Span } from '../../platform/tracing/span';
import { type Part, type Representation, splitByWard, wardOf } from './split-by-ward';
import type { WardEndpoints } from './ward-endpoints';

export interface WardDataSourceOptions {
  endpoints: WardEndpoints;
  /** The servers that the endpoints name. */
  servers: RemoteServers;
  /** Keeps figures that wards have answered; every question is answered anew unless told. */
  answers?: KeptAnswers | undefined;
  /** How long a request may take that brings no time of its own. */
  timeoutMs: number;
  /** Hears of what became of the lines of a report. */
  onReported?(state: LineState, lines: number): void;
}

/** What is asked of the ward-council subgraph; of what a gateway tells besides, nothing is needed. */
export interface EntitiesRequest {
  request: GatewayGraphQLRequest;
  context: Partial<GatewayContext>;
  /** The query of the request, where somebody has parsed it already. */
  document?: DocumentNode | undefined;
}

/**
 * The ward-council subgraph as the gateway sees it: one subgraph, below which every ward has a server of its own.
 * Each request for entities is split by ward, asked for in parallel and put together again by index.
 * It never throws: an error thrown here would reach the client raw and take the whole page with it.
 */
export class WardDataSource implements GraphQLDataSource<Partial<GatewayContext>> {
  private readonly wards: AskWards;
  private readonly owned = new Map<string, OwnedLines>();

  constructor(private readonly options: WardDataSourceOptions) {
    this.wards = new AskWards(options.servers, options.answers);
  }

  async process({ request, context, document: parsed }: EntitiesRequest): Promise<GatewayGraphQLResponse> {
    const { endpoints } = this.options;
    const { representations, ...variables } = (request.variables ?? {}) as {
      representations?: Representation[];
    } & Record<string, unknown>;
    if (!representations) return { errors: [notEntities()] };

    const { query: text = '', operationName } = request;
    const document = parsed ?? parse(text);
    const owned = this.ownedLines(text, document);
    const assembly = new Assembly(document, representations, owned);
    const { parts, homeless } = splitByWard(representations, (wardId) => endpoints.urlOf(wardId), assembly.settle());
    for (const index of homeless) assembly.miss(index, 'UNKNOWN_WARD');

    const callOf = partsOf(this.callFor(context), context);
    const { query } = owned;
    const ask = this.wards.asking({ query, document: owned.document, operationName, variables }, callOf);
    await Promise.all(parts.map((part) => fetchPart(part, ask, assembly)));
    for (const [state, lines] of assembly.lines) this.options.onReported?.(state, lines);
    return assembly.response();
  }

  private ownedLines(query: string, document: DocumentNode): OwnedLines {
    const known = this.owned.get(query);
    if (known) return known;
    if (this.owned.size >= MOST_REMEMBERED) this.owned.clear();
    const owned = askForOwners(query, document);
    this.owned.set(query, owned);
    return owned;
  }

  private callFor(context: Partial<GatewayContext>): HttpCall {
    const time = context.time ?? new RequestTime(this.options.timeoutMs);
    const waitMs = time.leftBefore(SHARE_OF_THE_REST, LEAST_FOR_THE_REST_MS);
    return { headers: headersFor(context, waitMs), signal: time.within(waitMs) };
  }
}

/** So many operations are remembered; the planner writes the same ones again and again. */
const MOST_REMEMBERED = 200;

async function fetchPart(part: Part, ask: ReturnType<AskWards['asking']>, assembly: Assembly): Promise<void> {
  for (const { part: some, outcome, asked } of await ask(part)) assembly.put(some, outcome, asked);
}

/** Of a request's time, what is kept for adding up what wards answered: a ward that is late must not make the sums late. */
const SHARE_OF_THE_REST = 0.2;
const LEAST_FOR_THE_REST_MS = 200;

/** The same call for each part, as a step of its own where traces are on. */
function partsOf(call: HttpCall, { span }: Partial<GatewayContext>): (part: Part) => HttpCall {
  return (part) => (span ? { ...call, step: stepFor(part, span) } : call);
}

/** A server that holds several wards goes by all of them that it is asked for. */
function stepFor({ representations }: Part, of: Span): CallStep {
  const wards = [...new Set(representations.map(wardOf))].join('+');
  return { of, to: `ward-council/${wards}`, facts: { 'hai_cap.ward': wards } };
}

/** The ward-council subgraph has no root field in the federated graph, so the planner never asks for one. */
const notEntities = () => ({
  message: inCurrentLanguage({
    vi: 'Chỉ hỏi được dữ liệu của từng xã, phường.',
    en: 'Only entities of wards can be asked for.',
  }),
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
});
