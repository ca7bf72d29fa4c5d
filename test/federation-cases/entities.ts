import type { FederationCase } from './federation-case';

/** How entities are found in another subgraph: by one key, several, nested ones, none. */
export const ENTITY_CASES: FederationCase[] = [
  {
    about: 'an entity is completed in another subgraph, in lists with nulls and repeats too',
    subgraphs: {
      people: {
        sdl: `type Query { people: [Person]! first: Person } type Person @key(fields: "id") { id: ID! name: String }`,
        roots: {
          Query: {
            first: { id: '1', name: 'An' },
            people: [{ id: '1', name: 'An' }, null, { id: '2', name: 'Bình' }, { id: '1', name: 'An' }],
          },
        },
        rows: {
          Person: [
            { id: '1', name: 'An' },
            { id: '2', name: 'Bình' },
          ],
        },
      },
      posts: {
        sdl: `type Person @key(fields: "id") { id: ID! posts: [Post!] } type Post { title: String author: Person }`,
        rows: {
          Person: [
            {
              id: '1',
              posts: [
                { title: 'a', author: { id: '2' } },
                { title: 'b', author: null },
              ],
            },
            { id: '2', posts: [] },
          ],
        },
      },
    },
    questions: [
      { query: '{ first { posts { title } } }', data: { first: { posts: [{ title: 'a' }, { title: 'b' }] } } },
      {
        query: '{ people { name posts { author { name } } } }',
        data: {
          people: [
            { name: 'An', posts: [{ author: { name: 'Bình' } }, { author: null }] },
            null,
            { name: 'Bình', posts: [] },
            { name: 'An', posts: [{ author: { name: 'Bình' } }, { author: null }] },
          ],
        },
      },
      {
        query: '{ a: first { posts: name } b: first { name: id posts { id: title } } }',
        data: { a: { posts: 'An' }, b: { name: '1', posts: [{ id: 'a' }, { id: 'b' }] } },
      },
    ],
  },
  {
    about: 'two subgraphs without a key in common meet by way of a third that has both',
    subgraphs: {
      ids: {
        sdl: `type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! }`,
        roots: { Query: { thing: { id: '1' } } },
      },
      both: {
        sdl: `type Thing @key(fields: "id") @key(fields: "code") { id: ID! code: String! }`,
        rows: { Thing: [{ id: '1', code: 'x' }] },
      },
      codes: {
        sdl: `type Thing @key(fields: "code") { code: String! price: Int }`,
        rows: { Thing: [{ code: 'x', price: 7 }] },
      },
    },
    questions: [
      { query: '{ thing { price } }', data: { thing: { price: 7 } } },
      { query: '{ thing { code: id id: price } }', data: { thing: { code: '1', id: 7 } } },
    ],
  },
  {
    about: 'a key may be made of several fields, and of fields of an object',
    subgraphs: {
      places: {
        sdl: `type Query { rooms: [Room!]! }
          type Room @key(fields: "house { street number } name") { house: House! name: String! }
          type House @shareable { street: String! number: Int! }`,
        roots: {
          Query: {
            rooms: [
              { house: { street: 'Lê Lợi', number: 1 }, name: 'A' },
              { house: { street: 'Lê Lợi', number: 2 }, name: 'A' },
            ],
          },
        },
      },
      seats: {
        sdl: `type Room @key(fields: "house { street number } name") { house: House! name: String! seats: Int }
          type House @shareable { street: String! number: Int! }`,
        rows: {
          Room: [
            { house: { street: 'Lê Lợi', number: 1 }, name: 'A', seats: 10 },
            { house: { street: 'Lê Lợi', number: 2 }, name: 'A', seats: 20 },
          ],
        },
      },
    },
    questions: [
      { query: '{ rooms { seats } }', data: { rooms: [{ seats: 10 }, { seats: 20 }] } },
      {
        query: '{ rooms { name: seats house { number: street } } }',
        data: {
          rooms: [
            { name: 10, house: { number: 'Lê Lợi' } },
            { name: 20, house: { number: 'Lê Lợi' } },
          ],
        },
      },
    ],
  },
  {
    about: 'what another subgraph does not know of an entity is null, and the rest stands',
    subgraphs: {
      one: {
        sdl: `type Query { things: [Thing!]! } type Thing @key(fields: "id") { id: ID! name: String }`,
        roots: {
          Query: {
            things: [
              { id: '1', name: 'a' },
              { id: '2', name: 'b' },
            ],
          },
        },
      },
      other: { sdl: `type Thing @key(fields: "id") { id: ID! size: Int }`, rows: { Thing: [{ id: '2', size: 5 }] } },
    },
    questions: [
      {
        query: '{ things { name size } }',
        data: {
          things: [
            { name: 'a', size: null },
            { name: 'b', size: 5 },
          ],
        },
      },
    ],
  },
  {
    about: 'a key that only refers is not asked where it cannot be resolved',
    subgraphs: {
      owner: {
        sdl: `type Query { city: City } type City @key(fields: "id") { id: ID! name: String }`,
        roots: { Query: { city: { id: '1', name: 'Bắc Kạn' } } },
        rows: { City: [{ id: '1', name: 'Bắc Kạn' }] },
      },
      refers: {
        sdl: `type Query { ward: Ward } type Ward { name: String city: City } type City @key(fields: "id", resolvable: false) { id: ID! }`,
        roots: { Query: { ward: { name: 'Đức Xuân', city: { id: '1' } } } },
      },
    },
    questions: [
      { query: '{ ward { city { id: name } } }', data: { ward: { city: { id: 'Bắc Kạn' } } } },
      {
        query: '{ city { name } ward { city { __typename id } } }',
        data: { city: { name: 'Bắc Kạn' }, ward: { city: { __typename: 'City', id: '1' } } },
      },
    ],
  },
  {
    about: 'a subgraph of Federation 1 extends a type of another one',
    subgraphs: {
      owner: {
        sdl: `type Query { user: User } type User @key(fields: "id") { id: ID! name: String }`,
        roots: { Query: { user: { id: '1', name: 'An' } } },
        rows: { User: [{ id: '1', name: 'An' }] },
      },
      extends: {
        sdl: `extend type User @key(fields: "id") { id: ID! @external name: String @external rights: [String] greeting: String @requires(fields: "name") }`,
        rows: {
          User: [
            {
              id: '1',
              rights: ['read'],
              greeting(this: { name: string }) {
                return `Chào ${this.name}`;
              },
            },
          ],
        },
      },
    },
    questions: [
      { query: '{ user { rights greeting } }', data: { user: { rights: ['read'], greeting: 'Chào An' } } },
      { query: '{ user { name: rights greeting } }', data: { user: { name: ['read'], greeting: 'Chào An' } } },
    ],
  },
];
