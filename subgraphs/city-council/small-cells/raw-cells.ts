import { z } from 'zod';
import type { RemoteServers } from '../../../platform/calling/remote-servers';
import {
  isObject,
  type GraphqlError,
  type HttpCall,
  type HttpFault,
  type HttpOutcome,
} from '../../../platform/http/graphql-http';
import type { ServiceTokens } from '../../../platform/identity/service-tokens';
import type { CrossingSetUp } from '../../crossing/crossing-set-up';
import type { Period } from '../../indicators/period';
import { RESTS_ON_LIVE } from '../../indicators/rests-on';
import type { Figures } from '../../indicators/tally.model';
import { WardState } from '../../indicators/ward-state';

/** What came of asking a ward for its cells: its figures by period, or why there are none. */
export type WardCells =
  | { state: WardState.ANSWERED; figures: ReadonlyMap<string, Figures> }
  | { state: Exclude<WardState, WardState.ANSWERED> };

export interface RawCellsOptions {
  servers: RemoteServers;
  /** What the city council signs in as; null where it was told nothing, and no ward can be asked. */
  tokens: ServiceTokens | null;
  urlOf: CrossingSetUp['urlOf'];
}

const QUERY = `query RawCells($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on WardReport { wardId period rawCells { code value } } } }`;

const entity = z.object({
  wardId: z.string(),
  period: z.string(),
  rawCells: z.array(z.object({ code: z.string(), value: z.int32().min(0).nullable() })),
});

/** Asks wards' servers, in the city council's own name, for their receptions and petitions with all small cells. */
export class RawCells {
  constructor(private readonly options: RawCellsOptions) {}

  /** Asks each ward for its periods, all at once. Never throws: what goes wrong is the state of the ward. */
  async ask(wanted: ReadonlyMap<string, readonly Period[]>, call: HttpCall): Promise<Map<string, WardCells>> {
    const token = await this.options.tokens?.get().catch(() => null);
    const asked = [...wanted].map(async ([wardId, periods]) => {
      const url = this.options.urlOf(`ward-council/${wardId}`);
      if (!token || url === null) return [wardId, { state: WardState.UNREACHABLE }] as const;
      return [wardId, await this.askWard(wardId, url, periods, withToken(call, token))] as const;
    });
    const answers = new Map<string, WardCells>(await Promise.all(asked));
    if (token && [...answers.values()].some(({ state }) => state === WardState.REFUSED))
      this.options.tokens?.forget(token);
    return answers;
  }

  private async askWard(wardId: string, url: string, periods: readonly Period[], call: HttpCall): Promise<WardCells> {
    const representations = periods.map((period) => {
      return { __typename: 'WardReport', wardId, period: period.toString(), restsOn: RESTS_ON_LIVE };
    });
    const outcome = await this.options.servers
      .at(url)
      .ask(JSON.stringify({ query: QUERY, variables: { representations } }), call);
    return cellsIn(outcome, wardId, periods);
  }
}

const withToken = ({ headers, ...call }: HttpCall, token: string): HttpCall => ({
  ...call,
  headers: { ...headers, 'content-type': 'application/json', authorization: `Bearer ${token}` },
});

const FAULTS: Readonly<Record<HttpFault, Exclude<WardState, WardState.ANSWERED>>> = {
  UNREACHABLE: WardState.UNREACHABLE,
  TIMED_OUT: WardState.TIMED_OUT,
  REFUSED: WardState.REFUSED,
  BROKEN: WardState.UNREACHABLE,
};

/** Reads an answer; one that is not of this ward and these periods is none. */
function cellsIn(outcome: HttpOutcome, wardId: string, periods: readonly Period[]): WardCells {
  if ('fault' in outcome) return { state: FAULTS[outcome.fault] };
  if (outcome.errors.length > 0) return { state: stateOf(outcome.errors) };
  const read = z.array(entity).safeParse(isObject(outcome.data) ? outcome.data['_entities'] : null);
  const isAsked = read.data?.every((one, at) => one.wardId === wardId && one.period === periods[at]?.toString());
  if (!read.data || !isAsked || read.data.length !== periods.length) return { state: WardState.UNREACHABLE };
  const figures = read.data.map(({ period, rawCells }) => {
    return [period, Object.fromEntries(rawCells.map(({ code, value }) => [code, value]))] as const;
  });
  return { state: WardState.ANSWERED, figures: new Map(figures) };
}

function stateOf(errors: readonly GraphqlError[]): Exclude<WardState, WardState.ANSWERED> {
  const codes = errors.map(({ extensions }) => extensions?.['code']);
  if (codes.includes('GRAPHQL_VALIDATION_FAILED')) return WardState.SCHEMA_BEHIND;
  if (codes.includes('WARD_TIMEOUT')) return WardState.TIMED_OUT;
  return codes.some((code) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED' || code === 'RATE_LIMITED')
    ? WardState.REFUSED
    : WardState.UNREACHABLE;
}
