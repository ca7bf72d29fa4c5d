import { keysWithoutWard } from './ward-keys.rule';

test('keys with the id of the ward are no fault', () => {
  const sdl = `
    type Ward @key(fields: "id") { id: ID! }
    type WardReport @key(fields: "wardId period") { wardId: ID! period: String! }
    type WardTally { wardId: ID! sessions: Int }
  `;
  expect(keysWithoutWard(sdl)).toEqual([]);
});

test('an entity with a key that does not tell the ward is named, even if another of its keys does', () => {
  const sdl = 'type Session @key(fields: "wardId id") @key(fields: "id") { wardId: ID! id: ID! }';
  expect(keysWithoutWard(sdl)).toEqual([{ at: 'Session', message: expect.stringContaining('"id"') }]);
});

test('a wardId deep inside the key does not tell the ward: the gateway reads the first level', () => {
  const sdl =
    'type Session @key(fields: "id council { wardId }") { id: ID! council: Council } type Council { wardId: ID! }';
  expect(keysWithoutWard(sdl)).toMatchObject([{ at: 'Session' }]);
});

test('a ward is known by its own id or by the global one, and by nothing else', () => {
  const ward = (keys: string) => keysWithoutWard(`type Ward ${keys} { wardId: ID! id: ID! code: ID! }`);
  expect(ward('@key(fields: "wardId") @key(fields: "id")')).toEqual([]);
  expect(ward('@key(fields: "code")')).toMatchObject([{ at: 'Ward' }]);
});

test('a key on an extension or on an interface counts too', () => {
  const sdl = 'extend type Session @key(fields: "id") { id: ID! } interface Thing @key(fields: "id") { id: ID! }';
  expect(keysWithoutWard(sdl)).toMatchObject([{ at: 'Session' }, { at: 'Thing' }]);
});

test('an entity that ward-council only points at may have any key', () => {
  expect(keysWithoutWard('type Conference @key(fields: "id", resolvable: false) { id: ID! }')).toEqual([]);
});

test('a record of a ward without a key is named', () => {
  expect(keysWithoutWard('type Session { wardId: ID! recordId: ID! }')).toMatchObject([{ at: 'Session' }]);
});
