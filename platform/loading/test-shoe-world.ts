import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DataSource } from 'typeorm';
import { testAdminUrl } from '../../test/support/postgres';
import { SnakeCaseNames } from '../database/snake-case-names';
import { createTestDatabase } from '../postgres/test-database';
import { DataRefused } from './faults';
import { checkAndLoad } from './load';
import type { LoadTarget } from './load-target';
import { LoadedRowValues1603000000410 } from './migrations/loaded-row-values.migration';
import { Brand, Sale, Shoe, shoeRules } from './test-shoes';

/** A factory and a shop: two empty databases, and a folder of files for each. */
export interface ShoeWorld {
  factory: DataSource;
  shop: DataSource;
  targets: LoadTarget[];
  /** Writes files, by path below the folder of both targets, such as `factory/brand.csv`. */
  write(files: Record<string, string | Buffer>): Promise<void>;
  /** Path of a file as faults give it. */
  path(file: string): string;
  /** Leaves both folders empty. */
  clearFiles(): Promise<void>;
  /** Takes all files away and empties all tables. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** Two databases with the tables of the shoe world, and a folder for its files. The caller stops it. */
export async function startShoeWorld(): Promise<ShoeWorld> {
  const root = await mkdtemp(join(tmpdir(), 'shoes-'));
  const databases = [await createTestDatabase(testAdminUrl()), await createTestDatabase(testAdminUrl())] as const;
  const factory = await openDatabase(databases[0].ownerUrl, [Brand, Shoe]);
  const shop = await openDatabase(databases[1].ownerUrl, [Sale]);
  const world: ShoeWorld = {
    factory,
    shop,
    targets: targetsOf(root, factory, shop),
    path: (file) => join(root, file),
    write: (files) => writeFiles(root, files),
    clearFiles: () => emptyFolders(root),
    clear: async () => {
      await factory.query('TRUNCATE brand, shoe, loaded_row');
      await shop.query('TRUNCATE sale, loaded_row');
      await emptyFolders(root);
    },
    stop: async () => {
      await Promise.all([factory.destroy(), shop.destroy()]);
      await Promise.all(databases.map((database) => database.drop()));
      await rm(root, { recursive: true, force: true });
    },
  };
  return world;
}

function targetsOf(root: string, factory: DataSource, shop: DataSource): LoadTarget[] {
  const sale = { table: 'sale', column: 'shoe_id', against: { target: 'factory', table: 'shoe', column: 'id' } };
  return [
    // The shop comes first: a cross-check may look at a target that is read later.
    { name: 'shop', folder: join(root, 'shop'), db: shop, tables: [{ entity: Sale }], crossChecks: [sale] },
    {
      name: 'factory',
      folder: join(root, 'factory'),
      db: factory,
      tables: [{ entity: Brand }, { entity: Shoe, rules: shoeRules }],
    },
  ];
}

async function emptyFolders(root: string): Promise<void> {
  await rm(root, { recursive: true, force: true });
  await writeFiles(root, { 'factory/.keep': '', 'shop/.keep': '' });
}

async function writeFiles(root: string, files: Record<string, string | Buffer>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
}

/** The tables of the shoes come from their entities: only the loader's own is made by its migration. */
async function openDatabase(url: string, entities: (new () => object)[]): Promise<DataSource> {
  const namingStrategy = new SnakeCaseNames();
  const db = await new DataSource({
    type: 'postgres',
    url,
    entities,
    namingStrategy,
    synchronize: true,
    migrations: [LoadedRowValues1603000000410],
    extra: { statement_timeout: 10_000 },
    poolSize: 4,
  }).initialize();
  await db.runMigrations();
  return db;
}

/** Loads what must be refused, and gives the refusal. */
export async function refusalOf({ targets }: ShoeWorld): Promise<DataRefused> {
  const error: unknown = await checkAndLoad(targets).catch((thrown: unknown) => thrown);
  if (error instanceof DataRefused) return error;
  throw new Error('the load was not refused', { cause: error });
}
