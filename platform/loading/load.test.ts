import { checkAndLoad } from './load';
import { startShoeWorld, type ShoeWorld } from './test-shoe-world';
import { brandHeader, goodFiles, saleHeader, saleId, Shoe, shoeHeader } from './test-shoes';

let world: ShoeWorld;
beforeAll(async () => {
  world = await startShoeWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const load = () => checkAndLoad(world.targets);
const shoes = () => world.factory.getRepository(Shoe).find({ order: { id: 'ASC' } });

/** [inserted, updated, unchanged] by table. */
async function loadedCounts(): Promise<Record<string, number[]>> {
  const { targets } = await load();
  const tables = targets.flatMap((target) => target.tables);
  return Object.fromEntries(tables.map((done) => [done.table, [done.inserted, done.updated, done.unchanged]]));
}

describe('a load', () => {
  test('keeps Vietnamese in one form, however the file wrote it', async () => {
    await world.write({ ...goodFiles, 'factory/brand.csv': goodFiles['factory/brand.csv'].normalize('NFD') });
    await load();
    await world.write(goodFiles);

    expect((await loadedCounts())['brand']).toEqual([0, 0, 2]);
  });

  test('puts every cell into its column, and counts the rows as inserted', async () => {
    await world.write(goodFiles);

    expect(await load()).toEqual({
      committed: 'ALL_AT_ONCE',
      targets: [
        { name: 'shop', tables: [{ table: 'sale', file: 'sale.csv', inserted: 2, updated: 0, unchanged: 0 }] },
        {
          name: 'factory',
          tables: [
            { table: 'brand', file: 'brand.csv', inserted: 2, updated: 0, unchanged: 0 },
            { table: 'shoe', file: 'shoe.csv', inserted: 3, updated: 0, unchanged: 0 },
          ],
        },
      ],
    });
    expect(await shoes()).toMatchObject([
      {
        ...{ id: 's1', brandId: 'ti', model: 'Núi', size: 41, price: '59.90', season: 'WINTER', madeOn: '2020-02-29' },
        ...{ soldOutAt: new Date('2020-10-16T01:30:00Z'), isWaterproof: true, successorId: 's3' },
        ...{ doubleSize: 82, version: 1, createdAt: expect.any(Date), updatedAt: expect.any(Date) },
      },
      { id: 's2', price: '20.00', madeOn: null, soldOutAt: null, isWaterproof: false, successorId: null },
      { id: 's3', brandId: 'da', model: 'Rừng\nsâu' },
    ]);
    expect(await world.factory.query(`SELECT name FROM brand WHERE id = 'da'`)).toEqual([{ name: 'Đá "Cứng"' }]);
    expect(await world.shop.query('SELECT DISTINCT paid_by FROM sale')).toEqual([{ paid_by: 'CASH' }]);
  });

  test('reads a byte order mark, CR LF, blank lines and columns in another order', async () => {
    await world.write({ 'factory/brand.csv': '\uFEFFname,id\r\n\r\nTiến,ti\r\n' });

    expect(await loadedCounts()).toEqual({ brand: [1, 0, 0] });
    expect(await world.factory.query('SELECT * FROM brand')).toEqual([{ id: 'ti', name: 'Tiến' }]);
  });

  test('of the same files changes nothing, the bookkeeping columns included', async () => {
    await world.write(goodFiles);
    await load();
    const before = await shoes();

    expect(await loadedCounts()).toEqual({ brand: [0, 0, 2], shoe: [0, 0, 3], sale: [0, 0, 2] });
    expect(await shoes()).toEqual(before);
  });

  test('updates the row that differs, with its version and moment, and no other', async () => {
    await world.write(goodFiles);
    await load();
    const before = await shoes();
    await world.write({ 'factory/shoe.csv': goodFiles['factory/shoe.csv'].replace('Biển,38', 'Biển,39') });

    expect(await loadedCounts()).toMatchObject({ shoe: [0, 1, 2] });
    const [first, second, third] = await shoes();
    expect([first, third]).toEqual([before[0], before[2]]);
    expect(second).toMatchObject({ size: 39, version: 2, createdAt: before[1]?.createdAt });
    expect(second?.updatedAt.getTime()).toBeGreaterThan(before[1]?.updatedAt.getTime() ?? Infinity);
  });

  test('leaves alone the rows and the columns that no file names', async () => {
    await world.write(goodFiles);
    await load();
    await world.write({ 'factory/shoe.csv': 'id,brand_id,model,size,price,season\ns1,ti,Núi,42,59.9,WINTER\n' });

    expect(await loadedCounts()).toMatchObject({ shoe: [0, 1, 0] });
    expect(await shoes()).toMatchObject([
      { id: 's1', size: 42, madeOn: '2020-02-29', isWaterproof: true, successorId: 's3' },
      { id: 's2' },
      { id: 's3' },
    ]);
  });

  test('finds what a row refers to in the databases where no file has it', async () => {
    await world.write(goodFiles);
    await load();
    await world.clearFiles();
    const shoe = 's4,da,Mới,40,10,SUMMER,,,,s2\n';
    await world.write({ 'factory/shoe.csv': shoeHeader + shoe, 'shop/sale.csv': `${saleHeader}${saleId(3)},s3,1\n` });

    expect(await loadedCounts()).toEqual({ shoe: [1, 0, 0], sale: [1, 0, 0] });
  });

  test('takes rows that refer to each other in any order and in a ring, across batches', async () => {
    const rows = Array.from({ length: 2_500 }, (_, n) => `s${n},ti,M${n},40,1,SUMMER,,,,s${(n + 1) % 2_500}\n`);
    await world.write({
      'factory/brand.csv': `${brandHeader}ti,Tiến\n`,
      'factory/shoe.csv': shoeHeader + rows.join(''),
    });

    expect(await loadedCounts()).toEqual({ brand: [1, 0, 0], shoe: [2_500, 0, 0] });
    expect(await loadedCounts()).toEqual({ brand: [0, 0, 1], shoe: [0, 0, 2_500] });
  });

  test('has no time limit on its statements, unlike the server whose connection it uses', async () => {
    await world.factory.query(`
      CREATE FUNCTION note_limit() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN NEW.name := current_setting('statement_timeout'); RETURN NEW; END $$;
      CREATE TRIGGER note_limit BEFORE INSERT ON brand FOR EACH ROW EXECUTE FUNCTION note_limit()`);
    await world.write({ 'factory/brand.csv': `${brandHeader}ti,Tiến\n` });
    await load();
    await world.factory.query('DROP TRIGGER note_limit ON brand');

    expect(await world.factory.query('SELECT name FROM brand')).toEqual([{ name: '0' }]);
    expect(await world.factory.query('SHOW statement_timeout')).toEqual([{ statement_timeout: '10s' }]);
  });

  test('that runs at the same time as another waits for it, whatever the order of their targets', async () => {
    await world.write(goodFiles);
    const hold = world.factory.createQueryRunner(); // whoever is first is not done before the other one waits
    await hold.startTransaction();
    await hold.query('LOCK TABLE brand IN SHARE MODE');
    const onProgress = ({ phase }: { phase: string }) =>
      void (phase === 'WAITING_FOR_OTHER_LOADS' && hold.isTransactionActive && hold.commitTransaction());

    const reports = await Promise.all([
      checkAndLoad(world.targets, { onProgress }),
      checkAndLoad(world.targets.toReversed(), { onProgress }),
    ]);

    const inserted = reports.map(({ targets }) => targets.flatMap(({ tables }) => tables).map((done) => done.inserted));
    expect(inserted.map((counts) => counts.reduce((sum, count) => sum + count)).sort()).toEqual([0, 7]);
    expect(hold.isTransactionActive).toBe(false); // or both would still be at it
    await hold.release();
  });
});
