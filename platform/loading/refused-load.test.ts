import { appendFileSync } from 'node:fs';
import { checkAndLoad } from './load';
import { LoadFailed } from './load-failed';
import { refusalOf, startShoeWorld, type ShoeWorld } from './test-shoe-world';
import { brandHeader, goodFiles, saleHeader, saleId, shoeHeader } from './test-shoes';

let world: ShoeWorld;
beforeAll(async () => {
  world = await startShoeWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const load = () => checkAndLoad(world.targets);

async function rowCounts(): Promise<Record<string, number>> {
  const [inFactory] = await world.factory.query(
    'SELECT (SELECT count(*) FROM brand)::int AS brand, (SELECT count(*) FROM shoe)::int AS shoe',
  );
  const [inShop] = await world.shop.query('SELECT count(*)::int AS sale FROM sale');
  return { ...inFactory, ...inShop };
}

describe('a load that is refused writes nothing', () => {
  test('when the last of 100,000 rows is wrong', async () => {
    const rows = Array.from({ length: 99_999 }, (_, n) => `${saleId(n)},s1,2\n`);
    await world.write({ ...goodFiles, 'shop/sale.csv': `${saleHeader}${rows.join('')}${saleId(99_999)},s1,two\n` });

    const { faults } = await refusalOf(world);

    expect(faults).toMatchObject([{ file: world.path('shop/sale.csv'), line: 100_001, column: 'pairs', value: 'two' }]);
    expect(await rowCounts()).toEqual({ brand: 0, shoe: 0, sale: 0 });
  }, 60_000);

  test('when only the database can tell that rows are wrong, and says which', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => `${saleId(n)},s1,${n === 1_234 || n === 2_999 ? 100 : 2}\n`);
    await world.write({ ...goodFiles, 'shop/sale.csv': saleHeader + rows.join('') });

    const { faults } = await refusalOf(world);

    const expected = 'a row that keeps the database\'s rule "pairs_are_few"';
    expect(faults).toEqual([
      { file: world.path('shop/sale.csv'), line: 1_236, expected },
      { file: world.path('shop/sale.csv'), line: 3_001, expected },
    ]);
    expect(await rowCounts()).toEqual({ brand: 0, shoe: 0, sale: 0 });
  });

  test('when the last database refuses what the first has taken', async () => {
    await world.write({
      ...goodFiles,
      'factory/shoe.csv': goodFiles['factory/shoe.csv'].replace('20,SUMMER', '-20,SUMMER'),
    });

    expect((await refusalOf(world)).faults).toEqual([
      {
        file: world.path('factory/shoe.csv'),
        line: 3,
        expected: 'a row that keeps the database\'s rule "shoe_costs_something"',
      },
    ]);
    expect(await rowCounts()).toEqual({ brand: 0, shoe: 0, sale: 0 });
  });

  test('and does not blame the rows that refer to a row which the database refuses', async () => {
    const row = (id: string, price: number, successor: string) =>
      `${id},ti,M${id},40,${price},SUMMER,,,,${successor}\n`;
    const rows = row('s1', 1, 's2') + row('s2', -1, 's3') + row('s3', 1, 's1') + row('s4', 1, 's2');
    await world.write({ 'factory/brand.csv': `${brandHeader}ti,Tiến\n`, 'factory/shoe.csv': shoeHeader + rows });

    const expected = 'a row that keeps the database\'s rule "shoe_costs_something"';
    expect((await refusalOf(world)).faults).toEqual([{ file: world.path('factory/shoe.csv'), line: 3, expected }]);
  });

  test('when a row would take the unique value of a row in the database', async () => {
    await world.write(goodFiles);
    await load();
    await world.write({ 'factory/brand.csv': `${brandHeader}new,Tiến\n` });

    expect((await refusalOf(world)).faults).toMatchObject([
      { file: world.path('factory/brand.csv'), line: 2, column: 'name', value: 'Tiến' },
    ]);
    expect(await rowCounts()).toEqual({ brand: 2, shoe: 3, sale: 2 });
  });

  test('when a constraint speaks up only at the commit', async () => {
    await world.factory.query(`
      CREATE OR REPLACE FUNCTION refuse_late() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'too late' USING ERRCODE = '23514', CONSTRAINT = 'late_rule'; END $$;
      CREATE CONSTRAINT TRIGGER late AFTER INSERT ON brand DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION refuse_late()`);
    await world.write(goodFiles);

    const { faults } = await refusalOf(world);
    await world.factory.query('DROP TRIGGER late ON brand');

    const expected = 'a row that keeps the database\'s rule "late_rule"';
    expect(faults).toEqual([{ file: world.path('factory'), line: 0, expected }]);
    expect(await rowCounts()).toEqual({ brand: 0, shoe: 0, sale: 0 });
  });

  test('when a file is changed between its check and its loading', async () => {
    await world.write(goodFiles);
    const path = world.path('factory/shoe.csv');
    const onProgress = ({ phase, table }: { phase: string; table?: string }) => {
      if (phase === 'WRITING' && table === 'sale') appendFileSync(path, 's9,ti,Mới,40,1,SUMMER,,,,\n');
    };

    await expect(checkAndLoad(world.targets, { onProgress })).rejects.toMatchObject({
      faults: [{ file: path, line: 0 }],
    });
    expect(await rowCounts()).toEqual({ brand: 0, shoe: 0, sale: 0 });
  });

  test('when a database lacks its tables, and tells so without SQL', async () => {
    await world.write(goodFiles);
    await world.factory.query('ALTER TABLE shoe RENAME TO boot');
    const error: unknown = await load().catch((thrown: unknown) => thrown);
    await world.factory.query('ALTER TABLE boot RENAME TO shoe');

    expect(error).toBeInstanceOf(LoadFailed);
    expect(error).toMatchObject({
      message: 'factory: its tables are not those of this program; run its migrations first',
    });
    expect(await rowCounts()).toEqual({ brand: 0, shoe: 0, sale: 0 });
  });

  test('when the disk is full in the middle of it, and says so', async () => {
    await world.factory.query(`
      CREATE OR REPLACE FUNCTION fill_disk() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER full_disk BEFORE INSERT ON shoe FOR EACH ROW WHEN (NEW.id = 's3') EXECUTE FUNCTION fill_disk()`);
    await world.write(goodFiles);
    const error: unknown = await load().catch((thrown: unknown) => thrown);
    await world.factory.query('DROP TRIGGER full_disk ON shoe');

    expect(error).toMatchObject({
      message: expect.stringMatching(/^factory: the disk of its database is full; nothing was loaded/),
    });
    expect(await rowCounts()).toEqual({ brand: 0, shoe: 0, sale: 0 });
    expect(await load()).toMatchObject({ committed: 'ALL_AT_ONCE' });
  });
});
