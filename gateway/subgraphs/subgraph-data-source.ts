import { withNextStep } from '../../platform/errors/domain-error';
import { inCurrentLanguage } from '../../platform/language/current-language';
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import type { Dispatcher } from 'undici';
import { type GatewayContext, headersFor } from '../context';
import { collapseEqual, spreadOut } from '../../platform/graphql/collapse';
import { type GraphqlError, type HttpCall, postGraphql } from '../../platform/http/graphql-http';
import { RequestTime } from '../../platform/http/request-time';
import { type Place, placesOf } from './empty-places';

export interface SubgraphDataSourceOptions {
  name: string;
  url: string;
  agent: Dispatcher;
  /** How long a request may take that brings no time of its own. */
  timeoutMs: number;
  /** How long it may take to change something. */
  mutationTimeoutMs: number;
}

/** Why a whole request may be refused that the caller can do something about: it reaches them in the words of the subgraph. */
const FOR_THE_CALLER = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'SIGN_IN_UNAVAILABLE',
  'CLOCK_OFF',
  'RATE_LIMITED',
  'QUERY_TOO_COSTLY',
  'BAD_USER_INPUT',
]);

/**
 * Asks one subgraph. The stock data source lets the address of a server that is down through to the client;
 * here a fault is one masked error that names the subgraph and nothing of its inside, at each place it leaves empty.
 * Each entity is asked for once, however often a page names it: a subgraph refuses it a second time.
 */
export class SubgraphDataSource implements GraphQLDataSource<Partial<GatewayContext>> {
  constructor(private readonly options: SubgraphDataSourceOptions) {}

  async process(options: GraphQLDataSourceProcessOptions<Partial<GatewayContext>>): Promise<GatewayGraphQLResponse> {
    const { request, context } = options;
    const { url, agent } = this.options;
    const collapsed = collapseEqual(request.variables?.representations);
    const variables = collapsed
      ? { ...request.variables, representations: collapsed.representations }
      : request.variables;
    const body = JSON.stringify({ query: request.query, variables, operationName: request.operationName });
    const outcome = await postGraphql(agent, url, body, this.callFor(request.query, context));
    if ('data' in outcome && outcome.data) {
      const answer = { data: outcome.data, errors: outcome.errors };
      return collapsed ? spreadOut(collapsed, answer) : answer;
    }

    const reasons = 'errors' in outcome ? outcome.errors : (outcome.refusals ?? []).filter(isForTheCaller);
    if (reasons.length === 0) reasons.push(unavailable(this.options.name));
    const places = placesOf(options);
    return { errors: reasons.flatMap((error) => (error.path ? error : places.map((at) => this.placed(error, at)))) };
  }

  /**
   * A question has what is left of its request's time, and ends with it. What changes something is given more, and goes on
   * where its caller has hung up: they could not know what became of it.
   */
  private callFor(query: string | undefined, context: Partial<GatewayContext>): HttpCall {
    const { timeoutMs, mutationTimeoutMs } = this.options;
    const time = context.time ?? new RequestTime(timeoutMs);
    const step = context.span && { of: context.span, to: this.options.name };
    if (/^\s*mutation\b/.test(query ?? '')) {
      time.extend(mutationTimeoutMs);
      return { headers: headersFor(context, mutationTimeoutMs), signal: AbortSignal.timeout(mutationTimeoutMs), step };
    }
    const leftMs = time.leftMs();
    return { headers: headersFor(context, leftMs), signal: time.within(leftMs), step };
  }

  /** What concerns the request as a whole, said of one place that stays empty for it. */
  private placed({ message, extensions }: GraphqlError, place: Place): GraphqlError {
    return { message, ...place, extensions: { ...extensions, subgraph: this.options.name } };
  }
}

function unavailable(name: string): GraphqlError {
  const what = { vi: `Hệ thống "${name}" hiện không trả lời.`, en: `The "${name}" system does not answer at present.` };
  return {
    message: inCurrentLanguage(withNextStep('SUBGRAPH_UNAVAILABLE', what)),
    extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
  };
}

function isForTheCaller({ extensions }: GraphqlError): boolean {
  return FOR_THE_CALLER.has(String(extensions?.code));
}
