import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeDatabase } from '../../platform/database/data-source';
import { checkFiles } from '../../platform/loading/load';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import { CITY_TABLES } from '../../subgraphs/city-council/tables';
import { startTestHub } from '../../test/support/hub';
import { createWorldDatabases, testKeysOf } from '../../test/support/world-databases';
import { wardFoldersOf } from '../hub/world-folder';
import { checkWorld } from '../load/check-world';
import { loadWorld } from '../load/load-world';
import { lastEndedQuarter, quartersUntil } from './calendar';
import { createChance } from './chance';
import { writeFiles } from './files';
import { makeWorld, type WorldOrder } from './make-world';
import { allProvinces, unitsOf } from './units';
import { cityCouncilFiles } from './upper-tier';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'made-'));
});
afterEach(() => rm(folder, { recursive: true }));

const order: WorldOrder = { province: 'Lai Châu', wards: 3, seed: 7, until: '2026-Q2' };
const make = (name: string, given: Partial<WorldOrder> = {}) =>
  makeWorld({ ...order, ...given, out: join(folder, name) });

/** Every file of a folder, by its path. */
async function textsIn(name: string): Promise<Map<string, string>> {
  const entries = await readdir(join(folder, name), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files
    .sort()
    .map(async (path) => [path.slice(join(folder, name).length), await readFile(path, 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

test('the city council files of all 34 provinces pass the checks of the loader', async () => {
  const db = await describeDatabase(CITY_COUNCIL_DATABASE);
  const chance = createChance(1);
  for (const province of allProvinces()) {
    const own = join(folder, province.id);
    const quarters = quartersUntil('2026-Q2');
    const council = { isWard: false, place: province.name, neighbourhood: 'khu phố', quarters, chance };
    await writeFiles(own, cityCouncilFiles(province, unitsOf(province), council));

    await checkFiles([{ name: province.id, folder: own, db, tables: CITY_TABLES }]);
  }
});

test('a world of one ward and one of three quarters pass the checks that come before databases are made', async () => {
  await make('small', { province: 'Hồ Chí Minh', wards: 1 });
  await make('short', { until: '2026-Q1' });

  for (const name of ['small', 'short']) {
    const world = join(folder, name);
    await checkWorld(world, testKeysOf(wardFoldersOf(world)));
  }
});

test('a world is loaded as it is made, and its report is whole and keeps the rules of the domain', async () => {
  await make('world', { wards: 4 });
  const wardIds = wardFoldersOf(join(folder, 'world'));
  const databases = await createWorldDatabases(wardIds);
  await loadWorld(join(folder, 'world'), databases, { keys: testKeysOf(wardIds) });
  const hub = await startTestHub(join(folder, 'world'), { databases });

  const { data, errors } = await hub.query(
    `query ($period: Period!) { city { name kind provinceName ceasedOn } report(period: $period) {
      coverage { expected answered }
      indicators(codes: ["KH.01", "TX.01", "TX.02", "TX.03", "TX.04", "TD.01", "TD.02", "DT.01", "TC.02"]) { code city wards }
    } }`,
    { period: '2025-07-01/2026-06-30' },
  );

  await hub.stop();
  expect(errors).toBeUndefined();
  expect(data.city).toEqual({ name: 'Tỉnh Lai Châu', kind: 'PROVINCE', provinceName: 'Tỉnh Lai Châu', ceasedOn: null });
  const { coverage, indicators } = (data as { report: Report }).report;
  expect(coverage).toEqual({ expected: 4, answered: 4 });
  const of = Object.fromEntries(indicators.map(({ code, ...figures }) => [code, figures]));
  for (const tier of ['city', 'wards'] as const) {
    const figure = (code: string): number => of[code]?.[tier] ?? -1;
    for (const code of ['KH.01', 'TX.01', 'TX.04', 'TD.01', 'DT.01'])
      expect([code, figure(code)]).not.toEqual([code, 0]);
    expect(figure('TX.03')).toBeLessThanOrEqual(figure('TX.02'));
    expect(figure('TD.01')).toBeLessThanOrEqual(figure('TD.02'));
  }
});

interface Report {
  coverage: unknown;
  indicators: { code: string; city: number; wards: number }[];
}

test('the same order gives the same files, another seed others, and fewer wards the same wards', async () => {
  await make('one');
  await make('same');
  await make('other', { seed: 8 });
  await make('fewer', { wards: 2 });

  const [one, same, other, fewer] = [
    await textsIn('one'),
    await textsIn('same'),
    await textsIn('other'),
    await textsIn('fewer'),
  ];
  expect(same).toEqual(one);
  expect(other.get('/city-council/ward.csv')).toBe(one.get('/city-council/ward.csv'));
  expect(other).not.toEqual(one);
  const wardFiles = [...fewer].filter(([path]) => path.startsWith('/ward-council/'));
  expect(wardFiles.length).toBeGreaterThan(20);
  for (const [path, text] of wardFiles) expect([path, text]).toEqual([path, one.get(path)]);
});

test('no record is from before the units came into force or after the last quarter, but for deadlines', async () => {
  await make('world');

  const days = [...(await textsIn('world'))].flatMap(([path, text]) => {
    const [header = '', ...rows] = text.split('\n').map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
    return rows.flatMap((cells) =>
      cells.flatMap((cell, at) =>
        /^\d{4}-\d{2}-\d{2}/.test(cell) && header[at] !== 'due_on' && header[at] !== 'ends_on' ? [[path, cell]] : [],
      ),
    );
  });

  expect(days.length).toBeGreaterThan(500);
  expect(days.filter(([, day = '']) => day < '2025-07-01' || day.slice(0, 10) > '2026-06-30')).toEqual([]);
});

test.each([
  ['more wards than the province has', { wards: 39 }, /38 xã, phường/],
  ['a province that is none', { province: 'Lai Chu' }, /Tỉnh Lai Châu/],
  ['a quarter from before the reform', { until: '2025-Q2' }, /2025-Q2/],
  ['what is no quarter', { until: '2026' }, /không phải "2026"/],
])('%s are refused, and nothing is written', async (_, given, reason) => {
  await expect(make('refused', given)).rejects.toThrow(reason);

  expect(await readdir(folder)).toEqual([]);
});

test('a folder that is there already is left as it is', async () => {
  await make('world');
  const before = await textsIn('world');

  await expect(make('world', { seed: 8 })).rejects.toThrow(/đã có/);

  expect(await textsIn('world')).toEqual(before);
  expect(await readdir(folder)).toEqual(['world']);
});

test.each([
  ['2026-01-01', '2025-Q4'],
  ['2026-12-31', '2026-Q3'],
  ['2027-04-01', '2027-Q1'],
])('on %s the last quarter that is over is %s', (today, quarter) => {
  expect(lastEndedQuarter(new Date(today))).toBe(quarter);
});

test.each([
  ['2025-Q3', ['2025-07-01/2025-09-30']],
  ['2027-Q1', ['2026-04-01/2026-06-30', '2026-07-01/2026-09-30', '2026-10-01/2026-12-31', '2027-01-01/2027-03-31']],
])('the quarters until %s are the last four of which the units were in force', (last, days) => {
  expect(quartersUntil(last).map(({ from, to }) => `${from}/${to}`)).toEqual(days);
});
