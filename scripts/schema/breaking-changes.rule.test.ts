import { breakingChanges } from './breaking-changes.rule';

const placesIn = async (base: string, today: string) =>
  (await breakingChanges(base, today)).map(({ at }) => at).toSorted();

const SHOP = `
  type Query { shoe(size: Int, filter: ShoeFilter): Shoe  shoes: [Shoe!] }
  type Shoe { size: Int!  colour: Colour }
  enum Colour { RED BLUE }
  input ShoeFilter { colour: Colour  soles: Int }
`;

test('the same API breaks nothing', async () => {
  expect(await placesIn(SHOP, SHOP)).toEqual([]);
});

test('what is only added, described or deprecated breaks nothing', async () => {
  const today = `
    type Query { shoe(size: Int, filter: ShoeFilter, brand: String): Shoe  shoes: [Shoe!] @deprecated(reason: "old") socks: Int }
    "Giày." type Shoe { size: Int!  colour: Colour }
    enum Colour { RED BLUE @deprecated(reason: "old") GREEN }
    input ShoeFilter { colour: Colour  soles: Int @deprecated(reason: "old") heels: Int }
  `;
  expect(await placesIn(SHOP, today)).toEqual([]);
});

test('each removed field, argument, enum value, input field and type is a break at its coordinate', async () => {
  const today = `
    type Query { shoe(filter: ShoeFilter): Shoe }
    type Shoe { size: Int!  colour: Colour }
    enum Colour { RED }
    input ShoeFilter { colour: Colour }
  `;
  const base = `${SHOP} extend type Shoe { maker: Maker } type Maker { name: String }`;
  expect(await placesIn(base, today)).toEqual([
    'Colour.BLUE',
    'Maker',
    'Query.shoe(size:)',
    'Query.shoes',
    'Shoe.maker',
    'ShoeFilter.soles',
  ]);
});

test('what the base calls deprecated may go, and with it the types that nothing else leads to', async () => {
  const base = `
    type Query { shoe(size: Int @deprecated(reason: "old"), filter: ShoeFilter): Shoe }
    type Shoe { colour: Colour  maker: Maker @deprecated(reason: "old") }
    type Maker { name: String  place: Place }
    type Place { name: String }
    enum Colour { RED BLUE @deprecated(reason: "old") }
    input ShoeFilter { colour: Colour  soles: Soles @deprecated(reason: "old") }
    enum Soles { RUBBER }
  `;
  const today = `
    type Query { shoe(filter: ShoeFilter): Shoe }
    type Shoe { colour: Colour }
    enum Colour { RED }
    input ShoeFilter { colour: Colour }
  `;
  expect(await placesIn(base, today)).toEqual([]);
});

test('a type that something not deprecated leads to may not go', async () => {
  const base = 'type Query { old: Shoe @deprecated(reason: "old")  shoes: [Shoe] } type Shoe { size: Int }';
  expect(await placesIn(base, 'type Query { socks: Int }')).toEqual(['Query.shoes', 'Shoe']);
});

test('to deprecate and remove in one change is a break', async () => {
  expect(await placesIn('type Query { a: Int b: Int }', 'type Query { a: Int @deprecated(reason: "old") }')).toEqual([
    'Query.b',
  ]);
});

test('a deprecated field may go, but it may not change its type', async () => {
  const base = 'type Query { size: Int @deprecated(reason: "old") }';
  expect(await placesIn(base, 'type Query { size: String @deprecated(reason: "old") }')).toEqual(['Query.size']);
});

test('a field that may now be null and an argument that must now be given are breaks', async () => {
  const today = SHOP.replace('size: Int!', 'size: Int').replace('shoe(size: Int,', 'shoe(size: Int!,');
  expect(await placesIn(SHOP, today)).toEqual(['Query.shoe(size:)', 'Shoe.size']);
});
