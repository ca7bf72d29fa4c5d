import type { FederationCase } from './federation-case';

/** Interfaces and unions that subgraphs know in part, and interfaces that one of them takes for objects. */
export const ABSTRACT_CASES: FederationCase[] = [
  {
    about: 'members of an interface are completed each where it is known, also under one name',
    subgraphs: {
      shelf: {
        sdl: `type Query { media: [Media!]! } interface Media { id: ID! }
          type Book implements Media @key(fields: "id") { id: ID! title: String } type Song implements Media @key(fields: "id") { id: ID! }`,
        roots: {
          Query: {
            media: [
              { __typename: 'Book', id: '1', title: 'Sách' },
              { __typename: 'Song', id: '2' },
              { __typename: 'Book', id: '3', title: 'Vở' },
            ],
          },
        },
      },
      facts: {
        sdl: `type Book @key(fields: "id") { id: ID! pages: Int } type Song @key(fields: "id") { id: ID! seconds: Int title: String }`,
        rows: {
          Book: [
            { id: '1', pages: 10 },
            { id: '3', pages: 30 },
          ],
          Song: [{ id: '2', seconds: 200, title: 'Bài' }],
        },
      },
    },
    questions: [
      {
        query: '{ media { __typename id ... on Book { pages } ... on Song { seconds } } }',
        data: {
          media: [
            { __typename: 'Book', id: '1', pages: 10 },
            { __typename: 'Song', id: '2', seconds: 200 },
            { __typename: 'Book', id: '3', pages: 30 },
          ],
        },
      },
      {
        query: '{ media { ... on Book { length: pages title } ... on Song { length: seconds title } } }',
        data: {
          media: [
            { length: 10, title: 'Sách' },
            { length: 200, title: 'Bài' },
            { length: 30, title: 'Vở' },
          ],
        },
      },
      {
        query: '{ media { ... on Book { id: pages } ... on Song { seconds: id id: seconds } } }',
        data: { media: [{ id: 10 }, { seconds: '2', id: 200 }, { id: 30 }] },
      },
    ],
  },
  {
    about: 'a union that one subgraph knows in part is asked for the members that it knows',
    subgraphs: {
      all: {
        sdl: `type Query { things: [Thing] } union Thing = Phone | Lamp type Phone @shareable { name: String } type Lamp { watts: Int }`,
        roots: {
          Query: {
            things: [{ __typename: 'Phone', name: 'p' }, { __typename: 'Lamp', watts: 5 }, null],
          },
        },
      },
      some: {
        sdl: `type Query { phone: Thing } union Thing = Phone type Phone @shareable { name: String }`,
        roots: { Query: { phone: { __typename: 'Phone', name: 'q' } } },
      },
    },
    questions: [
      {
        query:
          '{ things { __typename ... on Lamp { watts } ... on Phone { name } } phone { ... on Phone { name } ... on Lamp { watts } } }',
        data: {
          things: [{ __typename: 'Phone', name: 'p' }, { __typename: 'Lamp', watts: 5 }, null],
          phone: { name: 'q' },
        },
      },
      { query: '{ phone { __typename } }', data: { phone: { __typename: 'Phone' } } },
      { query: '{ phone { ... on Lamp { watts } } }', data: { phone: {} } },
    ],
  },
  {
    about: 'an interface that one subgraph takes for an object gives its field to every member',
    subgraphs: {
      members: {
        sdl: `type Query { nodes: [Node!]! } interface Node @key(fields: "id") { id: ID! }
          type User implements Node @key(fields: "id") { id: ID! name: String } type Team implements Node @key(fields: "id") { id: ID! size: Int }`,
        roots: {
          Query: {
            nodes: [
              { __typename: 'User', id: 'u', name: 'An' },
              { __typename: 'Team', id: 't', size: 3 },
            ],
          },
        },
        rows: { User: [{ id: 'u', name: 'An' }], Team: [{ id: 't', size: 3 }] },
      },
      likes: {
        sdl: `type Node @key(fields: "id") @interfaceObject { id: ID! likes: Int }`,
        rows: {
          Node: [
            { id: 'u', likes: 1 },
            { id: 't', likes: 2 },
          ],
        },
      },
    },
    questions: [
      { query: '{ nodes { likes } }', data: { nodes: [{ likes: 1 }, { likes: 2 }] } },
      {
        query: '{ nodes { __typename ... on User { id: name likes } ... on Team { likes: size } } }',
        data: {
          nodes: [
            { __typename: 'User', id: 'An', likes: 1 },
            { __typename: 'Team', likes: 3 },
          ],
        },
      },
    ],
  },
  {
    about: 'a field may need different fields of the members of an interface',
    subgraphs: {
      boxes: {
        sdl: `type Query { box: Box } type Box @key(fields: "id") { id: ID! shape: Shape } interface Shape { name: String } type Square implements Shape { name: String side: Int } type Circle implements Shape { name: String radius: Int }`,
        roots: { Query: { box: { id: '1', shape: { __typename: 'Circle', name: 'c', radius: 2 } } } },
        rows: { Box: [{ id: '1', shape: { __typename: 'Circle', name: 'c', radius: 2 } }] },
      },
      areas: {
        sdl: `type Box @key(fields: "id") { id: ID! shape: Shape @external area: Int @requires(fields: "shape { ... on Square { side } ... on Circle { radius } }") }
          interface Shape { name: String } type Square implements Shape { name: String @external side: Int @external } type Circle implements Shape { name: String @external radius: Int @external }`,
        rows: {
          Box: [
            {
              id: '1',
              area(this: { shape: { side?: number; radius?: number } }) {
                return this.shape.side === undefined ? 3 * (this.shape.radius ?? 0) ** 2 : this.shape.side ** 2;
              },
            },
          ],
        },
      },
    },
    questions: [
      { query: '{ box { area } }', data: { box: { area: 12 } } },
      {
        query: '{ box { shape { radius: name ... on Square { side } } area } }',
        data: { box: { shape: { radius: 'c' }, area: 12 } },
      },
    ],
  },
];
