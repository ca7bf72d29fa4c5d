import { randomBytes } from 'node:crypto';
import { Column, DataSource, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { testAdminUrl } from '../../test/support/postgres';
import { SnakeCaseNames } from '../database/snake-case-names';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database';
import { keyIdOf, KeyRing, type SealingKey } from './key-ring';
import { resealDatabase } from './reseal';
import { SEALED_COLUMN } from './sealed-column';

@Entity()
class Owner {
  @PrimaryColumn('text')
  id!: string;

  @Column(SEALED_COLUMN)
  fullName!: string | null;

  @Column(SEALED_COLUMN)
  phone!: string | null;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}

@Entity()
class Lace {
  @PrimaryColumn('int')
  length!: number;
}

const keyOf = (id: string): SealingKey => ({ id, bytes: randomBytes(32) });
const [first, second] = [keyOf('first'), keyOf('second')];
const before = new KeyRing([first]);
const rotated = new KeyRing([second, first]);
const after = new KeyRing([second]);

/** More than two batches. */
const OWNERS = 1_201;

let database: TestDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
  db = await new DataSource({
    type: 'postgres',
    url: database.ownerUrl,
    entities: [Owner, Lace],
    namingStrategy: new SnakeCaseNames(),
    synchronize: true,
  }).initialize();
});
beforeEach(async () => {
  await db.query('truncate owner');
  const ids = Array.from({ length: OWNERS }, (_, place) => `o${place}`);
  await db.getRepository(Owner).insert(ids.map((id, place) => ({ id, ...sealedBy(before, id, place) })));
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

/** Each third owner has no telephone, and the first nothing at all. */
function sealedBy(ring: KeyRing, id: string, place: number) {
  const seal = (column: string, text: string) => ring.seal(text, { table: 'owner', column, id });
  return {
    fullName: place === 0 ? null : seal('full_name', `Name ${place}`),
    phone: place % 3 === 0 ? null : seal('phone', `0900 ${place}`),
  };
}

const VALUES = OWNERS - 1 + (OWNERS - Math.ceil(OWNERS / 3));

const owners = () => db.getRepository(Owner).find();
const namesOpenedBy = async (ring: KeyRing) =>
  (await owners()).flatMap(({ id, fullName }) =>
    fullName === null ? [] : [[id, ring.open(fullName, { table: 'owner', column: 'full_name', id })]],
  );

test('every value is under the first key afterwards, says what it said, and opens without the old key', async () => {
  const names = await namesOpenedBy(before);

  expect(await resealDatabase(db, rotated)).toEqual({
    values: VALUES,
    onOldKeys: VALUES,
    resealed: VALUES,
    notOpened: [],
  });

  expect(Object.fromEntries(await namesOpenedBy(after))).toEqual(Object.fromEntries(names));
  const held = (await owners()).flatMap(({ fullName, phone }) => [fullName, phone]).filter((value) => value !== null);
  expect(new Set(held.map(keyIdOf))).toEqual(new Set(['second']));
});

test('a row keeps its version, and a second time there is nothing left to do', async () => {
  await resealDatabase(db, rotated);
  const resealed = await owners();

  expect(await resealDatabase(db, rotated)).toEqual({ values: VALUES, onOldKeys: 0, resealed: 0, notOpened: [] });

  expect(await owners()).toEqual(resealed);
  expect(new Set(resealed.map(({ version }) => version))).toEqual(new Set([1]));
});

test('broken off in the middle and begun again, it does the rest', async () => {
  let batches = 0;
  const broken = resealDatabase(db, rotated, () => {
    batches += 1;
    if (batches === 2) throw new Error('the machine went down');
  });
  await expect(broken).rejects.toThrow('went down');

  const { onOldKeys, resealed } = await resealDatabase(db, rotated);

  expect(onOldKeys).toBe(resealed);
  expect(onOldKeys).toBeGreaterThan(0);
  expect(onOldKeys).toBeLessThan(VALUES);
  expect(await namesOpenedBy(after)).toHaveLength(OWNERS - 1);
});

test('a value that does not open is named and left as it is, and all others are resealed', async () => {
  const [{ phone } = { phone: null }] = await db.getRepository(Owner).findBy({ id: 'o1' });
  await db.getRepository(Owner).update({ id: 'o2' }, { phone });

  const report = await resealDatabase(db, rotated);

  expect(report).toMatchObject({ values: VALUES, onOldKeys: VALUES, resealed: VALUES - 1 });
  expect(report.notOpened).toEqual([{ place: { table: 'owner', column: 'phone', id: 'o2' }, why: 'NOT_GENUINE' }]);
  expect(await db.getRepository(Owner).findOneBy({ id: 'o2' })).toMatchObject({ phone });
});

test('a value that changes while it is resealed keeps its change, and is counted as not resealed', async () => {
  const changed = before.seal('Changed', { table: 'owner', column: 'full_name', id: 'o1' });
  const busy = Object.create(db) as DataSource; // the same database, on which somebody else is just at work
  busy.query = async <T>(sql: string, values?: unknown[]): Promise<T> => {
    if (sql.includes('full_name" = given'))
      await db.query(`update owner set full_name = $1 where id = 'o1'`, [changed]);
    return db.query<T>(sql, values);
  };

  expect(await resealDatabase(busy, rotated)).toMatchObject({ onOldKeys: VALUES, resealed: VALUES - 1, notOpened: [] });

  expect(await db.getRepository(Owner).findOneBy({ id: 'o1' })).toMatchObject({ fullName: changed });
});
