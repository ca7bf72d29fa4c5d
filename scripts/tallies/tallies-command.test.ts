import { join } from 'node:path';
import { Client } from 'pg';
import { createLoadedWorldDatabases, type WorldDatabases } from '../../test/support/world-databases';
import { typeCommand } from '../../test/support/type-command';
import { talliesCommand } from './tallies-command';

const WORLD = join(__dirname, '../../data/bac-kan-2020');

let databases: WorldDatabases;
beforeAll(async () => {
  databases = await createLoadedWorldDatabases(WORLD);
});
afterAll(() => databases?.drop());

const ownerOf = (wardId: string): string => databases.wards.get(wardId)?.ownerUrl ?? '';

function verify(args: string[] = [], wards = [...databases.wards.keys()]) {
  return typeCommand(talliesCommand, args, {
    env: {
      CITY_COUNCIL_DATABASE_URL: databases.cityCouncil.ownerUrl,
      CITIZEN_AFFAIRS_DATABASE_URL: databases.citizenAffairs.ownerUrl,
      WARD_COUNCIL_DATABASE_URLS: wards.map((wardId) => `${wardId}=${ownerOf(wardId)}`).join(','),
    },
  });
}

async function byHand(wardId: string, sql: string): Promise<void> {
  const owner = new Client({ connectionString: ownerOf(wardId) });
  await owner.connect();
  await owner.query(sql).finally(() => owner.end());
}

test('the sums of a world that was loaded are right in every database of both tiers', async () => {
  const { code, out, err } = await verify();

  expect([code, err]).toEqual([0, '']);
  expect(out.trim().split('\n')).toEqual([
    'city-council: khớp',
    'citizen-affairs: khớp',
    ...[...databases.wards.keys()].map((wardId) => `ward-council/${wardId}: khớp`),
  ]);
});

test('a sum changed by hand is named with its ward, indicator, month, what is kept and what is counted; mending makes it right', async () => {
  await byHand(
    'song-cau',
    `update kept_figure set amount = amount + 5 where id = (select min(id) from kept_figure where code = 'TD.01')`,
  );

  const found = await verify([], ['song-cau', 'xuat-hoa']);
  const mended = await verify(['--mend'], ['song-cau']);

  expect(found.code).toBe(1);
  expect(found.out).toContain('ward-council/song-cau: KHÔNG KHỚP');
  expect(found.out).toContain('ward-council/xuat-hoa: khớp');
  const [, kept, counted] = /song-cau: TD\.01 2020-\d\d: lưu (\d+), đếm lại (\d+)/.exec(found.err) ?? [];
  expect(Number(kept) - Number(counted)).toBe(5);
  expect(found.err).not.toContain('xuat-hoa');
  expect(mended).toMatchObject({ code: 0, err: '' });
});

test('a table whose triggers do not run any more is named, and so is a database that is not there', async () => {
  await byHand('song-cau', 'drop trigger keep_figures_updated on petition');
  const stopped = await verify([], ['song-cau']);
  await verify(['--mend'], ['song-cau']);
  await byHand('song-cau', 'alter table kept_figure rename to away');
  const gone = await verify([], ['song-cau']);
  await byHand('song-cau', 'alter table away rename to kept_figure');

  expect(stopped).toMatchObject({ code: 1, err: expect.stringContaining('bảng petition không được cộng sẵn') });
  expect(gone).toMatchObject({ code: 1, out: expect.stringContaining('song-cau: KHÔNG KIỂM ĐƯỢC') });
  expect(await verify([], ['song-cau'])).toMatchObject({ code: 0 });
});

test.each([
  ['an unknown option', ['--forgive']],
  ['two folders', ['bac-kan-2020', 'bac-kan-2020']],
])('the command refuses %s without a trace', async (_, args) => {
  const { code, out, err } = await verify(args);

  expect([code, out]).toEqual([2, '']);
  expect(err).not.toMatch(/^$|    at /);
});
