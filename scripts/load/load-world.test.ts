import { appendFile, cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { DataRefused } from '../../platform/loading/faults';
import { LoadFailed } from '../../platform/loading/load-failed';
import { CITIZEN_FIGURES } from '../../subgraphs/citizen-affairs/report/citizen-figures';
import { openCitizenAffairsDatabase } from '../../subgraphs/citizen-affairs/database';
import { openCityCouncilDatabase } from '../../subgraphs/city-council/database';
import { CITY_FIGURES } from '../../subgraphs/city-council/report/city-figures';
import { type Counted, createTallyCounter } from '../../subgraphs/indicators/counted';
import { Period } from '../../subgraphs/indicators/period';
import type { Figures } from '../../subgraphs/indicators/tally.model';
import { openWardCouncilDatabase } from '../../subgraphs/ward-council/database';
import { WARD_FIGURES } from '../../subgraphs/ward-council/report/ward-figures';
import { bacKan2020, type ExpectedPeriod, hacTrang } from '../../test/support/world';
import { plainWardCounts } from '../../test/support/plain-counts';
import { createWorldDatabases, type WorldDatabases } from '../../test/support/world-databases';
import type { HubDatabases } from '../hub/hub-databases';
import { isLoaded, loadWorld } from './load-world';

async function withDatabase<T>(opening: Promise<DataSource>, use: (db: DataSource) => Promise<T>): Promise<T> {
  const db = await opening;
  try {
    return await use(db);
  } finally {
    await db.destroy();
  }
}

const periodOf = ({ from, to }: ExpectedPeriod): Period => Period.parse(`${from}/${to}`);

const count = (opening: Promise<DataSource>, counted: readonly Counted[], period: ExpectedPeriod): Promise<Figures> =>
  withDatabase(opening, (db) => createTallyCounter(db, counted)(periodOf(period)));

async function cityTierOf({ cityCouncil, citizenAffairs }: HubDatabases, period: ExpectedPeriod): Promise<Figures> {
  return {
    ...(await count(openCityCouncilDatabase(cityCouncil, 1), CITY_FIGURES, period)),
    ...(await count(openCitizenAffairsDatabase(citizenAffairs, 1), CITIZEN_FIGURES, period)),
  };
}

async function wardsOf(
  { wards }: HubDatabases,
  figuresOf: (opening: Promise<DataSource>) => Promise<Figures>,
): Promise<Record<string, Figures>> {
  const figures: Record<string, Figures> = {};
  for (const [wardId, url] of wards) figures[wardId] = await figuresOf(openWardCouncilDatabase(url, 1));
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
async function contentOf({ cityCouncil, citizenAffairs, wards }: HubDatabases): Promise<string[]> {
  const rows: string[] = [];
  const databases = [openCityCouncilDatabase(cityCouncil, 1), openCitizenAffairsDatabase(citizenAffairs, 1)];
  for (const opening of [...databases, ...[...wards.values()].map((url) => openWardCouncilDatabase(url, 1))]) {
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
    databases = await createWorldDatabases(bacKan2020.wardIds);
    expect(await isLoaded(databases)).toBe(false);
    await loadWorld(bacKan2020.folder, databases);
  }, 60_000);
  afterAll(() => databases.drop());

  test('is known to be loaded', async () => {
    expect(await isLoaded(databases)).toBe(true);
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

    const { targets } = await loadWorld(bacKan2020.folder, databases);

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
  async function faultsOf(given: HubDatabases = databases) {
    const error: unknown = await loadWorld(folder, given).catch((thrown: unknown) => thrown);
    if (!(error instanceof DataRefused)) throw new Error('the load was not refused', { cause: error });
    return error.faults.map(({ file, line, column }) => [file.slice(folder.length + 1), line, column]);
  }

  test.each([
    ['city-council/resolution.csv', 'nq-99,9/NQ-HĐND,Không có kỳ họp,2023-07-02,kh-99,', 13, 'session_id'],
    ['citizen-affairs/citizen-dialogue.csv', 'dt-99,2023-02-30,Ngày không có,9,,', 6, 'held_on'],
    ['citizen-affairs/petition.csv', 'dn-99,REQUEST,2023-10-02,RECEIVED,PENDING,,,,nowhere,,', 12, 'ward_id'],
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
    const wards = new Map([...databases.wards, ['gio-doc', databases.wards.get('gio-lanh') ?? '']]);

    expect(await faultsOf({ ...databases, wards })).toEqual([['ward-council/gio-doc/ward-council.csv', 2, 'ward_id']]);
  });

  test('is refused before any database is opened where a ward has a folder and no database', async () => {
    const wards = new Map([['gio-lanh', 'postgres://nobody:@127.0.0.1:1/nowhere']]);
    const unreachable = { cityCouncil: 'postgres://nobody:@127.0.0.1:1/nowhere', citizenAffairs: '', wards };

    expect(await faultsOf(unreachable)).toEqual([
      ['ward-council/nang-moi', 0, undefined],
      ['ward-council/suoi-sao', 0, undefined],
      ['ward-council/trang-non', 0, undefined],
    ]);
  });

  test('is loaded nowhere while one database is away, and the refusal names its server', async () => {
    const away = { ...databases, citizenAffairs: 'postgres://nobody:hush@127.0.0.1:1/nowhere' };

    const error: unknown = await loadWorld(folder, away).catch((thrown: unknown) => thrown);

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
    await loadWorld(hacTrang.folder, databases);
  }, 60_000);
  afterAll(() => databases.drop());

  test.each(Object.entries(hacTrang.periods))('gives the figures worked out by hand for %s', async (_, period) => {
    expect(await cityTierOf(databases, period)).toEqual(period.cityTier);
    expect(await wardsOf(databases, (opening) => count(opening, WARD_FIGURES, period))).toEqual(period.wards);
  });

  test('is not loaded into databases that belong to other wards', async () => {
    const { wards, ...others } = databases;
    const [first = '', second = ''] = wards.values();
    const swapped = new Map([...wards, ['gio-lanh', second], ['trang-non', first]]);
    const before = await contentOf(databases);

    await expect(loadWorld(hacTrang.folder, { ...others, wards: swapped })).rejects.toThrow(DataRefused);

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

    await expect(loadWorld(folder, databases)).rejects.toMatchObject({
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

    expect(await loadWorld(folder, databases)).toMatchObject({ wardsWithoutFolder: ['suoi-sao'] });

    expect(await contentOf(databases)).toEqual(before);
    await rm(folder, { recursive: true });
  });
});
