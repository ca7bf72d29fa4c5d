import { rm } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Fault } from './faults';
import { refusalOf, startShoeWorld, type ShoeWorld } from './test-shoe-world';
import { brandHeader, saleHeader, saleId, shoeHeader } from './test-shoes';

let world: ShoeWorld;
beforeAll(async () => {
  world = await startShoeWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

/** The faults of a load of these files, their paths shortened to `factory/shoe.csv`. */
async function faultsOf(files: Record<string, string | Buffer>): Promise<Fault[]> {
  await world.write(files);
  const { faults } = await refusalOf(world);
  return faults.map((fault) => ({ ...fault, file: relative(world.path('.'), fault.file) }));
}

const brand = `${brandHeader}ti,Tiến\n`;

/** A good shoe, except for some cells. */
function shoe(cells: Record<string, string> = {}): string {
  const good = { id: 's1', brand_id: 'ti', model: 'M', size: '40', price: '1', season: 'SUMMER' };
  const row: Record<string, string> = { ...good, ...cells };
  const names = shoeHeader.trim().split(',');
  return `${names.map((name) => row[name] ?? '').join(',')}\n`;
}

describe('a cell is refused with file, line, column, value and what was expected', () => {
  const integer = 'an integer, written like 0, 12 or -3';
  const price = 'a number, written like 12 or -3.5 with at most 4 digits before the point and 2 after it';
  const date = 'a date of the calendar, written YYYY-MM-DD';
  const moment = 'a moment with its offset, written like 2020-10-16T08:30:00+07:00';
  const cells: [column: string, value: string, expected: string][] = [
    ['model', '', 'a value, not an empty cell'],
    ['size', 'forty', integer],
    ['size', '40.5', integer],
    ['size', '040', integer],
    ['size', ' 40', integer],
    ['size', '32768', 'an integer from -32768 to 32767'],
    ['price', '1e3', price],
    ['price', '1.999', price],
    ['price', '10000', price],
    ['season', 'Summer', 'one of SUMMER, WINTER'],
    ['made_on', '2021-02-29', date],
    ['made_on', '1900-02-29', date],
    ['made_on', '2020-04-31', date],
    ['made_on', '29/02/2020', date],
    ['made_on', '0000-01-01', date],
    ['sold_out_at', '2020-10-16T08:30:00', moment],
    ['sold_out_at', '2020-02-30T08:30:00Z', moment],
    ['sold_out_at', '2020-10-16T24:00:00Z', moment],
    ['is_waterproof', 'yes', 'true or false'],
    ['is_waterproof', 'TRUE', 'true or false'],
    ['model', 'a\0b', 'text without the character NUL'],
  ];
  test.each(cells)('%s %j', async (column, value, expected) => {
    const faults = await faultsOf({
      'factory/brand.csv': brand,
      'factory/shoe.csv': shoeHeader + shoe({ [column]: value }),
    });

    expect(faults).toEqual([{ file: 'factory/shoe.csv', line: 2, column, value, expected }]);
  });

  test('text longer than its column, counted in characters', async () => {
    const faults = await faultsOf({ 'factory/brand.csv': `${brandHeader}a,${'👟'.repeat(12)}\nb,${'ế'.repeat(13)}\n` });

    const value = 'ế'.repeat(13);
    expect(faults).toEqual([
      { file: 'factory/brand.csv', line: 3, column: 'name', value, expected: 'at most 12 characters' },
    ]);
  });

  test('a space at the end of an id, which would make it another one', async () => {
    const faults = await faultsOf({ 'factory/brand.csv': `${brandHeader}a ,Ananas\n` });

    expect(faults).toEqual([
      {
        file: 'factory/brand.csv',
        line: 2,
        column: 'id',
        value: 'a ',
        expected: 'no space at the beginning or the end',
      },
    ]);
  });

  test('a UUID, a bounded integer and a text column with allowed values', async () => {
    const faults = await faultsOf({ 'shop/sale.csv': 'id,shoe_id,pairs,paid_by\n17,s1,2147483648,CHEQUE\n' });

    expect(faults).toMatchObject([
      { column: 'id', value: '17' },
      { column: 'pairs', value: '2147483648', expected: 'an integer from -2147483648 to 2147483647' },
      { column: 'paid_by', value: 'CHEQUE', expected: 'one of CASH, CARD' },
      { column: 'shoe_id', value: 's1' },
    ]);
  });
});

describe('a row is refused', () => {
  test('that has more or fewer cells than the header, and its cells are not judged', async () => {
    const faults = await faultsOf({ 'factory/brand.csv': `${brandHeader}ti\nda,Đá,${'x'.repeat(99)}\n` });

    expect(faults).toEqual([
      { file: 'factory/brand.csv', line: 2, expected: '2 cells as in the header line, not 1' },
      { file: 'factory/brand.csv', line: 3, expected: '2 cells as in the header line, not 3' },
    ]);
  });

  test('that has the primary key or a unique key of an earlier row', async () => {
    const faults = await faultsOf({
      'factory/brand.csv': brand,
      'factory/shoe.csv': shoeHeader + shoe() + shoe({ model: 'N' }) + shoe({ id: 's2' }) + shoe({ model: 'P' }),
    });

    const expected = 'a value used once in shoe.csv; line 2 has it already';
    expect(faults).toEqual([
      { file: 'factory/shoe.csv', line: 3, column: 'id', value: 's1', expected },
      { file: 'factory/shoe.csv', line: 4, column: 'brand_id, model', value: 'ti, M', expected },
      { file: 'factory/shoe.csv', line: 5, column: 'id', value: 's1', expected },
    ]);
  });

  test('that refers to a row which neither files nor database hold, in its own or another table', async () => {
    const faults = await faultsOf({
      'factory/brand.csv': brand,
      'factory/shoe.csv': shoeHeader + shoe({ brand_id: 'tj' }) + shoe({ id: 's2', successor_id: 's9' }),
    });

    const place = 'in its file or in the database';
    const nowhere = 'Không có hồ sơ này trong tệp hay trong cơ sở dữ liệu.';
    expect(faults).toEqual([
      ...[
        {
          file: 'factory/shoe.csv',
          line: 2,
          column: 'brand_id',
          value: 'tj',
          expected: { en: `Expected the id of a row of brand, ${place}.`, vi: nowhere },
          code: 'REFERENCE_NOT_FOUND',
        },
      ],
      ...[
        {
          file: 'factory/shoe.csv',
          line: 3,
          column: 'successor_id',
          value: 's9',
          expected: { en: `Expected the id of a row of shoe, ${place}.`, vi: nowhere },
          code: 'REFERENCE_NOT_FOUND',
        },
      ],
    ]);
  });

  test('that refers to what another target does not hold, every such row', async () => {
    const files = {
      'factory/brand.csv': brand,
      'factory/shoe.csv': shoeHeader + shoe(),
      'shop/sale.csv': `${saleHeader}${saleId(1)},s1,1\n${saleId(2)},s8,1\n${saleId(3)},s8,1\n`,
    };

    const expected = expect.objectContaining({
      en: 'Expected the id of a row of shoe of factory, in its file or in the database.',
    }) as object;
    const code = 'REFERENCE_NOT_FOUND';
    expect(await faultsOf(files)).toEqual([
      { file: 'shop/sale.csv', line: 3, column: 'shoe_id', value: 's8', code, expected },
      { file: 'shop/sale.csv', line: 4, column: 'shoe_id', value: 's8', code, expected },
    ]);
  });

  test('that breaks a rule of its table', async () => {
    const wrong = shoe({ made_on: '2020-10-16', sold_out_at: '2020-10-15T23:00:00+07:00' });

    expect(await faultsOf({ 'factory/brand.csv': brand, 'factory/shoe.csv': shoeHeader + wrong })).toEqual([
      {
        ...{ file: 'factory/shoe.csv', line: 2, column: 'sold_out_at' },
        ...{ value: '2020-10-15T16:00:00.000Z', expected: 'a moment after made_on' },
      },
    ]);
  });
});

describe('a file is refused', () => {
  test('that is not UTF-8, from the line where it is not; the lines before are checked', async () => {
    const latin = Buffer.concat([Buffer.from(`${brandHeader}ti,\nda,Da\n`), Buffer.from('t,\xca\n', 'latin1')]);

    expect(await faultsOf({ 'factory/brand.csv': latin })).toEqual([
      { file: 'factory/brand.csv', line: 2, column: 'name', value: '', expected: 'a value, not an empty cell' },
      { file: 'factory/brand.csv', line: 4, expected: 'text encoded as UTF-8' },
    ]);
  });

  test('whose header misses a column, has one twice, mistypes one or has a strange one', async () => {
    const header = 'id,brand_id,brand_id,modle,size,price,season,created_at,colour of the laces\n';

    const file = 'factory/shoe.csv';
    expect(await faultsOf({ 'factory/brand.csv': brand, [file]: header })).toEqual([
      { file, line: 1, column: 'brand_id', expected: 'each column once' },
      { file, line: 1, column: 'modle', expected: 'a column of the table; did you mean "model"?' },
      { file, line: 1, column: 'created_at', expected: 'no such column: the loader fills it in itself' },
      {
        ...{ file, line: 1, column: 'colour of the laces' },
        expected: `one of the columns ${shoeHeader.trim().replaceAll(',', ', ')}`,
      },
      { file, line: 1, column: 'model', expected: 'this column in the header line' },
    ]);
  });

  test('that is separated by something else than commas, with one fault', async () => {
    const value = 'id;name';
    expect(await faultsOf({ 'factory/brand.csv': 'id;name\nti;Tiến\nda;Đá\n' })).toEqual([
      { file: 'factory/brand.csv', line: 1, value, expected: 'columns separated by ","' },
    ]);
  });

  test('that is empty', async () => {
    expect(await faultsOf({ 'factory/brand.csv': '' })).toEqual([
      { file: 'factory/brand.csv', line: 1, expected: 'a header line' },
    ]);
  });

  test('that belongs to no table; rows that it may hold are not called missing', async () => {
    const files = { 'factory/brands.csv': brand, 'factory/shoe.csv': shoeHeader + shoe(), 'shop/notes.txt': 'x' };

    expect(await faultsOf(files)).toEqual([
      { file: 'shop/notes.txt', line: 0, expected: 'only files of the tables: sale.csv' },
      { file: 'factory/brands.csv', line: 0, expected: 'a file of a table; did you mean "brand.csv"?' },
    ]);
  });

  test('with its whole folder, when that is not there', async () => {
    await rm(world.path('factory'), { recursive: true });

    expect(await faultsOf({ 'shop/sale.csv': `${saleHeader}${saleId(1)},s1,1\n` })).toEqual([
      { file: 'factory', line: 0, expected: 'a folder that can be read, with the files of factory' },
    ]);
  });
});

test('all faults of all files of all targets are told at once, file by file and line by line', async () => {
  const faults = await faultsOf({
    'factory/brand.csv': `${brandHeader}ti,Tiến\nti,\n`,
    'factory/shoe.csv': shoeHeader + shoe({ size: 'x', season: 'x', brand_id: 'no' }) + shoe({ id: 's2', price: 'x' }),
    'shop/sale.csv': `${saleHeader}${saleId(1)},s7,x\n`,
  });

  expect(faults.map(({ file, line, column }) => `${file}:${line} ${column}`)).toEqual([
    'shop/sale.csv:2 pairs',
    'shop/sale.csv:2 shoe_id',
    'factory/brand.csv:3 name',
    'factory/brand.csv:3 id',
    'factory/shoe.csv:2 size',
    'factory/shoe.csv:2 season',
    'factory/shoe.csv:2 brand_id',
    'factory/shoe.csv:3 price',
  ]);
});
