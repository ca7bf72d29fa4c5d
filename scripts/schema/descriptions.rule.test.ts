import { missingDescriptions } from './descriptions.rule';

const placesIn = (sdl: string) => missingDescriptions({ shoes: sdl }).map(({ at }) => at);

test('everything that can carry a description and does not is named by its coordinate', () => {
  const sdl = `
    directive @cost(points: Int!) on FIELD_DEFINITION
    type Query { shoe(size: Int!): Shoe }
    type Shoe implements Thing { size: Int! }
    interface Thing { size: Int! }
    union Found = Shoe
    enum Colour { RED }
    input ShoeFilter { colour: Colour }
    scalar Size
  `;
  expect(placesIn(sdl)).toEqual([
    ...['@cost', '@cost(points:)'],
    ...['Query.shoe', 'Query.shoe(size:)'],
    ...['Shoe', 'Shoe.size', 'Thing', 'Thing.size', 'Found'],
    ...['Colour', 'Colour.RED', 'ShoeFilter', 'ShoeFilter.colour', 'Size'],
  ]);
});

test('what is described is no fault', () => {
  expect(placesIn('type Query { "Giày." shoe("Cỡ." size: Int): Shoe } "Giày." type Shoe { "Cỡ." size: Int }')).toEqual(
    [],
  );
});

test('a blank description is none', () => {
  expect(placesIn('"Giày." type Shoe { " " size: Int }')).toEqual(['Shoe.size']);
});

test('an extension needs no description of its own, but its fields do', () => {
  expect(placesIn('extend type Shoe { size: Int }')).toEqual(['Shoe.size']);
});

test("federation's own definitions are left alone", () => {
  const sdl = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "FieldSet"])
    directive @key(fields: FieldSet!) on OBJECT
    directive @link(url: String!) on SCHEMA
    directive @federation__tag(name: String) on OBJECT
    scalar FieldSet
    scalar _Any
    type _Service { sdl: String }
    type Query { _service: _Service! _entities(representations: [_Any!]!): [String] }
  `;
  expect(placesIn(sdl)).toEqual([]);
});

test('the subgraph that lacks the description is named, though another has it', () => {
  const faults = missingDescriptions({ shoes: '"Giày." scalar Shoe', socks: 'scalar Shoe' });
  expect(faults).toEqual([{ at: 'Shoe', message: 'has no description in socks' }]);
});
