import type { FederationCase } from './federation-case';

/** The steps of a mutation as they were taken, in the one order that there is. */
const taken: string[] = [];
const take = (name: string) => () => (taken.push(name), taken.join(''));

/** Roots that several subgraphs have, what a condition leaves out, mutations in their order, and the names of types. */
export const OPERATION_CASES: FederationCase[] = [
  {
    about: 'a root field that two subgraphs share is asked once, and each part where it is known',
    subgraphs: {
      one: {
        sdl: `type Query { product: Product @shareable } type Product { id: ID! @shareable name: Name @shareable price: Int } type Name @shareable { brand: String }`,
        roots: { Query: { product: { id: '1', name: { brand: 'B' }, price: 3 } } },
      },
      other: {
        sdl: `type Query { product: Product @shareable } type Product { id: ID! @shareable name: Name @shareable stock: Int } type Name @shareable { brand: String }`,
        roots: { Query: { product: { id: '1', name: { brand: 'B' }, stock: 8 } } },
      },
    },
    questions: [
      {
        query: '{ product { id price stock name { brand } } }',
        data: { product: { id: '1', price: 3, stock: 8, name: { brand: 'B' } } },
      },
      { query: '{ product { price: stock stock: price } }', data: { product: { price: 8, stock: 3 } } },
    ],
  },
  {
    about: 'what conditions leave out is left out, and what others need of it is there',
    subgraphs: {
      one: {
        sdl: `type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! price: Int }`,
        roots: { Query: { thing: { id: '1', price: 5 } } },
        rows: { Thing: [{ id: '1', price: 5 }] },
      },
      other: {
        sdl: `type Thing @key(fields: "id") { id: ID! price: Int @external isDear: Boolean @requires(fields: "price") name: String }`,
        rows: {
          Thing: [
            {
              id: '1',
              name: 'n',
              isDear(this: { price: number }) {
                return this.price > 4;
              },
            },
          ],
        },
      },
    },
    questions: [
      {
        query: 'query ($a: Boolean!) { thing { price @skip(if: $a) isDear @include(if: $a) name } }',
        variables: { a: true },
        data: { thing: { isDear: true, name: 'n' } },
      },
      {
        query: 'query ($a: Boolean!) { thing { price @skip(if: $a) isDear @include(if: $a) name } }',
        variables: { a: false },
        data: { thing: { price: 5, name: 'n' } },
      },
      {
        query:
          'query ($a: Boolean = true) { thing @include(if: $a) { ...F @skip(if: $a) ... @include(if: $a) { isDear } } } fragment F on Thing { name }',
        data: { thing: { isDear: true } },
      },
      { query: 'query ($a: Boolean!) { thing @skip(if: $a) { name } }', variables: { a: true }, data: {} },
    ],
  },
  {
    about: 'mutations of several subgraphs are done one after the other, in the order of the query',
    subgraphs: {
      one: {
        sdl: `type Query { a: Int } type Mutation { addA: String alsoA: String }`,
        roots: { Query: { a: 1 }, Mutation: { addA: take('a'), alsoA: take('A') } },
      },
      other: { sdl: `type Mutation { addB: String }`, roots: { Mutation: { addB: take('b') } } },
    },
    questions: [
      {
        query: 'mutation { first: addA addB alsoA addA: addB }',
        data: { first: 'a', addB: 'ab', alsoA: 'abA', addA: 'abAb' },
      },
    ],
  },
  {
    about: 'the name of a type is told at the root, under any name, and of what is only referred to',
    subgraphs: {
      one: {
        sdl: `type Query { node(id: ID!): Node user: User } interface Node { id: ID! } type User implements Node @key(fields: "id") { id: ID! }
          type Post implements Node @key(fields: "id") { id: ID! }`,
        roots: {
          Query: {
            user: { id: '1' },
            node: ({ id }: { id: string }) => ({ __typename: id.startsWith('p') ? 'Post' : 'User', id }),
          },
        },
      },
      other: {
        sdl: `type User @key(fields: "id") { id: ID! name: String } type Post @key(fields: "id") { id: ID! title: String }`,
        rows: { User: [{ id: '1', name: 'An' }], Post: [{ id: 'p1', title: 'T' }] },
      },
    },
    questions: [
      {
        query: '{ __typename t: __typename user { __typename } }',
        data: { __typename: 'Query', t: 'Query', user: { __typename: 'User' } },
      },
      {
        query:
          '{ a: node(id: "p1") { id ... on Post { title } } b: node(id: "1") { id ... on User { name } } c: node(id: "2") { kind: __typename } }',
        data: { a: { id: 'p1', title: 'T' }, b: { id: '1', name: 'An' }, c: { kind: 'User' } },
      },
      {
        query: '{ a: node(id: "p1") { ... on Post { id: title } ... on User { id: name } } }',
        data: { a: { id: 'T' } },
      },
    ],
  },
  {
    about: 'of enums and inputs that subgraphs know in part the graph has what all of them know',
    subgraphs: {
      one: {
        sdl: `type Query { users(filter: Filter): [String] } input Filter { name: String age: Int } enum Kind { A B }`,
        roots: { Query: { users: ({ filter }: { filter: { name: string } }) => [filter.name] } },
      },
      other: {
        sdl: `type Query { kinds(of: Kind, filter: Filter): [String] } input Filter { name: String } enum Kind { A }`,
        roots: { Query: { kinds: ({ of }: { of: string }) => [of] } },
      },
    },
    questions: [
      { query: '{ users(filter: { name: "An" }) kinds(of: A) }', data: { users: ['An'], kinds: ['A'] } },
      {
        query: '{ __type(name: "Filter") { inputFields { name } } }',
        data: { __type: { inputFields: [{ name: 'name' }] } },
      },
    ],
  },
];
