import { nonNullWardFields } from './ward-nullability.rule';

const DIRECTORY = 'type Ward @key(fields: "id") { id: ID! name: String! }';

const placesIn = (wards: string) =>
  nonNullWardFields({ 'city-council': DIRECTORY, 'ward-council': wards }).map(({ at }) => at);

test('nullable fields that a ward adds to a shared entity, and its key, are no fault', () => {
  expect(placesIn('type Ward @key(fields: "id") { id: ID! council: String report: [String!] }')).toEqual([]);
});

test('a field that a ward adds to a shared entity and that cannot be null is named', () => {
  expect(placesIn('type Ward @key(fields: "id") { id: ID! council: String! report: [String]! }')).toEqual([
    'Ward.council',
    'Ward.report',
  ]);
});

test('a field that the ward only needs from others keeps the type of its owner', () => {
  expect(placesIn('type Ward @key(fields: "id") { id: ID! name: String! @external }')).toEqual([]);
});

test('an entity that only wards have may be as strict as it likes', () => {
  expect(placesIn('type Session @key(fields: "wardId id") { wardId: ID! id: ID! title: String! }')).toEqual([]);
});
