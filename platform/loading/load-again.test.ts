import { checkAndLoad } from './load';
import { refusalOf, startShoeWorld, type ShoeWorld } from './test-shoe-world';
import { brandHeader, goodFiles, saleId, Shoe } from './test-shoes';

let world: ShoeWorld;
beforeAll(async () => {
  world = await startShoeWorld();
});
beforeEach(async () => {
  await world.clear();
  await world.write(goodFiles);
  await checkAndLoad(world.targets);
});
afterAll(() => world.stop());

const shoes = () => world.factory.getRepository(Shoe).find({ order: { id: 'ASC' } });
/** What an officer would do: another value, and the next version. */
const correct = (sets: string, id = 's1') =>
  world.factory.query(`UPDATE shoe SET ${sets}, version = version + 1 WHERE id = $1`, [id]);
const writeShoes = (from: string, to: string) =>
  world.write({ 'factory/shoe.csv': goodFiles['factory/shoe.csv'].replace(from, to) });

/** [inserted, updated, unchanged] of the shoes. */
async function loadShoes(overwrite?: { reason: string }): Promise<number[]> {
  const { targets } = await checkAndLoad(world.targets, { overwrite });
  const done = targets.flatMap(({ tables }) => tables).find(({ table }) => table === 'shoe');
  return [done!.inserted, done!.updated, done!.unchanged];
}

test('files that say what they said before change nothing, whatever was corrected since', async () => {
  await correct(`model = 'Đồi', size = 43, made_on = NULL`);
  await world.shop.query(`UPDATE sale SET pairs = 9 WHERE id = $1`, [saleId(1)]);
  const before = await shoes();

  expect(await loadShoes()).toEqual([0, 0, 3]);
  expect(await loadShoes({ reason: 'nothing to win' })).toEqual([0, 0, 3]);
  expect(await shoes()).toEqual(before);
  expect(await world.shop.query('SELECT pairs FROM sale ORDER BY id')).toEqual([{ pairs: 9 }, { pairs: 1 }]);
});

test('a column that the file alone has changed is corrected, and what others corrected beside it stays', async () => {
  await correct(`model = 'Đồi'`);
  await writeShoes('Núi,41', 'Núi,42');

  expect(await loadShoes()).toEqual([0, 1, 2]);
  expect((await shoes())[0]).toMatchObject({ model: 'Đồi', size: 42, version: 3 });
  expect(await loadShoes()).toEqual([0, 0, 3]);
});

test('a column that both have changed is a CONFLICT with both values, and nothing at all is loaded', async () => {
  await correct(`size = 43, price = 70`);
  await writeShoes('Núi,41,59.90', 'Đồi,42,80');
  await world.write({ 'factory/brand.csv': `${goodFiles['factory/brand.csv']}new,Mới\n` });
  const before = await shoes();

  const { faults, message } = await refusalOf(world);

  const place = { file: world.path('factory/shoe.csv'), line: 2, code: 'CONFLICT' };
  expect(faults).toMatchObject([
    { ...place, column: 'size', value: '42', held: '43' },
    { ...place, column: 'price', value: '80', held: '70' },
  ]);
  expect(message).toContain('shoe.csv:2 cột "size": giá trị "42", trong cơ sở dữ liệu "43" — CONFLICT: Cả tệp');
  expect(await shoes()).toEqual(before);
  expect(await world.factory.query(`SELECT count(*)::int AS count FROM brand`)).toEqual([{ count: 2 }]);
});

test('a file that is told to win does so in its own changes, and in nothing else', async () => {
  await correct(`size = 43, model = 'Đồi'`);
  await writeShoes('Núi,41', 'Núi,42');

  expect(await loadShoes({ reason: 'the paper was right' })).toEqual([0, 1, 2]);
  expect((await shoes())[0]).toMatchObject({ model: 'Đồi', size: 42, version: 3 });
});

test('where both have come to the same value there is nothing to do, now and later', async () => {
  await correct(`size = 42`);
  await writeShoes('Núi,41,59.90', 'Núi,42,59.9');
  const before = await shoes();

  expect(await loadShoes()).toEqual([0, 0, 3]);
  expect(await shoes()).toEqual(before);
  await writeShoes('Núi,41', 'Núi,44');
  expect(await loadShoes()).toEqual([0, 1, 2]);
});

test('a line or a column that has vanished from its file removes nothing and forgets nothing', async () => {
  await correct(`size = 43`);
  await world.write({ 'factory/shoe.csv': 'id,brand_id,model,size,price,season\ns1,ti,Núi,41,60,WINTER\n' });

  expect(await loadShoes()).toEqual([0, 1, 0]);
  expect((await shoes())[0]).toMatchObject({ size: 43, price: '60.00', madeOn: '2020-02-29' });
  await correct(`made_on = '2020-03-01'`);
  await writeShoes('59.90', '60');
  expect(await loadShoes()).toEqual([0, 0, 3]);
  await writeShoes('2020-02-29', '2020-03-02');
  expect((await refusalOf(world)).faults).toMatchObject([
    { code: 'CONFLICT', column: 'made_on', value: '2020-03-02', held: '2020-03-01' },
  ]);
});

test('one line changed of many is found, across batches and whatever the order of lines and columns', async () => {
  const rows = Array.from({ length: 2_500 }, (_, n) => `ti,n${n},M${n},40,1,SUMMER\n`);
  const header = 'brand_id,id,model,size,price,season\n';
  await world.write({ 'factory/brand.csv': `${brandHeader}ti,Tiến\n`, 'factory/shoe.csv': header + rows.join('') });
  await loadShoes();
  await correct('size = 41', 'n7');
  const other = rows.toReversed().map((row) => {
    const [brand, id, model, ...rest] = row.split(',');
    return [id, brand, id === 'n1234' ? 'Khác' : model, ...rest].join(',');
  });
  await world.write({ 'factory/shoe.csv': `id,brand_id,model,size,price,season\n${other.join('')}` });

  expect(await loadShoes()).toEqual([0, 1, 2_499]);
  expect(await world.factory.query(`SELECT id, model, size FROM shoe WHERE version > 1 ORDER BY id`)).toEqual([
    { id: 'n1234', model: 'Khác', size: 40 },
    { id: 'n7', model: 'M7', size: 41 },
  ]);
});

test('a correction by file keeps the rules of its table together with what stands there', async () => {
  await correct(`made_on = '2021-01-01', sold_out_at = '2021-02-01T00:00:00Z'`);
  await writeShoes('2020-10-16T08:30:00+07:00', '2020-10-17T08:30:00+07:00');
  // The officer moved both days; the file moves one of them.
  await world.factory.query(`UPDATE shoe SET sold_out_at = '2020-10-16T01:30:00Z' WHERE id = 's1'`);

  expect((await refusalOf(world)).faults).toMatchObject([
    { line: 2, column: 'sold_out_at', expected: 'a moment after made_on' },
  ]);
});

test('what was loaded before loads were remembered counts as said as it stands', async () => {
  await world.factory.query('TRUNCATE loaded_row');
  await writeShoes('Núi,41', 'Núi,42');

  expect(await loadShoes()).toEqual([0, 1, 2]);
  expect((await shoes())[0]).toMatchObject({ size: 42, version: 2 });
});
