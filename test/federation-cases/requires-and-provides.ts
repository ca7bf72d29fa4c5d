import type { FederationCase } from './federation-case';

/** What a field needs of others, what a path brings along, and who answers a field that moved. */
export const FIELD_CASES: FederationCase[] = [
  {
    about: 'a field that needs others gets them as they are, whatever the client calls what it asks for',
    subgraphs: {
      goods: {
        sdl: `type Query { good: Good } type Good @key(fields: "id") { id: ID! price: Int weight: Int size: Size } type Size { width: Int height: Int }`,
        roots: { Query: { good: { id: '1', price: 10, weight: 3, size: { width: 4, height: 5 } } } },
        rows: { Good: [{ id: '1', price: 10, weight: 3, size: { width: 4, height: 5 } }] },
      },
      shipping: {
        sdl: `type Good @key(fields: "id") { id: ID! price: Int @external weight: Int @external size: Size @external
            shipping: Int @requires(fields: "price weight") room: Int @requires(fields: "size { width height }") }
          type Size @external { width: Int height: Int }`,
        rows: {
          Good: [
            {
              id: '1',
              shipping(this: { price: number; weight: number }) {
                return this.price * 100 + this.weight;
              },
              room(this: { size: { width: number; height: number } }) {
                return this.size.width * this.size.height;
              },
            },
          ],
        },
      },
    },
    questions: [
      { query: '{ good { shipping room } }', data: { good: { shipping: 1003, room: 20 } } },
      {
        query: '{ good { price: weight weight: price shipping } }',
        data: { good: { price: 3, weight: 10, shipping: 1003 } },
      },
      { query: '{ good { size { width: height } room } }', data: { good: { size: { width: 5 }, room: 20 } } },
      { query: '{ good { price: shipping shipping: room } }', data: { good: { price: 1003, shipping: 20 } } },
      {
        query: 'query ($no: Boolean!) { good { room @include(if: $no) shipping price @skip(if: $no) } }',
        variables: { no: false },
        data: { good: { shipping: 1003, price: 10 } },
      },
    ],
  },
  {
    about: 'a field may need another one with an argument, and a client ask for it with another',
    subgraphs: {
      goods: {
        sdl: `type Query { good: Good } type Good @key(fields: "id") { id: ID! price(currency: String!): String }`,
        roots: { Query: { good: { id: '1', price: ({ currency }: { currency: string }) => `10 ${currency}` } } },
        rows: { Good: [{ id: '1', price: ({ currency }: { currency: string }) => `10 ${currency}` }] },
      },
      labels: {
        sdl: `type Good @key(fields: "id") { id: ID! price(currency: String!): String @external label: String @requires(fields: "price(currency: \\"VND\\")") }`,
        rows: {
          Good: [
            {
              id: '1',
              label(this: { price: string }) {
                return `<${this.price}>`;
              },
            },
          ],
        },
      },
    },
    questions: [
      { query: '{ good { label } }', data: { good: { label: '<10 VND>' } } },
      { query: '{ good { price(currency: "EUR") label } }', data: { good: { price: '10 EUR', label: '<10 VND>' } } },
      {
        query: '{ good { label price: price(currency: "USD") } }',
        data: { good: { label: '<10 VND>', price: '10 USD' } },
      },
    ],
  },
  {
    about: 'two subgraphs may need fields of each other in turn',
    subgraphs: {
      one: {
        sdl: `type Query { post: Post } type Post @key(fields: "id") { id: ID! author: String byNovice: Boolean @external byExpert: Boolean @requires(fields: "byNovice") }`,
        roots: { Query: { post: { id: '1', author: 'An' } } },
        rows: {
          Post: [
            {
              id: '1',
              author: 'An',
              byExpert(this: { byNovice: boolean }) {
                return !this.byNovice;
              },
            },
          ],
        },
      },
      other: {
        sdl: `type Post @key(fields: "id") { id: ID! author: String @external byNovice: Boolean @requires(fields: "author") }`,
        rows: {
          Post: [
            {
              id: '1',
              byNovice(this: { author: string }) {
                return this.author === 'An';
              },
            },
          ],
        },
      },
    },
    questions: [
      { query: '{ post { byExpert } }', data: { post: { byExpert: false } } },
      { query: '{ post { byNovice: byExpert author: byNovice } }', data: { post: { byNovice: false, author: true } } },
    ],
  },
  {
    about: 'what a path provides is taken from there, at that path alone, nested and in unions too',
    subgraphs: {
      here: {
        sdl: `type Query { offer: Offer @provides(fields: "good { name maker { city } }") other: Offer media: Media @provides(fields: "... on Book { title }") }
          type Offer { good: Good } type Good @key(fields: "id") { id: ID! name: String @external maker: Maker @external } type Maker { city: String @external }
          union Media = Book | Song type Book @key(fields: "id") { id: ID! title: String @external } type Song @key(fields: "id") { id: ID! }`,
        roots: {
          Query: {
            offer: { good: { id: '1', name: 'provided', maker: { city: 'here' } } },
            other: { good: { id: '1' } },
            media: { __typename: 'Book', id: '1', title: 'provided' },
          },
        },
      },
      there: {
        sdl: `type Good @key(fields: "id") { id: ID! name: String @shareable maker: Maker @shareable } type Maker { city: String @shareable }
          type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int } type Song @key(fields: "id") { id: ID! title: String }`,
        rows: {
          Good: [{ id: '1', name: 'own', maker: { city: 'there' } }],
          Book: [{ id: '1', title: 'own', pages: 9 }],
        },
      },
    },
    questions: [
      {
        query: '{ offer { good { name maker { city } } } other { good { name maker { city } } } }',
        data: {
          offer: { good: { name: 'provided', maker: { city: 'here' } } },
          other: { good: { name: 'own', maker: { city: 'there' } } },
        },
      },
      { query: '{ offer { good { id: name } } }', data: { offer: { good: { id: 'provided' } } } },
      {
        query: '{ media { ... on Book { title pages } ... on Song { title } } }',
        data: { media: { title: 'provided', pages: 9 } },
      },
    ],
  },
  {
    about: 'a field that moved is answered where it moved to',
    subgraphs: {
      before: {
        sdl: `type Query { post: Post } type Post @key(fields: "id") { id: ID! createdAt: String }`,
        roots: { Query: { post: { id: '1', createdAt: 'before' } } },
        rows: { Post: [{ id: '1', createdAt: 'before' }] },
      },
      after: {
        sdl: `type Post @key(fields: "id") { id: ID! createdAt: String @override(from: "before") }`,
        rows: { Post: [{ id: '1', createdAt: 'after' }] },
      },
    },
    questions: [{ query: '{ post { id createdAt } }', data: { post: { id: '1', createdAt: 'after' } } }],
  },
  {
    about: 'what is inaccessible is no part of the graph, and still leads from one subgraph to another',
    subgraphs: {
      one: {
        sdl: `type Query { user: User hidden: String @inaccessible } type User @key(fields: "secret") { secret: ID! @inaccessible name: String }`,
        roots: { Query: { user: { secret: 's', name: 'An' } } },
      },
      other: {
        sdl: `type User @key(fields: "secret") { secret: ID! @inaccessible age: Int }`,
        rows: { User: [{ secret: 's', age: 40 }] },
      },
    },
    questions: [
      { query: '{ user { name secret: age } }', data: { user: { name: 'An', secret: 40 } } },
      {
        query: '{ __type(name: "User") { fields { name } } }',
        data: { __type: { fields: [{ name: 'name' }, { name: 'age' }] } },
      },
    ],
  },
];
