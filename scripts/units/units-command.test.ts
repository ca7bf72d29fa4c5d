import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { bacKan2020 } from '../../test/support/world';
import { createWorldDatabases, type WorldDatabases } from '../../test/support/world-databases';
import { upperTierOf, wardNames } from '../identity-provider/ward-names';
import { deriveHubKeys } from '../hub/hub-keys';
import { loadWorld, notLoadedYet } from '../load/load-world';
import { typeCommand } from '../../test/support/type-command';
import { unitsCommand } from './units-command';

jest.setTimeout(60_000);

const SHIPPED = join(__dirname, '../../data/bac-kan-2025/unit-change.json');
const OLD = bacKan2020.wardIds;

let databases: WorldDatabases;
let world: string;
let city: Client;
beforeAll(async () => {
  world = await mkdtemp(join(tmpdir(), 'units-'));
  await cp(join(bacKan2020.folder, 'city-council'), join(world, 'city-council'), { recursive: true });
  await mkdir(join(world, 'citizen-affairs'));
  await mkdir(join(world, 'ward-council'));
  databases = await createWorldDatabases([]);
  await load();
  city = new Client({ connectionString: databases.cityCouncil.ownerUrl });
  await city.connect();
}, 30_000);
afterAll(async () => {
  await city?.end();
  await databases?.drop();
  if (world) await rm(world, { recursive: true });
});

const load = () => loadWorld(world, databases, { keys: deriveHubKeys('test', []) });

/** What the command prints and how it ends. */
const units = (...args: string[]) =>
  typeCommand(unitsCommand, args, { withEmbeddedDatabases: (_, use) => use({ databases, keys: {} }) });

async function applyFile(change: object, ...options: string[]) {
  const path = join(world, 'change.json');
  await writeFile(path, JSON.stringify(change));
  return units('apply', ...options, path);
}

const rows = async (sql: string) => (await city.query<Record<string, unknown>>(sql)).rows;

/** All that a change could touch. */
const everything = async () => [
  await rows('select * from ward order by id'),
  await rows('select * from ward_succession order by id'),
  await rows('select * from unit_change'),
  await rows('select * from record_change order by seq'),
];

const shipped = async () => JSON.parse(await readFile(SHIPPED, 'utf8')) as { successors: object[]; note: string };

test('a dry run says what would be done and does nothing', async () => {
  const before = await everything();

  const { code, out, err } = await units('apply', '--dry-run', SHIPPED);

  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('duc-xuan-2025 (01840 Phường Đức Xuân)');
  expect(out).toContain('duc-xuan → duc-xuan-2025: toàn bộ');
  expect(out).toMatch(/Việc còn mở, ở lại với đơn vị cũ:\n( {2}[a-z-]+: chưa biết, không có cơ sở dữ liệu ở đây\n){8}/);
  expect(out).toContain('  phong-quang-2025: Cán bộ HĐND Phường Phong Quang\n'.replace('Phường', 'Xã'));
  expect(out).toMatch(/Máy chủ phải khởi động.*:\n {2}duc-xuan-2025: \/wards\/duc-xuan-2025\n/);
  expect(out).toContain('Máy chủ thành lưu trữ');
  expect(await everything()).toEqual(before);
});

test('a refused change leaves everything as it was, and says each fault with its place', async () => {
  const before = await everything();
  const { successors, ...rest } = await shipped();

  const { code, err } = await applyFile({
    ...rest,
    successors: [{ ...successors[0], code: '01837' }, { ...successors[1] }, { ...successors[2], from: ['nowhere'] }],
  });

  expect([code, err.split('\n').length]).toEqual([1, 4]);
  expect(err).toContain('số lỗi: 2');
  expect(err).toContain('successors[2].from[0]: Không có xã, phường "nowhere"');
  expect(await everything()).toEqual(before);
});

test('a change that would move figures of a closed period is refused', async () => {
  await city.query(`insert into closed_period values ('p', '2025-01-01', '2025-12-31', now())`);

  const { code, err } = await units('apply', SHIPPED);

  await city.query('delete from closed_period');
  expect(code).toBe(1);
  expect(err).toContain('effectiveOn: PERIOD_CLOSED: Kỳ 2025-01-01/2025-12-31 đã khóa');
});

describe('the change of 2025', () => {
  beforeAll(async () => {
    const both = await Promise.all([units('apply', SHIPPED), units('apply', SHIPPED)]);
    expect(both.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(both.filter(({ out }) => out.startsWith('Đã áp dụng trước đây'))).toHaveLength(1);
  });

  test('ends the eight and begins the three on one day, with the codes that were free again', async () => {
    expect(await rows(`select id from ward where valid_to = '2025-07-01' order by code`)).toEqual(
      OLD.map((id) => ({ id })),
    );
    expect(await rows('select id, code, also_from from ward where valid_to is null order by code')).toEqual([
      { id: 'duc-xuan-2025', code: '01840', also_from: null },
      { id: 'bac-kan-2025', code: '01843', also_from: null },
      { id: 'phong-quang-2025', code: '01849', also_from: 'Xã Đôn Phong, huyện Bạch Thông' },
    ]);
    expect(
      await rows(
        `select count(*)::int as arrows, count(distinct predecessor_id)::int as predecessors from ward_succession
         where effective_on = '2025-07-01' and extent = 'WHOLE' and legal_basis like '%1683/NQ-UBTVQH15; %19/2025%'`,
      ),
    ).toEqual([{ arrows: 8, predecessors: 8 }]);
  });

  test('leaves a line in the history of every unit and every succession', async () => {
    const changes = await rows(
      `select record_type, version, before->>'valid_to' as before, after->>'valid_to' as after, count(*)::int from record_change
       where action = 'UNITS_CHANGED' and actor_role = 'service' and reason like '%1683%' group by 1, 2, 3, 4 order by 1, 2, 4`,
    );

    expect(changes).toEqual([
      { record_type: 'Ward', version: 1, before: null, after: null, count: 3 },
      { record_type: 'Ward', version: 2, before: null, after: '2025-07-01', count: 8 },
      { record_type: 'WardSuccession', version: 1, before: null, after: null, count: 8 },
    ]);
  });

  test('changes nothing when it is applied again', async () => {
    const before = await everything();

    const { code, out, err } = await units('apply', SHIPPED);

    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('không thay đổi gì');
    expect(await everything()).toEqual(before);
  });

  test('is refused where the file says the same of all units, or something else of one', async () => {
    const before = await everything();
    const { successors, ...rest } = await shipped();

    const same = await applyFile({ ...rest, successors, note: 'khác', reason: 'thử' });
    const other = await applyFile({ ...rest, reason: 'thử', successors: [{ ...successors[0], name: 'Phường Khác' }] });

    expect([same.code, other.code]).toEqual([1, 1]);
    expect(same.err).toContain('tệp không bổ sung gì');
    expect(other.err).toContain('successors[0].id: Mã định danh "duc-xuan-2025" đã thuộc về đơn vị khác');
    expect(await everything()).toEqual(before);
  });

  test('is not undone by loading the files from before it once more', async () => {
    const before = await everything();

    await load();

    expect(await everything()).toEqual(before);
  });

  test('can be followed by another one', async () => {
    const name = { kind: 'WARD', name: 'Phường Hồ Ba Bể', nameEn: 'Ho Ba Be Ward' };
    const next = {
      effectiveOn: '2026-01-01',
      legalBasis: ['Nghị quyết (hư cấu)'],
      successors: [{ id: 'ho-ba-be', code: '01843', ...name, from: ['bac-kan-2025'] }],
    };

    expect(await applyFile(next)).toMatchObject({ code: 0, err: '' });
    expect(await rows(`select valid_to::text from ward where id = 'bac-kan-2025'`)).toEqual([
      { valid_to: '2026-01-01' },
    ]);
  });

  test('is followed by the databases of the new wards, which are loaded without a row of what was there before', async () => {
    const before = await everything();
    await cp(join(SHIPPED, '../ward-council'), join(world, 'ward-council'), { recursive: true });
    const made = await createWorldDatabases(await readdir(join(world, 'ward-council')));
    try {
      const grown = { ...databases, wards: made.wards };
      const onlyWards = await notLoadedYet(grown);
      expect(onlyWards).toEqual(['bac-kan-2025', 'duc-xuan-2025', 'phong-quang-2025']);

      await loadWorld(world, grown, {
        keys: deriveHubKeys('test', made.wards.keys()),
        onlyWards: onlyWards as string[],
      });

      expect(await notLoadedYet(grown)).toEqual([]);
      expect(await everything()).toEqual(before);
    } finally {
      await made.drop();
    }
  });

  test('leaves old and new units of one name with accounts that can be told apart', async () => {
    const wards = new Map(['duc-xuan', 'duc-xuan-2025', 'song-cau'].map((id) => [id, databases.cityCouncil]));

    expect(await wardNames({ ...databases, wards })).toEqual([
      { id: 'duc-xuan', name: 'Phường Đức Xuân, trước 01/07/2025' },
      { id: 'duc-xuan-2025', name: 'Phường Đức Xuân, từ 01/07/2025' },
      { id: 'song-cau', name: 'Phường Sông Cầu' },
    ]);
    expect(await upperTierOf(databases)).toBe('CITY');
  });

  test('is listed by intervals, each unit with what it came from', async () => {
    const { code, out } = await units('list');

    expect(code).toBe(0);
    expect(out).toMatch(/^2015-04-11 → 2025-07-01 \(8\)$/m);
    expect(out).toMatch(/^2025-07-01 → … \(2\)$/m);
    expect(out).toMatch(
      /^ {2}01840 {2}duc-xuan-2025 +Phường Đức Xuân {2}← duc-xuan, huyen-tung, nguyen-thi-minh-khai$/m,
    );
  });

  test('leaves names that can be corrected by a command, with the reason in the history', async () => {
    const rename = (...args: string[]) => units('rename', 'duc-xuan-2025', ...args);
    const wrong = await rename('--name', 'Xã Đức Xuân', '--reason', 'thử');
    const unsaid = await rename('--name', 'Phường Đức Xuân', '--reason', ' ');
    const unknown = await units('rename', 'nowhere', '--name', 'Phường Mới', '--reason', 'thử');
    const right = ['--name', '  Phường   Đức Xuân A'.normalize('NFD'), '--name-en', 'Duc Xuan A', '--reason', 'Gõ sai'];

    expect([wrong.code, unsaid.code, unknown.code]).toEqual([1, 1, 1]);
    expect(wrong.err).toContain('name: Tên phải bắt đầu bằng "Phường"');
    expect(unsaid.err).toContain('reason: Hãy nêu lý do');
    expect(await rename(...right)).toMatchObject({ code: 0, out: 'duc-xuan-2025: đã sửa tên.\n' });
    expect(await rename(...right)).toMatchObject({ code: 0, out: expect.stringContaining('không thay đổi gì') });
    expect(await rows(`select name, name_en, version from ward where id = 'duc-xuan-2025'`)).toEqual([
      { name: 'Phường Đức Xuân A', name_en: 'Duc Xuan A', version: 2 },
    ]);
    expect(
      await rows(
        `select before->>'name' as before, after->>'name' as after from record_change where reason = 'Gõ sai'`,
      ),
    ).toEqual([{ before: 'Phường Đức Xuân', after: 'Phường Đức Xuân A' }]);
  });

  test('can be followed by another one of the same day, which says why: both are in the history', async () => {
    const day = { effectiveOn: '2031-01-01', legalBasis: ['Nghị quyết (hư cấu)'] };
    const kind = { kind: 'WARD', nameEn: 'Made-up Ward' };
    const first = { id: 'moi', code: '01901', name: 'Phường Mới', ...kind };
    const second = { id: 'khac', code: '01902', name: 'Phường Khác', ...kind };
    const from = (unit: object, ...ids: string[]) => ({ ...unit, from: ids });
    expect(await applyFile({ ...day, successors: [from(first, 'duc-xuan-2025')] })).toMatchObject({ code: 0 });
    const before = await everything();

    const forgotten = { ...day, successors: [from(first, 'phong-quang-2025'), from(second, 'ho-ba-be')] };
    const unsaid = await applyFile(forgotten);
    expect([unsaid.code, unsaid.err]).toEqual([1, expect.stringContaining('reason: Đã áp dụng một lần sắp xếp khác')]);
    expect(await everything()).toEqual(before);
    const added = { ...forgotten, reason: 'Tệp trước quên hai đơn vị' };
    expect(await applyFile(added)).toMatchObject({ code: 0, err: '' });
    expect(await applyFile(added)).toMatchObject({ code: 0, out: expect.stringContaining('không thay đổi gì') });

    expect(await rows(`select id, valid_to::text from ward where valid_to = '2031-01-01' order by id`)).toHaveLength(3);
    expect(
      await rows(`select predecessor_id as one, successor_id as other from ward_succession
        where effective_on = '2031-01-01' order by 1`),
    ).toEqual([
      { one: 'duc-xuan-2025', other: 'moi' },
      { one: 'ho-ba-be', other: 'khac' },
      { one: 'phong-quang-2025', other: 'moi' },
    ]);
    expect(
      await rows(
        `select count(*)::int from record_change where reason = 'Tệp trước quên hai đơn vị (Nghị quyết (hư cấu))'`,
      ),
    ).toEqual([{ count: 5 }]); // two units that end, one that begins, two arrows
  });
});

test.each([
  [[]],
  [['apply']],
  [['apply', 'one', 'two', 'three']],
  [['list', '--dry-run']],
  [['apply', '--force', 'x']],
])('called as npm run units -- %j it says how it is called, without a trace', async (args) => {
  const { code, err } = await units(...args);

  expect(code).toBe(2);
  expect(err).toMatch(/^(Gọi sai cách|Cách dùng)/);
  expect(err).not.toContain('    at ');
});

test('a file that is not there is said to be so', async () => {
  expect(await units('apply', '/no/such/file.json')).toMatchObject({
    code: 1,
    err: '/no/such/file.json: không đọc được tệp\n',
  });
});
