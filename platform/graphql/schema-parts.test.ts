import { fingerprintOf, schemaParts } from './schema-parts';

const SHOP = `
  type Shop @key(fields: "id") { id: ID! shoes(size: Int!, first: Int! = 25, like: ShoeFilter): [Shoe!] till: Till @inaccessible }
  type Shoe implements Thing { price: Int! colour: Colour }
  interface Thing { price: Int! }
  type Boot implements Thing { price: Int! height: Int }
  input ShoeFilter { colour: Colour! price: Price }
  enum Colour { RED BLUE }
  scalar Price
  type Till { coins: Int }
  type Query { hidden: Hidden }
  type Hidden { a: Int }
`;

const changed = (before: string, after: string) => schemaParts(SHOP.replace(before, after));
const lacks = (parts: string[]) => schemaParts(SHOP).filter((part) => !parts.includes(part));

test('the parts are what can be asked through entities: their fields, arguments, and all types that come with them', () => {
  expect(schemaParts(SHOP)).toEqual([
    'Boot is Thing',
    'Boot.height: Int',
    'Boot.price: Int',
    'Colour.BLUE',
    'Colour.RED',
    'Price',
    'Shoe is Thing',
    'Shoe.colour: Colour',
    'Shoe.price: Int',
    'ShoeFilter takes colour: Colour',
    'ShoeFilter takes price: Price',
    'ShoeFilter(colour)',
    'Shop by id',
    'Shop.id: ID',
    'Shop.shoes takes first: Int',
    'Shop.shoes takes like: ShoeFilter',
    'Shop.shoes takes size: Int',
    'Shop.shoes(size): [Shoe]',
    'Thing.price: Int',
  ]);
});

test.each([
  ['a field', 'colour: Colour }', 'colour: Colour laces: Int }'],
  ['an argument that is not demanded', 'like: ShoeFilter', 'like: ShoeFilter, after: String'],
  ['a value', 'BLUE', 'BLUE GREEN'],
  ['that nothing may be null', '[Shoe!]', '[Shoe!]!'],
])('a schema that adds %s can be asked all as before', (_, before, after) => {
  expect(lacks(changed(before, after))).toEqual([]);
});

test.each([
  ['a field is taken away', ' colour: Colour }', ' }', ['Shoe.colour: Colour']],
  ['a field is of another type', 'height: Int', 'height: String', ['Boot.height: Int']],
  ['an argument is demanded anew', 'like: ShoeFilter', 'like: ShoeFilter!', ['Shop.shoes(size): [Shoe]']],
  ['an argument is taken away', ', like: ShoeFilter', '', ['Shop.shoes takes like: ShoeFilter']],
  ['a value is taken away', 'RED ', '', ['Colour.RED']],
  ['entities are known by another key', '"id"', '"id size"', ['Shop by id']],
])('where %s, that part is lacking', (_, before, after, lacking) => {
  expect(lacks(changed(before, after))).toEqual(expect.arrayContaining(lacking));
});

test('a fingerprint tells parts apart and names none', () => {
  const prints = schemaParts(SHOP).map(fingerprintOf);

  expect(new Set(prints).size).toBe(prints.length);
  expect(prints.join()).not.toMatch(/Shoe|colour/);
});
