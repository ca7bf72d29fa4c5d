import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { startWardRouter } from '../gateway/ward-router/server';
import { WARD_ROUTER_SHELL } from '../gateway/ward-router/ward-router-limits';
import { readSavedQueries } from '../platform/explorer/saved-queries';
import type { RunningServer } from '../platform/http/graphql-server';
import { createLogger } from '../platform/logging/logger';
import { CATALOGUE, type TallyGroup } from '../subgraphs/indicators/catalogue';
import { tallyTypeName } from '../subgraphs/indicators/tally.model';
import { startEarlierGateway } from './earlier-gateway/start-earlier-gateway';
import { askGraphql } from './support/ask-graphql';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import type { SignedInAs } from './support/test-issuer';
import { bacKan2020 } from './support/world';

// A gateway that has not been brought up to date plans by its own supergraph: it hands over what a field needed then, and no more.
let hub: TestHub;
let router: RunningServer;
let earlier: RunningServer;
beforeAll(async () => {
  hub = await sharedHub(bacKan2020.folder);
  router = await startWardRouter(
    {
      wardUrls: new Map(hub.wardIds.map((id) => [id, `${hub.ward(id).url}/graphql`])),
      ...{ cityCouncilUrl: `${hub.cityCouncil.url}/graphql`, serviceClient: undefined },
      ...{ issuer: hub.issuer.identity, shell: WARD_ROUTER_SHELL, requestTimeoutMs: 20_000 },
      ...{ host: '127.0.0.1', port: 0, logLevel: 'silent' },
    },
    createLogger('ward-router', 'silent'),
  );
  earlier = await startEarlierGateway({
    'city-council': `${hub.cityCouncil.url}/graphql`,
    'citizen-affairs': `${hub.citizenAffairs.url}/graphql`,
    'ward-council': `${router.url}/graphql`,
    gateway: `${router.url}/gateway/graphql`,
  });
}, 60_000);
afterAll(async () => {
  await earlier?.stop();
  await router?.stop();
});

const ask = async (query: string, variables: Record<string, unknown> = {}, as: SignedInAs = 'standing-committee') =>
  askGraphql(earlier.url, query, variables, await hub.issuer.token(as));

/** Codes of figures of wards that such a gateway does not know. */
const LATER_FIGURES: ReadonlySet<string> = laterFigures();

function laterFigures(): Set<string> {
  const sdl = readFileSync(join(__dirname, 'earlier-gateway/supergraph.graphql'), 'utf8');
  const known = buildSchema(sdl, { assumeValid: true }).getTypeMap();
  const later = CATALOGUE.filter(({ inWards, path }) => {
    const [group = '', figure = ''] = path.split('.');
    const type = known[tallyTypeName(group as TallyGroup)]; // a path begins with its group
    return inWards && !(isObjectType(type) && figure in type.getFields());
  });
  return new Set(later.map(({ code }) => code));
}

/**
 * When something was counted differs from one answer to the next; and a gateway does not ask wards for figures that it does not know,
 * so that the lines of these, which a list of all indicators has, are empty.
 */
const withoutLaterFigures = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (name, value: unknown) => {
    if (name === 'asOf') return 'an instant';
    if (name !== 'indicators' || !Array.isArray(value)) return value;
    return value.filter(({ code }: { code: string }) => !LATER_FIGURES.has(code));
  });

const ACCOUNTS: Record<string, SignedInAs> = { 'ward-officer': 'ward-officer/song-cau' };
const SAVED = readSavedQueries(join(__dirname, 'earlier-gateway/queries'));

test.each(SAVED.map((one) => [one.titleEn, one] as const))(
  'a gateway on an earlier build answers "%s" as today\'s does',
  async (_, { query, variables = {}, roles: [role = 'standing-committee'] }) => {
    const as = ACCOUNTS[role] ?? (role as SignedInAs); // a saved query's role is one
    const [then, now] = await Promise.all([ask(query, variables, as), hub.query(query, variables, as)]);

    expect([then.errors, now.errors]).toEqual([undefined, undefined]);
    expect(withoutLaterFigures(then.data)).toEqual(withoutLaterFigures(now.data));
  },
);

test('what a gateway on an earlier build does not ask of wards is unknown in its sums, and not complete', async () => {
  const { data } = await ask(`{ report(period: "2020-9M") {
    coverage { answered complete } indicators(codes: ["DT.01c", "DT.01d"]) { code wards total coverage { complete } } } }`);

  expect(data.report.coverage).toEqual({ answered: 8, complete: true });
  expect(data.report.indicators).toMatchObject([
    { code: 'DT.01c', wards: expect.any(Number), coverage: { complete: true } },
    { code: 'DT.01d', wards: null, total: null, coverage: { complete: false } },
  ]);
});

test('through a gateway on an earlier build a ward that is down is named as missing, and the totals are of the others', async () => {
  const REPORT = `{ report(period: "2020-9M") {
    coverage { answered complete missing { ward { id } reason } } wardTotal { complete sessions { total } }
    strict: wardTotal(policy: STRICT) { sessions { total } } } }`;
  await hub.ward('song-cau').stop();
  const [then, now] = await Promise.all([ask(REPORT), hub.query(REPORT)]);
  await hub.ward('song-cau').startAgain();

  expect(then.data.report.coverage.missing).toEqual([{ ward: { id: 'song-cau' }, reason: 'UNREACHABLE' }]);
  expect(then.data).toEqual(now.data);
});
