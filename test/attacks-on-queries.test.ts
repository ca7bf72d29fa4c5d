import { type GraphqlAnswer, askGraphql, codesOf } from './support/ask-graphql';
import { askEntities, entitiesQuery } from './support/entities';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import { sendBody, sendRaw } from './support/raw-request';
import { hacTrang } from './support/world';

// Attacks with queries, by somebody who is signed in and may ask: to bring a server down, to learn what it does not tell, to find a fault.
let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(hacTrang.folder);
}, 60_000);

const times = (count: number, write: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => write(at)).join(' ');

/** Asks the gateway and a ward's server; the field is one of each server's own. */
async function askBoth(write: (field: string) => string, variables = {}): Promise<GraphqlAnswer[]> {
  return [await hub.query(write('city'), variables), await hub.ask(hub.ward('gio-lanh'), write('council'), variables)];
}

/** None of the answers has data, all have this code, and no fault was made. */
function expectRefusal(answers: GraphqlAnswer[], code: string): void {
  for (const answer of answers) {
    expect([answer.data ?? null, new Set(codesOf(answer))]).toEqual([null, new Set([code])]);
    expect(answer.status).toBe(400);
  }
}

/** Sends a body as it stands, as the Standing Committee. */
const send = async (origin: string, body: string) =>
  sendBody(origin, body, await hub.issuer.token('standing-committee'));

describe('a query that makes much out of little', () => {
  test('by a thousand aliases of one field, is too costly', async () => {
    expectRefusal(
      await askBoth((field) => `{ ${times(1_000, (at) => `a${at}: ${field} { name }`)} }`),
      'QUERY_TOO_COSTLY',
    );
  });

  test('by fragments that each spread the next one twice, is too costly, and refused before it is written out', async () => {
    const fragments = times(40, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`);
    const answers = await askBoth((field) => `{ ...F0 } ${fragments} fragment F40 on Query { ${field} { name } }`);
    expectRefusal(answers, 'QUERY_TOO_COSTLY');
  });

  test.each([
    ['itself', '{ ...A } fragment A on Query { __typename ...A }'],
    ['one that leads back', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    ['itself in a field', '{ city { ...A } } fragment A on City { council { name } ...A }'],
  ])('by a fragment that spreads %s, is refused', async (_, query) => {
    expectRefusal([await hub.query(query), await hub.ask(hub.cityCouncil, query)], 'QUERY_TOO_COSTLY');
  });

  test('by going round in a circle of types, deeper and deeper, is too costly', async () => {
    const circle = (depth: number): string => (depth === 0 ? 'id' : `round { contacts { ${circle(depth - 1)} } }`);
    const query = `{ voterContacts { nodes { ${circle(15)} } } }`;
    expectRefusal([await hub.query(query), await hub.ask(hub.citizenAffairs, query)], 'QUERY_TOO_COSTLY');
  });

  test('by a circle that is not deep, but a hundred times as wide at each turn, is too costly', async () => {
    const query =
      '{ voterContacts(first: 100) { nodes { round { contacts { round { contacts { round { contacts { id } } } } } } } } }';
    expectRefusal([await hub.query(query), await hub.ask(hub.citizenAffairs, query)], 'QUERY_TOO_COSTLY');
  });

  test('by ten thousand braces, is too costly', async () => {
    expectRefusal(
      await askBoth((field) => `{ ${times(10_000, () => `${field} {`)} name ${times(10_000, () => '}')} }`),
      'QUERY_TOO_COSTLY',
    );
  });

  test('by ten thousand brackets in a value, is refused', async () => {
    const query = `{ wards(kind: ${'['.repeat(10_000)}${']'.repeat(10_000)}) { id } }`;
    expectRefusal([await hub.query(query), await hub.ask(hub.cityCouncil, query)], 'QUERY_TOO_COSTLY');
  });

  test('by a value twenty thousand lists deep in a variable, is too costly, and breaks nothing that would write it out', async () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    const indicators =
      'query ($value: [IndicatorCode!]) { report(period: "2023-Q1") { indicators(codes: $value) { code } } }';
    const entities = entitiesQuery().replaceAll('$representations', '$value');
    for (const [{ url }, query] of [
      [hub.gateway, indicators],
      [hub.cityCouncil, indicators],
      [hub.ward('gio-lanh'), entities],
    ] as const)
      expectRefusal(
        [await send(url, `{"query":${JSON.stringify(query)},"variables":{"value":${deep}}}`)],
        'QUERY_TOO_COSTLY',
      );
  });

  test.each(['@include(if: true)', '@skip(if: false)', '@unknown', '@deprecated'])(
    'by a thousand times %s, is too costly',
    async (directive) => {
      expectRefusal(await askBoth((field) => `{ ${field} { name ${directive.repeat(1_000)} } }`), 'QUERY_TOO_COSTLY');
    },
  );

  test('by the same field twenty thousand times, which a validator compares with itself, is too costly', async () => {
    expectRefusal(await askBoth((field) => `{ ${field} { ${times(20_000, () => 'name')} } }`), 'QUERY_TOO_COSTLY');
  });

  test('by a hundred thousand values in one list, is too costly or gives each line once', async () => {
    const codes = Array.from({ length: 50_000 }, () => 'KH.01');
    const query =
      'query ($codes: [IndicatorCode!]) { report(period: "2023-Q1") { indicators(codes: $codes) { code } } }';
    const answer = await hub.query(query, { codes });
    expect(answer.data?.report.indicators ?? [{ code: 'KH.01' }]).toEqual([{ code: 'KH.01' }]);
    expect(codesOf(answer).filter((code) => code !== 'QUERY_TOO_COSTLY')).toEqual([]);
  });

  test('by a hundred thousand representations, is too costly', async () => {
    const representations = Array.from({ length: 100_000 }, () => ({
      __typename: 'WardSession',
      wardId: 'gio-lanh',
      id: 'kh-1',
    }));
    expectRefusal([await askEntities(hub, hub.ward('gio-lanh'), representations)], 'QUERY_TOO_COSTLY');
  });

  test('by ten thousand operations in one document, is too costly, whichever is to run', async () => {
    const answers = await askBoth((field) => times(10_000, (at) => `query Q${at} { ${field} { name } }`));
    expectRefusal(answers, 'QUERY_TOO_COSTLY');
  });

  test('by pages of pages of pages, is too costly', async () => {
    const lists =
      'voterContacts(first: 100) { nodes { round { contacts { id } } } } recommendations(first: 100) { nodes { id } }';
    const query = `{ ${times(25, (at) => `w${at}: wards { ${lists} council { petitions(first: 100) { nodes { id } } } }`)} }`;
    expectRefusal([await hub.query(query)], 'QUERY_TOO_COSTLY');
  });

  test('by asking about the schema round and round, is refused', async () => {
    const circle = (depth: number): string => (depth === 0 ? 'name' : `fields { type { ${circle(depth - 1)} } }`);
    const answers = await askBoth(() => `{ __schema { types { ${circle(8)} } } }`);
    const refusals = answers.map((answer) => [answer.data, codesOf(answer)[0]]);
    expect(refusals).toEqual([
      [undefined, 'QUERY_TOO_COSTLY'],
      [undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ]);
  });

  test('by a megabyte of commas and comments, costs nobody but its sender', async () => {
    for (const filler of [','.repeat(900_000), `#${'x'.repeat(900_000)}\n`]) {
      for (const answer of await askBoth((field) => `${filler}{ ${field} { __typename } }`))
        expect(answer.errors).toBeUndefined();
    }
  });
});

describe('somebody who wants to learn what a server has', () => {
  test('and is not signed in, is told nothing of its schema, by no way of asking', async () => {
    const queries = [
      '{ __schema { types { name } } }',
      '{ __type(name: "Petition") { fields { name } } }',
      '{ _service { sdl } }',
    ];
    for (const { url } of [hub.gateway, hub.cityCouncil, hub.citizenAffairs, hub.ward('gio-lanh')]) {
      for (const query of queries) expect(codesOf(await askGraphql(url, query))).toEqual(['UNAUTHENTICATED']);
      const path = `/graphql?query=${encodeURIComponent('{ __schema { types { name } } }')}`;
      const headers: [string, string][] = [['apollo-require-preflight', 'yes']];
      expect((await sendRaw(url, { method: 'GET', path, headers })).status).toBe(401);
    }
  });

  test.each([
    ['a field', '{ petitons { totalCount } }'],
    ['a field of a record', '{ petitions { nodes { petitoner } } }'],
    ['an argument', '{ petitions(frst: 1) { totalCount } }'],
    ['a field of a filter', '{ petitions(filter: { knd: COMPLAINT }) { totalCount } }'],
    ['a value of an enum', '{ petitions(filter: { kind: COMPLANT }) { totalCount } }'],
    ['a type', '{ petitions { nodes { ... on Petiton { id } } } }'],
    ['a type of a variable', 'query ($f: PetitionFiltr) { petitions(filter: $f) { totalCount } }'],
    ['a directive', '{ petitions @includ(if: true) { totalCount } }'],
    ['a field that an implementation has', '{ petitions { nodes { ... on CouncilRecord { petitioner { name } } } } }'],
  ])('and writes the name of %s a little wrong, is not told the right one', async (_, query) => {
    for (const answer of [await hub.query(query), await hub.ask(hub.citizenAffairs, query)]) {
      expect(answer.data ?? null).toBeNull();
      expect(answer.text).not.toMatch(
        /did you mean|"petitions"|petitioner"[^,]*\?|first|COMPLAINT|PetitionFilter"|include"/i,
      );
    }
  });

  test('and writes the name of an enum value in a variable a little wrong, is not told the right one', async () => {
    const query = 'query ($kind: PetitionKind) { petitions(filter: { kind: $kind }) { totalCount } }';
    for (const answer of [
      await hub.query(query, { kind: 'COMPLANT' }),
      await hub.ask(hub.citizenAffairs, query, { kind: 'COMPLANT' }),
    ]) {
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
      expect(answer.text).not.toMatch(/did you mean|COMPLAINT/i);
    }
  });
});

describe('a request that is not one question', () => {
  test.each<[string, string, string?]>([
    ['two questions in a list', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
    ['one question in a list', '[{"query":"{ __typename }"}]'],
    ['an empty list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['a text', '"{ __typename }"'],
    ['a query that is a list', '{"query":["{ __typename }"]}'],
    ['a query that is an object', '{"query":{"kind":"Document"}}'],
    ['a query that is null', '{"query":null}'],
    ['an empty query', '{"query":""}'],
    ['variables that are a list', '{"query":"{ __typename }","variables":[1]}'],
    ['variables that are a text', '{"query":"{ __typename }","variables":"{}"}'],
    ['an operation name that is an object', '{"query":"{ __typename }","operationName":{}}'],
    ['extensions that are a list', '{"query":"{ __typename }","extensions":[]}'],
    ['half of a question', '{"query":"{ __typename '],
    ['bytes that are no text', '{"query":"{ __typename }\\ud800"}', 'GRAPHQL_PARSE_FAILED'],
    ['a schema', '{"query":"type Query { x: Int }"}', 'GRAPHQL_VALIDATION_FAILED'],
    ['a fragment alone', '{"query":"fragment A on Query { __typename }"}', 'GRAPHQL_VALIDATION_FAILED'],
  ])('(%s) is refused as a bad one, and no server fails', async (_, body, code = 'BAD_REQUEST') => {
    for (const { url } of [hub.gateway, hub.ward('gio-lanh')]) {
      const answer = await send(url, body);
      expect([answer.status, answer.data ?? null, codesOf(answer)]).toEqual([400, null, [code]]);
    }
  });

  test.each([
    ['names none of several operations', 'query A { __typename } query B { __typename }', undefined],
    ['names one that is not there', 'query A { __typename }', 'B'],
    ['names what every object has', 'query A { __typename }', 'constructor'],
  ])('but %s is refused', async (_, query, operationName) => {
    for (const { url } of [hub.gateway, hub.ward('gio-lanh')])
      expectRefusal([await send(url, JSON.stringify({ query, operationName }))], 'OPERATION_RESOLUTION_FAILURE');
  });

  test.each([
    ['mutation { deletePetition(id: "dn-1") }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('but wants what nobody offers is refused: %s', async (query, code) => {
    expectRefusal(await askBoth(() => query), code);
  });

  test("but puts its own query under another one's hash is refused, and the hash is not known afterwards", async () => {
    const sha256Hash = 'a'.repeat(64);
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    for (const { url } of [hub.gateway, hub.ward('gio-lanh')]) {
      expectRefusal([await send(url, JSON.stringify({ query: '{ __typename }', extensions }))], 'BAD_REQUEST');
      const later = await send(url, JSON.stringify({ extensions }));
      expect([later.data ?? null, codesOf(later)]).toEqual([null, ['PERSISTED_QUERY_NOT_FOUND']]);
    }
  });

  test("but takes the gateway's own variable for its own is refused", async () => {
    const query = 'query ($representations: Int) { petitions(first: $representations) { totalCount } }';
    expectRefusal(
      [await hub.query(query, { representations: [{ __typename: 'Ward', id: 'trang-non' }] })],
      'BAD_USER_INPUT',
    );
  });
});

describe('a value of the wrong kind', () => {
  const PAGE = 'query ($first: Int!) { petitions(first: $first) { totalCount } }';
  test.each<unknown>([
    1e308,
    -1e308,
    2 ** 31,
    -(2 ** 31) - 1,
    1.5,
    -1,
    100_000,
    '25',
    true,
    [25],
    { valueOf: 25 },
    null,
    'NaN',
    '0x19',
  ])('for a number of records (%j) is bad input', async (first) => {
    for (const answer of [await hub.query(PAGE, { first }), await hub.ask(hub.citizenAffairs, PAGE, { first })]) {
      expect(new Set(codesOf(answer))).toEqual(new Set(['BAD_USER_INPUT']));
      expect(answer.data?.petitions ?? null).toBeNull();
    }
  });

  test.each(['1e308', '1e999', '-1', '99999999999999999999', '1.5', '"25"', '[25]', 'NaN', '{}'])(
    'for a number of records, written in the query as %s, is refused',
    async (first) => {
      const query = `{ petitions(first: ${first}) { totalCount } }`;
      for (const answer of [await hub.query(query), await hub.ask(hub.citizenAffairs, query)]) {
        expect(answer.data?.petitions ?? null).toBeNull();
        expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']).toContain(codesOf(answer)[0]);
      }
    },
  );

  test.each<[string, unknown]>([
    ['Period!', 2023],
    ['Period!', '2023-Q5'],
    ['Period!', '0000-01'],
    ['Period!', '9999-12-31/0001-01-01'],
    ['Period!', ['2023']],
    ['Period!', '2'.repeat(100_000)],
    ['Period!', '2023-01-01/2023-02-30'],
  ])('for a period (%s, %j) is bad input', async (_, period) => {
    const query = 'query ($period: Period!) { report(period: $period) { wardTotal { sessions { total } } } }';
    for (const answer of [await hub.query(query, { period })])
      expect(new Set(codesOf(answer))).toEqual(new Set(['BAD_USER_INPUT']));
  });

  test.each([
    ['"__proto__"', '{"__proto__":{"first":1}}'],
    ['"constructor"', '{"first":5,"constructor":{"prototype":{"polluted":1}}}'],
    ['"__proto__" in a filter', '{"first":5,"filter":{"__proto__":{"kind":"COMPLAINT"}}}'],
  ])('under the name %s changes nothing in a server, and is refused or not looked at', async (_, variables) => {
    const query =
      'query ($first: Int! = 2, $filter: PetitionFilter) { petitions(first: $first, filter: $filter) { totalCount } }';
    const all = await hub.query(query);
    for (const { url } of [hub.gateway, hub.citizenAffairs]) {
      const answer = await send(url, `{"query":${JSON.stringify(query)},"variables":${variables}}`);
      expect(answer.data ?? all.data).toEqual(all.data);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined(); // the servers run in this process
    }
  });

  test('under a name of prototypes in the query itself is refused', async () => {
    const answers = await askBoth(() => '{ __proto__ { constructor } }');
    expectRefusal(answers, 'GRAPHQL_VALIDATION_FAILED');
  });
});
