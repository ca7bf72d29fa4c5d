import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataRefused } from '../../platform/loading/faults';
import { hacTrang } from '../../test/support/world';
import {
  createLoadedWorldDatabases,
  createWorldDatabases,
  testKeysOf,
  type WorldDatabases,
} from '../../test/support/world-databases';
import { loadWorld } from './load-world';

const WARD = 'ward-council/gio-lanh';

let databases: WorldDatabases;
let folder: string;
beforeAll(async () => {
  databases = await createLoadedWorldDatabases(hacTrang.folder);
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'world-'));
  await cp(hacTrang.folder, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(() => databases.drop());

const append = (file: string, lines: string[]) =>
  appendFile(join(folder, file), lines.map((line) => `${line}\n`).join(''));

/** [line, column, code] of each fault. */
async function faultsOf(now?: Date) {
  const keys = testKeysOf(hacTrang.wardIds);
  const error: unknown = await loadWorld(folder, databases, { keys, now }).catch((thrown: unknown) => thrown);
  if (!(error instanceof DataRefused)) throw new Error('the load was not refused', { cause: error });
  return error.faults.map(({ line, column, code }) => [line, column, code]);
}

test('nothing is loaded that has not happened yet, by the day it is in Viet Nam', async () => {
  await append(`${WARD}/voter-contact.csv`, ['tx-99,2024-01-02,,5,1']);

  expect(await faultsOf(new Date('2024-01-01T16:59:00Z'))).toEqual([[4, 'held_on', 'IN_FUTURE']]);
});

test('a line that was loaded before and says nothing new is no fault, even where a rule is younger than it', async () => {
  const keys = testKeysOf(hacTrang.wardIds);
  await append(`${WARD}/voter-contact.csv`, ['tx-98,2024-01-02,,5,1']);
  await loadWorld(folder, databases, { keys, now: new Date('2024-02-01T00:00:00Z') });

  await loadWorld(folder, databases, { keys, now: new Date('2023-12-01T00:00:00Z') });
  await writeFile(
    join(folder, WARD, 'voter-contact.csv'),
    'id,held_on,place,attending,speaking\ntx-98,2024-01-02,,6,1\n',
  );
  expect(await faultsOf(new Date('2023-12-01T00:00:00Z'))).toEqual([[2, 'held_on', 'IN_FUTURE']]);
});

test('numbers, days and texts keep the bounds of a mutation', async () => {
  await append(`${WARD}/voter-contact.csv`, [
    'tx-91,1945-09-01,,5,1',
    'tx-92,2023-02-01,,1000001,1',
    `tx-93,2023-02-01,${'x'.repeat(20_001)},5,1`,
    'tx-94,2023-02-01,a\u0007b,5,1',
    'tx-95,2023-02-01,a\uFFFFb,5,1',
    'tx-96,1945-09-02,"a\tb\nc",1000000,1',
  ]);

  expect(await faultsOf()).toEqual([
    [4, 'held_on', 'OUT_OF_RANGE'],
    [5, 'attending', 'OUT_OF_RANGE'],
    [6, 'place', 'OUT_OF_RANGE'],
    [7, 'place', 'OUT_OF_RANGE'],
    [8, 'place', 'OUT_OF_RANGE'],
  ]);
});

test('a state has the days of the steps that lead to it', async () => {
  const file = join(folder, 'citizen-affairs/petition.csv');
  const text = await readFile(file, 'utf8');
  const closed = text.split('\n').find((line) => line.includes(',CLOSED,TRANSFERRED,')) ?? '';
  await writeFile(file, text.replace(closed, closed.replace(/(hư cấu),\d{4}-\d{2}-\d{2},/, '$1,,')));
  const oversights = join(folder, WARD, 'thematic-oversight.csv');
  await writeFile(oversights, (await readFile(oversights, 'utf8')).replace(',2023-03-13,', ',,'));

  expect(await faultsOf()).toEqual([
    [expect.any(Number), 'result_on', 'REQUIRED'],
    [2, 'state', 'REQUIRED'],
  ]);
});

test('an ordinal is used once in a term, and what is referred to is live', async () => {
  await append(`${WARD}/council-session.csv`, ['kh-9,1,REGULAR,2023-03-01,,,,2023-01-01T08:00:00+07:00']);
  await append(`${WARD}/resolution.csv`, ['nq-9,1/NQ-HĐND,Trùng số,2023-01-06,kh-1,']);
  const kinds = await readFile(join(folder, WARD, 'thematic-oversight.csv'), 'utf8');
  await writeFile(
    join(folder, WARD, 'thematic-oversight.csv'),
    `${kinds}gs-9,Hủy,COUNCIL,PLANNED,2023-01-03,,,,2023-01-02T08:00:00+07:00\n`,
  );
  await append(`${WARD}/survey-visit.csv`, ['ks-9,gs-9,2023-02-15,POINT,Điểm']);

  expect((await faultsOf()).map(([, , code]) => code)).toEqual(['ALREADY_USED', 'ALREADY_USED', 'REFERENCE_NOT_FOUND']);
});

test('a world is held to the rules that look at several records from its first load on', async () => {
  const empty = await createWorldDatabases(hacTrang.wardIds);
  try {
    await append('city-council/council-session.csv', ['kh-98,5,REGULAR,2023-03-03,,,,2023-01-01T08:00:00+07:00']);
    const keys = testKeysOf(hacTrang.wardIds);
    const error: unknown = await loadWorld(folder, empty, { keys }).catch((thrown: unknown) => thrown);

    expect((error as DataRefused).faults).toMatchObject([
      { line: 2, code: 'ALREADY_USED' },
      { line: 11, code: 'ALREADY_USED' },
    ]);
  } finally {
    await empty.drop();
  }
});
