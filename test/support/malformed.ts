import fc from 'fast-check';

/** A request that no well-meaning client sends, or only by mistake. */
export interface Malformed {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | undefined;
  /** Whether it comes with a good token; `headers` may still spoil it. */
  withToken: boolean;
}

const JSON_TYPE = { 'content-type': 'application/json' };

const GOOD_QUERY = '{ city { id name } wards { id } }';

/** Names that the servers know and names that nobody does. */
const name = fc.constantFrom(
  ...['city', 'wards', 'ward', 'report', 'council', 'sessions', 'nodes', 'id', 'period', 'totalCount', '__typename'],
  ...['__schema', '_entities', '_service', 'sdl', 'shoes', 'constructor', '__proto__', 'toString', 'rateLimit'],
);

/** Values as they stand in a query: of wrong types, huge, and of no type at all. */
const literal = fc.oneof(
  fc.constantFrom('null', 'true', '1e400', '-0', '99999999999999999999', '""', '"""x"""', '[]', '{}', '$x', 'ENUM'),
  fc.constantFrom(
    '{__typename: 1}',
    '[{__typename: "Ward", id: 7}]',
    '[[[[1]]]]',
    '"2020-9M"',
    '"\\u0000"',
    '"\\uD800"',
  ),
  fc.string({ maxLength: 8, unit: 'binary' }).map((text) => JSON.stringify(text)),
  fc.double().map(String),
);

const argument = fc
  .tuple(fc.constantFrom('id', 'period', 'first', 'after', 'filter', 'representations', 'asOf', 'x'), literal)
  .map(([key, value]) => `${key}: ${value}`);

/** Fields in fields, with arguments, aliases, directives and fragments, mostly of the right syntax. */
const { selection } = fc.letrec<{ selection: string }>((tie) => ({
  selection: fc
    .tuple(
      fc.option(fc.constantFrom('a:', 'b:', '...F ', '... on Ward { id } ', '... @include(if: $x) { id } '), {
        nil: '',
      }),
      name,
      fc.option(
        argument.map((text) => `(${text})`),
        { nil: '' },
      ),
      fc.option(fc.constantFrom('@skip(if: true)', '@deprecated', '@defer', '@x', '@include'), { nil: '', freq: 8 }),
      fc.option(fc.array(tie('selection'), { minLength: 1, maxLength: 3 }), { nil: [], depthSize: 'small' }),
    )
    .map(([before, field, args, directive, inner]) =>
      [before, field, args, directive, inner.length > 0 ? `{ ${inner.join(' ')} }` : ''].join(' '),
    ),
}));

const operation = fc.constantFrom(
  ...['', 'query', 'query Q', 'query ($x: Int)', 'query ($x: [Nothing!]! = 3)', 'mutation'],
  'subscription',
);

/** Fragments that go in circles, end nowhere, or double with every step. */
const fragments = fc.constantFrom(
  ...['', 'fragment F on Query { city { id } }', 'fragment F on Query { ...F }', 'fragment F on Nothing { id }'],
  ...['fragment F on Query { ...G } fragment G on Query { ...F }', 'fragment F on', 'query R { city { id } }'],
  Array.from({ length: 40 }, (_, at) => `fragment F${at || ''} on Query { ...F${at + 1} ...F${at + 1} }`).join(' '),
);

const query = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(operation, fc.array(selection, { minLength: 1, maxLength: 3 }), fragments)
      .map(([head, fields, tail]) => `${head} { ${fields.join(' ')} } ${tail}`),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 60, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.nat({ max: 1_000 }).map((depth) => `${'{ city '.repeat(depth)}${'}'.repeat(depth)}`) },
  {
    weight: 1,
    arbitrary: fc.nat({ max: 1_000 }).map((depth) => `{ ward(id: ${'['.repeat(depth)}1${']'.repeat(depth)}) { id } }`),
  },
  { weight: 1, arbitrary: fc.nat({ max: 1_000 }).map((times) => `{ ${'city '.repeat(times)} }`) },
  { weight: 1, arbitrary: fc.nat({ max: 1_000 }).map((times) => `{ ${'@skip '.repeat(times)} }`) },
);

const variables = fc.oneof(
  fc.dictionary(fc.constantFrom('x', 'representations', '__proto__', 'first'), fc.jsonValue({ maxDepth: 3 }), {
    maxKeys: 3,
  }),
  fc.constantFrom<unknown>(
    null,
    'text',
    7,
    [],
    { x: 1e308 },
    { x: '\u0000' },
    { representations: [null, 1, {}, { __typename: 'Ward' }] },
  ),
  fc
    .integer({ min: 1, max: 500 })
    .map((depth) => ({ x: JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown })),
);

const extensions = fc.constantFrom<unknown>(
  ...[undefined, undefined, null, 'text', [], {}, { persistedQuery: null }, { persistedQuery: true }],
  ...[{ persistedQuery: { version: 1, sha256Hash: 'ab' } }, { persistedQuery: { version: 1, sha256Hash: { a: 1 } } }],
  { persistedQuery: { version: 9, sha256Hash: 'ab' } },
);

/** A body of the right form with wrong things in it. */
const graphqlBody = fc
  .tuple(query, variables, extensions, fc.constantFrom<unknown>(undefined, undefined, null, 'R', 'Nothing', '', 7))
  .map(([text, given, more, operationName]) =>
    JSON.stringify({ query: text, variables: given, extensions: more, operationName }),
  );

/** Bodies that are no GraphQL request: other JSON, JSON cut off, bytes that are no text. */
const body = fc.oneof(
  { weight: 8, arbitrary: graphqlBody.map((text) => Buffer.from(text)) },
  {
    weight: 1,
    arbitrary: fc.tuple(graphqlBody, fc.nat({ max: 200 })).map(([text, at]) => Buffer.from(text).subarray(0, at)),
  },
  { weight: 1, arbitrary: fc.json({ maxDepth: 4 }).map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  { weight: 1, arbitrary: fc.array(graphqlBody, { maxLength: 3 }).map((all) => Buffer.from(`[${all.join(',')}]`)) },
  { weight: 1, arbitrary: fc.nat({ max: 1_500 }).map((depth) => Buffer.from('['.repeat(depth) + ']'.repeat(depth))) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('{"query":7}', '{"query":["{a}"]}', '{"__proto__":{"query":"{a}"}}', '', 'null')
      .map((text) => Buffer.from(text)),
  },
  { weight: 1, arbitrary: fc.constant(Buffer.from(JSON.stringify({ query: GOOD_QUERY }))) },
);

const ascii = fc.string({ maxLength: 30, unit: fc.constantFrom(...'abcXYZ019-_./*;=,"{}()<>@ %') });

/** Headers that a proxy, a script or an attacker adds. */
const oddHeaders = fc.dictionary(
  fc.constantFrom(
    'accept',
    'accept-language',
    'x-request-id',
    'x-forwarded-for',
    'x-forwarded-proto',
    'origin',
    'referer',
    'apollo-require-preflight',
    'x-apollo-operation-name',
    'cookie',
    'x-hub-viewer',
  ),
  ascii,
  { maxKeys: 3 },
);

const contentType = fc.oneof(
  { weight: 8, arbitrary: fc.constant(JSON_TYPE as Record<string, string>) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        ...[
          'text/plain',
          'application/x-www-form-urlencoded',
          'multipart/form-data; boundary=a',
          'application/json; charset=latin1',
          'application/graphql',
          'a',
          '/',
          'application/json;;;',
          'application/jsonp',
        ],
      )
      .map((type) => ({ 'content-type': type })),
  },
  { weight: 1, arbitrary: fc.constant({}) },
);

const oddToken = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .oneof(
        ascii,
        ascii.map((text) => `Bearer ${text}`),
        fc.constantFrom('Bearer a.b.c', 'Bearer eyJhbGciOiJub25lIn0.e30.', 'Basic YTpi', 'Bearer'),
      )
      .map((authorization) => ({ authorization })),
  },
);

const post = fc
  .record({
    body,
    headers: fc.tuple(oddHeaders, contentType, oddToken),
    withToken: fc.nat({ max: 9 }).map((n) => n > 0),
  })
  .map(({ headers, ...rest }): Malformed => ({
    ...rest,
    method: 'POST',
    path: '/graphql',
    headers: Object.assign({}, ...headers),
  }));

const inAddress = fc.tuple(query, oddHeaders, fc.boolean()).map(([text, headers, isSafe]): Malformed => ({
  method: 'GET',
  path: `/graphql?query=${encodeURIComponent(text.toWellFormed())}${isSafe ? '' : '&query=x&variables={'}`,
  headers: { 'apollo-require-preflight': '1', ...headers },
  body: undefined,
  withToken: true,
}));

const elsewhere = fc
  .tuple(
    fc.constantFrom('GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST'),
    fc.constantFrom(
      '/graphql',
      '/graphq',
      '/graphql/',
      '/nothing',
      '/graphql/..%2f',
      '/.env',
      '/explorer/..%2fpackage.json',
      '//',
      '/%00',
    ),
    oddHeaders,
  )
  .map(([method, path, headers]): Malformed => ({
    method,
    path,
    headers,
    body: method === 'GET' || method === 'HEAD' ? undefined : Buffer.from('{}'),
    withToken: true,
  }));

/** Any of them, mostly posts to /graphql. */
export const anyMalformed: fc.Arbitrary<Malformed> = fc.oneof(
  { weight: 10, arbitrary: post },
  { weight: 2, arbitrary: inAddress },
  { weight: 1, arbitrary: elsewhere },
);
