import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Check, Column, DataSource, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { testAdminUrl } from '../../test/support/postgres';
import { SnakeCaseNames } from '../database/snake-case-names';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database';
import { keyIdOf, KeyRing, type SealingKey } from '../sealing/key-ring';
import { SEALED_COLUMN } from '../sealing/sealed-column';
import { SEALED_FORM } from '../sealing/sealed-text';
import { DataRefused } from './faults';
import { checkAndLoad } from './load';
import { LoadFailed } from './load-failed';
import { LoadedRowValues1603000000410 } from './migrations/loaded-row-values.migration';
import type { RowRule } from './row-rule';

@Entity()
@Check('buyer_is_sealed', `full_name ~ '${SEALED_FORM}' and phone ~ '${SEALED_FORM}'`)
class Buyer {
  @PrimaryColumn('text')
  id!: string;

  @Column('int')
  pairs!: number;

  @Column(SEALED_COLUMN)
  fullName!: string | null;

  @Column(SEALED_COLUMN)
  phone!: string | null;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}

@Entity()
class Member {
  @PrimaryColumn('text')
  id!: string;

  @Index({ unique: true })
  @Column(SEALED_COLUMN)
  card!: string | null;
}

const named: RowRule<Buyer>[] = [
  {
    column: 'full_name',
    holds: ({ phone, fullName }) => !phone || fullName !== null,
    expected: 'whose telephone it is',
  },
];

const keyOf = (id: string): SealingKey => ({ id, bytes: randomBytes(32) });
const [first, second] = [keyOf('first'), keyOf('second')];
const keys = new KeyRing([first]);

const TWO = 'id,pairs,full_name,phone\nb1,2,Người Mẫu Một,0900000001\nb2,1,,\n';
const PLAIN = /Mẫu|0900/;

let database: TestDatabase;
let db: DataSource;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
  db = await new DataSource({
    type: 'postgres',
    url: database.ownerUrl,
    entities: [Buyer, Member],
    namingStrategy: new SnakeCaseNames(),
    synchronize: true,
    migrations: [LoadedRowValues1603000000410],
  }).initialize();
  await db.runMigrations();
  folder = await mkdtemp(join(tmpdir(), 'buyers-'));
});
beforeEach(() => db.query('truncate buyer, loaded_row'));
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
  await rm(folder, { recursive: true });
});

/** Loads one file of buyers; gives [inserted, updated, unchanged]. */
async function load(text: string, ring: KeyRing | undefined = keys): Promise<number[]> {
  await writeFile(join(folder, 'buyer.csv'), text);
  const target = { name: 'shop', folder, db, tables: [{ entity: Buyer, rules: named }], keys: ring };
  const [done] = (await checkAndLoad([target])).targets[0]!.tables;
  return [done!.inserted, done!.updated, done!.unchanged];
}

const withoutKeys = async (text: string) => load(text, null as never); // undefined would be the ring that stands for it
const refusalOf = (loading: Promise<unknown>) =>
  loading.then(
    () => undefined,
    (error: unknown) => error,
  );
const buyers = () => db.getRepository(Buyer).find({ order: { id: 'ASC' } });

test('what is loaded into a sealed column is sealed for its row, and an empty cell stays empty', async () => {
  expect(await load(TWO)).toEqual([2, 0, 0]);

  const [one, two] = await buyers();
  expect(JSON.stringify([one, two])).not.toMatch(PLAIN);
  expect(keys.open(one!.fullName!, { table: 'buyer', column: 'full_name', id: 'b1' })).toBe('Người Mẫu Một');
  expect(keys.open(one!.phone!, { table: 'buyer', column: 'phone', id: 'b1' })).toBe('0900000001');
  expect(two).toMatchObject({ fullName: null, phone: null });
});

test('the same file again changes nothing, not even how a value is sealed', async () => {
  await load(TWO);
  const before = await buyers();

  expect(await load(TWO)).toEqual([0, 0, 2]);
  expect(await buyers()).toEqual(before);
});

test('a value that another one takes the place of is sealed anew, and what stays is left as it was sealed', async () => {
  await load(TWO);
  const [before] = await buyers();

  expect(await load(TWO.replace('0900000001', '0900000002'))).toEqual([0, 1, 1]);

  const [after] = await buyers();
  expect(after).toMatchObject({ fullName: before!.fullName, version: 2 });
  expect(keys.open(after!.phone!, { table: 'buyer', column: 'phone', id: 'b1' })).toBe('0900000002');
  expect(await load('id,pairs,full_name,phone\nb1,2,,\n')).toEqual([0, 1, 0]);
  expect((await buyers())[0]).toMatchObject({ fullName: null, phone: null, version: 3 });
});

test('a file without the sealed columns needs no key and leaves what is sealed', async () => {
  await load(TWO);
  const [before] = await buyers();

  expect(await withoutKeys('id,pairs\nb1,3\n')).toEqual([0, 1, 0]);
  expect((await buyers())[0]).toMatchObject({ pairs: 3, fullName: before!.fullName, phone: before!.phone });
});

test('after a rotation what is unchanged stays under its old key, and what is new is sealed with the new one', async () => {
  await load(TWO);
  const rotated = new KeyRing([second, first]);

  expect(await load(`${TWO}b3,1,Người Mẫu Ba,\n`, rotated)).toEqual([1, 0, 2]);
  expect((await buyers()).map(({ fullName }) => fullName && keyIdOf(fullName))).toEqual(['first', null, 'second']);
});

test('personal data that was corrected since stays, and in conflict it is shown nowhere', async () => {
  await load(TWO);
  const corrected = keys.seal('0900000009', { table: 'buyer', column: 'phone', id: 'b1' });
  await db.query(`update buyer set phone = $1, version = 2 where id = 'b1'`, [corrected]);

  expect(await load(TWO)).toEqual([0, 0, 2]);
  const refusal = await refusalOf(load(TWO.replace('0900000001', '0900000002')));
  expect((refusal as DataRefused).faults).toMatchObject([{ line: 2, column: 'phone', code: 'CONFLICT' }]);
  expect(JSON.stringify((refusal as DataRefused).faults) + (refusal as DataRefused).message).not.toMatch(PLAIN);
  expect((await buyers())[0]).toMatchObject({ phone: corrected, version: 2 });
  expect(await load(TWO.replace('0900000001', '0900000009'))).toEqual([0, 0, 2]);
});

test('of what a file said of people only fingerprints are stored, whole rows included', async () => {
  await load(TWO);

  const stored = JSON.stringify(await db.query('select * from loaded_row'));
  expect(stored).not.toMatch(PLAIN);
  expect(stored.match(/print\.1\.first\./g)).toHaveLength(4);
  expect(stored).not.toContain('open.1.');
});

test('without a key a file with sealed columns is refused with one fault, and nothing is loaded', async () => {
  const refusal = await refusalOf(withoutKeys(TWO));

  expect(refusal).toBeInstanceOf(DataRefused);
  expect((refusal as DataRefused).faults).toEqual([
    {
      file: join(folder, 'buyer.csv'),
      line: 1,
      column: 'full_name, phone',
      expected: expect.stringMatching(/key .* shop/),
    },
  ]);
  expect(await buyers()).toEqual([]);
});

test('keys that do not open what the table holds are refused, and nothing is overwritten', async () => {
  await load(TWO);
  const before = await buyers();

  const refusal = await refusalOf(load(TWO.replace('Một', 'Hai'), new KeyRing([second])));

  expect(refusal).toBeInstanceOf(LoadFailed);
  expect((refusal as LoadFailed).message).toMatch(/^shop: .*buyer\.full_name of "b1".*UNKNOWN_KEY/);
  expect((refusal as LoadFailed).stack).not.toMatch(PLAIN);
  expect(await buyers()).toEqual(before);
});

test.each([
  ['a rule that it breaks', 'id,pairs,full_name,phone\nb1,2,,0900000001\n', 2],
  ['a space at its end', 'id,pairs,full_name,phone\nb1,2,"Người Mẫu Một ",\n', 2],
  ['a cell too many', 'id,pairs,full_name,phone\nb1,2,Người, Mẫu Một,\n', 2],
  ['a comma that moves it into the next column', 'id,full_name,pairs\nb1,Người, Mẫu Một\n', 2],
  ['no header line', 'b1,2,Người Mẫu Một,0900000001\n', 1],
  ['another separator', 'b1;2;Người Mẫu Một;0900000001\n', 1],
  ['a quote left open', 'id,pairs,full_name,phone\nb1,2,"Người Mẫu Một,\n', 2],
  ['an id that two rows share', `${TWO}b1,1,Người Mẫu Ba,\n`, 4],
])('a fault shows where it is and never a value: %s', async (_, text, line) => {
  const refusal = await refusalOf(load(text));

  expect(refusal).toBeInstanceOf(DataRefused);
  expect((refusal as DataRefused).faults).not.toEqual([]);
  expect(JSON.stringify((refusal as DataRefused).faults)).not.toMatch(PLAIN);
  expect((refusal as DataRefused).message).toContain(`${join(folder, 'buyer.csv')}:${line}`);
  expect((refusal as DataRefused).message).not.toMatch(PLAIN);
});

test('a column that a row may be found by cannot be sealed', async () => {
  const target = { name: 'shop', folder, db, tables: [{ entity: Member }], keys };

  await expect(checkAndLoad([target])).rejects.toThrow('Table member has sealed columns');
});

test('a sealed column takes no plain text, from TypeORM or from SQL', async () => {
  const plain = db.getRepository(Buyer).insert({ id: 'b1', pairs: 1, fullName: 'Người Mẫu Một' });
  await expect(plain).rejects.toThrow('sealed values only');

  const asIs = db.query(`insert into buyer (id, pairs, full_name) values ('b1', 1, 'Người Mẫu Một')`);
  await expect(asIs).rejects.toMatchObject({ code: '23514' });
});
