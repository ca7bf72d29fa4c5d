import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';
import { checkAndLoad } from './load';
import { LoadFailed } from './load-failed';
import { startShoeWorld, type ShoeWorld } from './test-shoe-world';

let world: ShoeWorld;
beforeAll(async () => {
  world = await startShoeWorld();
});
afterAll(() => world.stop());

const postgresUrl = (db: DataSource) => (db.options as PostgresDataSourceOptions).url; // opened as such in the world

describe('targets that cannot be loaded at all are a mistake of the program', () => {
  const [shop, factory] = [0, 1] as const;

  test('children listed before their parents', async () => {
    const { [factory]: target } = world.targets;
    const reversed = { ...target!, tables: target!.tables.toReversed() };

    await expect(checkAndLoad([world.targets[shop]!, reversed])).rejects.toThrow('brand must be listed before shoe');
  });

  test('a cross-check against a target that is not loaded', async () => {
    await expect(checkAndLoad([world.targets[shop]!])).rejects.toThrow('factory.shoe.id, which is no column');
  });

  test('two targets with one database', async () => {
    const twin = { ...world.targets[factory]!, name: 'twin' };

    await expect(checkAndLoad([...world.targets, twin])).rejects.toThrow('factory and twin have the same database');
  });

  test('a column whose type has no form in a CSV file', async () => {
    @Entity()
    class Lace {
      @PrimaryColumn('text')
      id!: string;

      @Column('bytea')
      colours!: object;
    }
    const db = new DataSource({ type: 'postgres', url: postgresUrl(world.shop), entities: [Lace] });
    await db.initialize();
    const target = { ...world.targets[shop]!, db, tables: [{ entity: Lace }], crossChecks: [] };

    await expect(checkAndLoad([target])).rejects.toThrow('Column lace.colours of type bytea has no CSV form');
    await db.destroy();
  });

  test('a database that is not open', async () => {
    const db = new DataSource({ type: 'postgres', url: postgresUrl(world.shop), entities: [] });

    await expect(checkAndLoad([{ ...world.targets[shop]!, db }])).rejects.toBeInstanceOf(LoadFailed);
  });
});
