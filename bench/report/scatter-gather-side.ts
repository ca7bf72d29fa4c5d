import type { Dispatcher } from 'undici';
import type { SubgraphUrls } from '../hub/server-process/orders';
import type { Side } from '../measure/interleave';
import { postQuery } from '../measure/post-query';
import { type CityAnswer, gather } from './gather';
import { CITIZEN_FIGURES, COUNCIL_FIGURES, PERIOD, type ReportFigures, type Tally, WARD_FIGURES } from './figures';

const CITY_QUERY = `query City($period: Period!) {
  report(period: $period) { period city { ${COUNCIL_FIGURES} } wards { ward { id code name kind } } }
}`;

const AFFAIRS_QUERY = `query Affairs($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on CityTally { ${CITIZEN_FIGURES} } }
}`;

/** How one ward is asked: in the words of its own app, or in those that a gateway uses. */
export interface WardQuestion {
  name: string;
  bodyFor(wardId: string): string;
  tallyIn(data: unknown): Tally;
}

/** A ward asked by its own root field, as its app does. */
export const BY_OWN_QUERY: WardQuestion = {
  name: 'client, own queries',
  bodyFor: () =>
    JSON.stringify({
      query: `query OneWard($period: Period!) { council { report(period: $period) { tally { ${WARD_FIGURES} } } } }`,
      variables: { period: PERIOD },
    }),
  tallyIn: (data) => (data as { council: { report: { tally: Tally } } }).council.report.tally, // the query's form
};

/** A ward asked for its line of the report alone: the least that a server can be asked. */
export const BY_ENTITY: WardQuestion = {
  name: 'client, entities',
  bodyFor: (wardId) =>
    JSON.stringify({
      query: `query OneWard($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on WardReport { tally { ${WARD_FIGURES} } } }
      }`,
      variables: { representations: [{ __typename: 'WardReport', wardId, period: PERIOD, restsOn: 'LIVE' }] },
    }),
  tallyIn: (data) => (data as { _entities: [{ tally: Tally }] })._entities[0].tally, // the query's form
};

/**
 * The report without a hub: a program that knows the address of every server, asks all of them at once, one query
 * each, and adds up. This is what a hub has to be held against: nothing that answers over the same servers does less.
 */
export function scatterGatherSide(agent: Dispatcher, urls: SubgraphUrls, ward: WardQuestion): Side<ReportFigures> {
  const cityBody = JSON.stringify({ query: CITY_QUERY, variables: { period: PERIOD } });
  const representations = [{ __typename: 'CityTally', period: PERIOD }];
  const affairsBody = JSON.stringify({ query: AFFAIRS_QUERY, variables: { representations } });
  const wards = [...urls.wards].map(([wardId, url]) => ({ wardId, url, body: ward.bodyFor(wardId) }));
  return {
    name: ward.name,
    async ask() {
      const [{ report }, { _entities }, tallies] = await Promise.all([
        postQuery<CityAnswer>(agent, urls.cityCouncil, cityBody),
        postQuery<{ _entities: [Tally] }>(agent, urls.citizenAffairs, affairsBody),
        Promise.all(wards.map(async ({ url, body }) => ward.tallyIn(await postQuery<unknown>(agent, url, body)))),
      ]);
      const byWard = wards.map(({ wardId }, at): [string, Tally | undefined] => [wardId, tallies[at]]);
      return gather(report, _entities[0], new Map(byWard));
    },
  };
}
