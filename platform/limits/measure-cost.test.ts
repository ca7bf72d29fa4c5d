import { buildSchema, getOperationAST, parse } from 'graphql';
import type { CostModel } from './cost-model';
import { measureCost } from './measure-cost';

const schema = buildSchema(`
  type Query { shop: Shop shops(codes: [ID!]): [Shop!]! all: [Shop!]! _entities(representations: [ID!]!): [Shop]! }
  type Shop { id: ID! count: Int shoes(first: Int! = 25): Shoes! laces: [Shoe!]! }
  type Shoes { nodes: [Shoe!]! total: Int! }
  type Shoe { id: ID! shop: Shop }
`);
const MODEL: CostModel = {
  listSize: 10,
  pageSize: 100,
  sizes: { 'Query.all': 168, 'Query.shops': { like: 'codes', otherwise: 40 } },
  weights: { 'Shop.count': 5, '*.total': 2 },
};

function costOf(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return measureCost({ schema, document, operation, variables }, MODEL);
}

test.each<[what: string, text: string, cost: number]>([
  ['what every schema has costs nothing', '{ __typename }', 1],
  ['a value costs a tenth, rounded up in the end', '{ shop { id laces { id } } }', Math.ceil(2 + 0.1 + 10 * 1.1)],
  ['ten values cost one', `{ shop { ${'abcdefghij'.replace(/./g, '$&: id ')}} }`, 3],
  ['an object costs one', '{ shop { __typename } }', 2],
  ['a weight is added', '{ shop { count } }', 7],
  ['a list costs its length', '{ shop { laces { __typename } } }', 2 + 10],
  ['a list of a known length costs that', '{ all { __typename } }', 1 + 168],
  ['a page is as long as it is by itself', '{ shop { shoes { nodes { __typename } } } }', 3 + 25],
  [
    'a page is as long as was asked',
    '{ shop { shoes(first: 3) { nodes { shop { __typename } } total } } }',
    3 + 2 + 3 * 2,
  ],
  ['no page is longer than pages are', '{ shop { shoes(first: 2000000000) { nodes { __typename } } } }', 3 + 100],
  ['nor shorter than none', '{ shop { shoes(first: -5) { nodes { __typename } } } }', 3],
  ['a list may be as long as another', '{ shops(codes: ["a", "b"]) { __typename } }', 1 + 2],
  ['or so long as it is without', '{ shops { __typename } }', 1 + 40],
  ['a name of another field changes nothing', '{ a: shop { __typename } b: shop { __typename } }', 3],
  ['what is left out counts', '{ shop @include(if: false) { __typename } }', 2],
  [
    'a fragment counts where it is spread',
    '{ a: shop { ...F } b: shop { ...F } } fragment F on Shop { laces { __typename } }',
    23,
  ],
  [
    'a fragment in pages of two lengths is counted for each',
    '{ shop { a: shoes(first: 2) { ...F } b: shoes(first: 7) { ...F } } } fragment F on Shoes { nodes { __typename } }',
    2 + 3 + 8,
  ],
])('%s', (_, text, cost) => {
  expect(costOf(text).cost).toBe(cost);
});

test('variables count, and their defaults', () => {
  const text = 'query ($n: Int! = 4) { shop { shoes(first: $n) { nodes { __typename } } } }';

  expect([costOf(text).cost, costOf(text, { n: 50 }).cost]).toEqual([3 + 4, 3 + 50]);
});

test('each entity that is asked for by its key costs what is asked of it', () => {
  const text = 'query ($r: [ID!]!) { _entities(representations: $r) { laces { __typename } } }';

  expect(costOf(text, { r: ['a', 'b', 'c'] })).toEqual({ cost: 1 + 3 * 11, representations: 3 });
});
