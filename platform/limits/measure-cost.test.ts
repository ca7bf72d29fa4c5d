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
  ['values cost nothing', '{ __typename }', 1],
  ['an object costs one', '{ shop { id } }', 2],
  ['a weight is added', '{ shop { count } }', 7],
  ['a list costs its length', '{ shop { laces { id } } }', 2 + 10],
  ['a list of a known length costs that', '{ all { id } }', 1 + 168],
  ['a page is as long as it is by itself', '{ shop { shoes { nodes { id } } } }', 3 + 25],
  ['a page is as long as was asked', '{ shop { shoes(first: 3) { nodes { shop { id } } total } } }', 3 + 2 + 3 * 2],
  ['no page is longer than pages are', '{ shop { shoes(first: 2000000000) { nodes { id } } } }', 3 + 100],
  ['nor shorter than none', '{ shop { shoes(first: -5) { nodes { id } } } }', 3],
  ['a list may be as long as another', '{ shops(codes: ["a", "b"]) { id } }', 1 + 2],
  ['or so long as it is without', '{ shops { id } }', 1 + 40],
  ['a name of another field changes nothing', '{ a: shop { id } b: shop { id } }', 3],
  ['what is left out counts', '{ shop @include(if: false) { id } }', 2],
  [
    'a fragment counts where it is spread',
    '{ a: shop { ...F } b: shop { ...F } } fragment F on Shop { laces { id } }',
    23,
  ],
  [
    'a fragment in pages of two lengths is counted for each',
    '{ shop { a: shoes(first: 2) { ...F } b: shoes(first: 7) { ...F } } } fragment F on Shoes { nodes { id } }',
    2 + 3 + 8,
  ],
])('%s', (_, text, cost) => {
  expect(costOf(text).cost).toBe(cost);
});

test('variables count, and their defaults', () => {
  const text = 'query ($n: Int! = 4) { shop { shoes(first: $n) { nodes { id } } } }';

  expect([costOf(text).cost, costOf(text, { n: 50 }).cost]).toEqual([3 + 4, 3 + 50]);
});

test('each entity that is asked for by its key costs what is asked of it', () => {
  const text = 'query ($r: [ID!]!) { _entities(representations: $r) { laces { id } } }';

  expect(costOf(text, { r: ['a', 'b', 'c'] })).toEqual({ cost: 1 + 3 * 11, representations: 3 });
});
