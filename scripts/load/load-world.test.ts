import { appendFile, cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { type DatabaseContent, openOwnedDatabase } from '../../platform/database/data-source';
import { DataRefused } from '../../platform/loading/faults';
import { LoadFailed } from '../../platform/loading/load-failed';
import { CITIZEN_FIGURES } from '../../subgraphs/citizen-affairs/report/citizen-figures';
import { CITIZEN_AFFAIRS_DATABASE } from '../../subgraphs/citizen-affairs/database';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import { CITY_FIGURES } from '../../subgraphs/city-council/report/city-figures';
import type { Counted } from '../../subgraphs/indicators/counted';
import { createTallyCounter } from '../../subgraphs/indicators/kept/tally-counter';
import { Period } from '../../subgraphs/indicators/period';
import type { Figures } from '../../subgraphs/indicators/tally.model';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import { WARD_FIGURES } from '../../subgraphs/ward-council/report/ward-figures';
import { bacKan2020, type ExpectedPeriod, hacTrang } from '../../test/support/world';
import { plainWardCounts } from '../../test/support/plain-counts';
import {
  createEmptyWorldDatabases,
  createWorldDatabases,
  type WorldDatabases,
} from '../../test/support/world-databases';
import type { OwnedDatabases } from '../hub/hub-databases';
import { deriveHubKeys } from '../hub/hub-keys';
import { loadWorld, notLoadedYet } from './load-world';

const keys = deriveHubKeys('test', [...bacKan2020.wardIds, ...hacTrang.wardIds, 'gio-doc']);

async function withDatabase<T>(opening: Promise<DataSource>, use: (db: DataSource) => Promise<T>): Promise<T> {
  const db = await opening;
  try {
    return await use(db);
  } finally {
    await db.destroy();
  }
}

/** Nobody listens there. */
const NOWHERE = { ownerUrl: 'postgres://nobody:hush@127.0.0.1:1/nowhere' };

const open = (content: DatabaseContent, address: { ownerUrl: string }) =>
  openOwnedDatabase({ ...content, ownerUrl: address.ownerUrl, poolSize: 1 });

const periodOf = ({ from, to }: ExpectedPeriod): Period => Period.parse(`${from}/${to}`);

const count = (opening: Promise<DataSource>, counted: readonly Counted[], period: ExpectedPeriod): Promise<Figures> =>
  withDatabase(opening, (db) => createTallyCounter(db, counted)(db.manager)(periodOf(period)));

async function cityTierOf({ cityCouncil, citizenAffairs }: OwnedDatabases, period: ExpectedPeriod): Promise<Figures> {
  return {
    ...(await count(open(CITY_COUNCIL_DATABASE, cityCouncil), CITY_FIGURES, period)),
    ...(await count(open(CITIZEN_AFFAIRS_DATABASE, citizenAffairs), CITIZEN_FIGURES, period)),
  };
}

async function wardsOf(
  { wards }: OwnedDatabases,
  figuresOf: (opening: Promise<DataSource>) => Promise<Figures>,
): Promise<Record<string, Figures>> {
  const figures: Record<string, Figures> = {};
  for (const [wardId, address] of wards) figures[wardId] = await figuresOf(open(WARD_COUNCIL_DATABASE, address));
  return figures;
}

async function plainCountsOf(db: DataSource, { from, to }: ExpectedPeriod): Promise<Figures> {
  const figures: Figures = {};
  for (const [code, sql] of plainWardCounts(from, to)) {
    const [row] = await db.query<Record<string, string>[]>(sql);
    figures[code] = Number(Object.values(row ?? {})[0]);
  }
  return figures;
}

/** Every row of every table of every database, as PostgreSQL prints it. */
async function contentOf({ cityCouncil, citizenAffairs, wards }: OwnedDatabases): Promise<string[]> {
  const rows: string[] = [];
  const databases = [open(CITY_COUNCIL_DATABASE, cityCouncil), open(CITIZEN_AFFAIRS_DATABASE, citizenAffairs)];
  for (const opening of [...databases, ...[...wards.values()].map((address) => open(WARD_COUNCIL_DATABASE, address))]) {
    await withDatabase(opening, async (db) => {
      for (const { tableName } of db.entityMetadatas) {
        const found = await db.query<{ row: string }[]>(`select r::text as row from ${tableName} r order by 1`);
        rows.push(...found.map(({ row }) => `${tableName} ${row}`));
      }
    });
  }
  return rows;
}

describe('the demonstration world', () => {
  const { period } = bacKan2020;
  let databases: WorldDatabases;
  beforeAll(async () => {
    databases = await createEmptyWorldDatabases(bacKan2020.wardIds);
    expect(await notLoadedYet(databases)).toBe('EVERYTHING');
    await loadWorld(bacKan2020.folder, databases, { keys });
  }, 60_000);
  afterAll(() => databases.drop());

  test('is known to be loaded', async () => {
    expect(await notLoadedYet(databases)).toEqual([]);
  });

  test('gives the figures of the 2020 briefing for the city tier', async () => {
    expect(await cityTierOf(databases, period)).toMatchObject(period.cityTier);
  });

  test("gives each ward figures equal to plain SQL counts over that ward's database, and no two wards the same", async () => {
    const counted = await wardsOf(databases, (opening) => count(opening, WARD_FIGURES, period));

    expect(counted).toEqual(
      await wardsOf(databases, (opening) => withDatabase(opening, (db) => plainCountsOf(db, period))),
    );
    expect(new Set(Object.values(counted).map((figures) => JSON.stringify(figures))).size).toBe(8);
    for (const figures of Object.values(counted)) expect(figures['KH.01']).toBeGreaterThan(0);
  });

  test('stays as it is when it is loaded again', async () => {
    const before = await contentOf(databases);

    const { targets } = await loadWorld(bacKan2020.folder, databases, { keys });

    const changed = targets.flatMap(({ tables }) => tables).filter(({ inserted, updated }) => inserted + updated > 0);
    expect(changed).toEqual([]);
    expect(before.length).toBeGreaterThan(1_000);
    expect(await contentOf(databases)).toEqual(before);
  });
});

describe('a world of which something is wrong', () => {
  let databases: WorldDatabases;
  let folder: string;
  beforeAll(async () => {
    databases = await createWorldDatabases(hacTrang.wardIds);
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'world-'));
    await cp(hacTrang.folder, folder, { recursive: true });
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
    expect(await contentOf(databases)).toEqual([]);
  });
  afterAll(() => databases.drop());

  const append = (file: string, line: string) => appendFile(join(folder, file), `${line}\n`);
  const change = async (file: string, from: string, to: string) => {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text).toContain(from);
    await writeFile(join(folder, file), text.replace(from, to));
  };
  async function faultsOf(given: OwnedDatabases = databases) {
    const error: unknown = await loadWorld(folder, given, { keys }).catch((thrown: unknown) => thrown);
    if (!(error instanceof DataRefused)) throw new Error('the load was not refused', { cause: error });
    return error.faults.map(({ file, line, column }) => [file.slice(folder.length + 1), line, column]);
  }

  test.each([
    ['city-council/resolution.csv', 'nq-99,9/NQ-HĐND,Không có kỳ họp,2023-07-02,kh-99,', 13, 'session_id'],
    ['citizen-affairs/citizen-dialogue.csv', 'dt-99,2023-02-30,Ngày không có,9,,', 6, 'held_on'],
    ['citizen-affairs/petition.csv', 'dn-99,REQUEST,2023-10-02,RECEIVED,PENDING,,,,,,,,,nowhere,,', 12, 'ward_id'],
    ['ward-council/nang-moi/voter-contact.csv', 'tx-99,2023-09-21,,15,16', 3, 'speaking'],
  ])('is loaded nowhere for one wrong row in %s', async (file, row, line, column) => {
    await append(file, row);

    expect(await faultsOf()).toEqual([[file, line, column]]);
  });

  test('is refused with the faults of all its files at once', async () => {
    await change('city-council/council-session.csv', '2022-12-15', '2022-12-13');
    await change('city-council/thematic-oversight.csv', '2024-01', '2024-13');
    await change('citizen-affairs/voter-contact.csv', 'suoi-sao', 'suoi-trang');
    await change('ward-council/gio-lanh/petition.csv', 'REQUEST', 'WISH');

    expect(await faultsOf()).toEqual([
      ['city-council/council-session.csv', 2, 'closed_on'],
      ['city-council/thematic-oversight.csv', 4, 'expected_completion'],
      ['citizen-affairs/voter-contact.csv', 5, 'ward_id'],
      ['ward-council/gio-lanh/petition.csv', 2, 'kind'],
    ]);
  });

  test("is refused where a ward's folder holds the row of another ward, or none", async () => {
    await change('ward-council/gio-lanh/ward-council.csv', 'gio-lanh', 'trang-non');
    expect(await faultsOf()).toEqual([['ward-council/gio-lanh/ward-council.csv', 2, 'ward_id']]);

    await rm(join(folder, 'ward-council/gio-lanh/ward-council.csv'));
    expect(await faultsOf()).toEqual([['ward-council/gio-lanh/ward-council.csv', 0, undefined]]);
  });

  test("is refused where a ward's folder is named after no ward of the directory", async () => {
    await rename(join(folder, 'ward-council/gio-lanh'), join(folder, 'ward-council/gio-doc'));
    await change('ward-council/gio-doc/ward-council.csv', 'gio-lanh', 'gio-doc');
    const wards = new Map([...databases.wards, ['gio-doc', databases.wards.get('gio-lanh') ?? NOWHERE]]);

    expect(await faultsOf({ ...databases, wards })).toEqual([['ward-council/gio-doc/ward-council.csv', 2, 'ward_id']]);
  });

  test('is refused before any database is opened where a ward has a folder and no database', async () => {
    const wards = new Map([['gio-lanh', NOWHERE]]);
    const unreachable = { cityCouncil: NOWHERE, citizenAffairs: NOWHERE, wards };

    expect(await faultsOf(unreachable)).toEqual([
      ['ward-council/nang-moi', 0, undefined],
      ['ward-council/suoi-sao', 0, undefined],
      ['ward-council/trang-non', 0, undefined],
    ]);
  });

  test('is loaded nowhere while one database is away, and the refusal names its server', async () => {
    const away = { ...databases, citizenAffairs: NOWHERE };

    const error: unknown = await loadWorld(folder, away, { keys }).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(LoadFailed);
    expect(error).toMatchObject({ target: 'citizen-affairs', message: expect.not.stringMatching(/hush|127\.0\.0\.1/) });
  });

  test('is refused where a folder belongs to no server', async () => {
    await rename(join(folder, 'citizen-affairs'), join(folder, 'citizens-affairs'));

    expect(await faultsOf()).toEqual([['citizens-affairs', 0, undefined]]);
  });
});

describe('the made-up world', () => {
  let databases: WorldDatabases;
  beforeAll(async () => {
    databases = await createWorldDatabases(hacTrang.wardIds);
    await loadWorld(hacTrang.folder, databases, { keys });
  }, 60_000);
  afterAll(() => databases.drop());

  test.each(Object.entries(hacTrang.periods))('gives the figures worked out by hand for %s', async (_, period) => {
    expect(await cityTierOf(databases, period)).toEqual(period.cityTier);
    expect(await wardsOf(databases, (opening) => count(opening, WARD_FIGURES, period))).toEqual(period.wards);
  });

  test('is not loaded into databases that belong to other wards', async () => {
    const { wards, ...others } = databases;
    const [first = NOWHERE, second = NOWHERE] = wards.values();
    const swapped = new Map([...wards, ['gio-lanh', second], ['trang-non', first]]);
    const before = await contentOf(databases);

    await expect(loadWorld(hacTrang.folder, { ...others, wards: swapped }, { keys })).rejects.toThrow(DataRefused);

    expect(await contentOf(databases)).toEqual(before);
  });

  test('is not loaded into the databases of another city', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'world-'));
    await cp(hacTrang.folder, folder, { recursive: true });
    const file = join(folder, 'city-council/city.csv');
    const [header = '', row = ''] = (await readFile(file, 'utf8')).split('\n');
    const held = row.split(',')[header.split(',').indexOf('id')] ?? '';
    await writeFile(file, `${header}\n${row.replace(held, 'another-city')}\n`);
    const before = await contentOf(databases);

    await expect(loadWorld(folder, databases, { keys })).rejects.toMatchObject({
      faults: [{ line: 2, column: 'id', value: 'another-city' }],
    });

    expect(await contentOf(databases)).toEqual(before);
    await rm(folder, { recursive: true });
  });

  test('leaves a ward alone that has a database and no folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'world-'));
    await cp(hacTrang.folder, folder, { recursive: true });
    await rm(join(folder, 'ward-council/suoi-sao'), { recursive: true });
    const before = await contentOf(databases);

    expect(await loadWorld(folder, databases, { keys })).toMatchObject({ wardsWithoutFolder: ['suoi-sao'] });

    expect(await contentOf(databases)).toEqual(before);
    await rm(folder, { recursive: true });
  });
});
