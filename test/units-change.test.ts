import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { unitsCommand } from '../scripts/units/units-command';
import { startTestHub, type TestHub } from './support/hub';
import { typeCommand } from './support/type-command';
import { bacKan2020 } from './support/world';

// The change of 1 July 2025 in the demonstration: eight wards become three, and nothing of before is lost.
jest.setTimeout(60_000);

const CHANGE = join(bacKan2020.folder, '../bac-kan-2025/unit-change.json');
const OLD = bacKan2020.wardIds;
const NEW = ['duc-xuan-2025', 'bac-kan-2025', 'phong-quang-2025'];
const RETIRED = 'duc-xuan';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder);
}, 60_000);
afterAll(() => hub?.stop());

const units = (...args: string[]) =>
  typeCommand(unitsCommand, args, {
    withEmbeddedDatabases: (_, use) => use({ databases: hub.databases, keys: hub.keys }),
  });

async function openMattersOf(wardId: string): Promise<string> {
  const count = (table: string, ended: string) =>
    hub.count(
      wardId,
      `select count(*) from ${table} where state not in (${ended}) and deleted_at is null and cancelled_at is null`,
    );
  const recommendations = await count(
    'voter_recommendation',
    `'ANSWERED_AT_MEETING', 'RESPONDED', 'UNDER_OVERSIGHT', 'CLOSED', 'RETURNED', 'DUPLICATE'`,
  );
  const petitions = await count('petition', `'RESULT_RECEIVED', 'GUIDED', 'ANSWERED', 'RETURNED', 'FILED', 'CLOSED'`);
  return `kiến nghị ${recommendations}, đơn ${petitions}`;
}

const FIGURES = `sessions { total regular } standingMeetings { total } voterContacts { points attending speaking recommendations }
  receptions { turns citizens } petitions { received transferred } dialogues { total citizens }`;

const REPORT = `query ($period: Period!) { report(period: $period) {
  coverage { expected answered complete missing { ward { id } reason } }
  wards { ward { id code name } }
  wardTotal { complete ${FIGURES} }
  indicators { code wards }
} }`;

const MAPPED = `query ($period: Period!, $asOf: Date) { report(period: $period) { wardTotal { ${FIGURES} } mapToSuccessors(asOf: $asOf) {
  asOf
  bySuccessor { ward { id alsoFrom } predecessors { id } total { complete ${FIGURES} } coverage { expected answered missing { ward { id } reason } } }
  notMappable { wardId }
} } }`;

type Groups = Record<string, Record<string, number>>;

/** Adds up the groups of figures, whatever else is beside them. */
function sumOf(totals: Groups[]): Groups {
  const sum: Groups = {};
  for (const total of totals) {
    for (const [group, figures] of Object.entries(total).filter(([, value]) => typeof value === 'object')) {
      const into = (sum[group] ??= {});
      for (const [name, value] of Object.entries(figures)) into[name] = (into[name] ?? 0) + value;
    }
  }
  return sum;
}

describe('after the change', () => {
  let before: Record<string, unknown>;
  let dryRun: Awaited<ReturnType<typeof units>>;
  let open: string[];
  beforeAll(async () => {
    before = (await hub.query(REPORT, { period: '2020' })).data.report;
    dryRun = await units('apply', '--dry-run', CHANGE);
    open = await Promise.all(OLD.map((id) => openMattersOf(id)));
    expect(await units('apply', CHANGE)).toMatchObject({ code: 0, err: '' });
  });

  test('before it is applied, a dry run tells what is still open in each unit that ceases', () => {
    expect([dryRun.code, dryRun.err]).toEqual([0, '']);
    for (const [at, id] of OLD.entries()) expect(dryRun.out).toContain(`  ${id}: ${open[at]}\n`);
    expect(dryRun.out).toContain('  duc-xuan-2025: /wards/duc-xuan-2025\n');
  });

  test('a report on 2020 has its eight wards and the figures it had, though three codes are of others now', async () => {
    const { data, errors } = await hub.query(REPORT, { period: '2020' });

    expect(errors).toBeUndefined();
    expect(data.report).toEqual(before);
    expect(data.report.coverage).toMatchObject({ expected: 8, answered: 8, complete: true });
  });

  test('a report on the second half of 2025 has the three new ones, and says that they have no server yet', async () => {
    const { data } = await hub.query(REPORT, { period: '2025-H2' });

    expect(data.report.wards.map(({ ward }: { ward: { id: string } }) => ward.id)).toEqual(NEW);
    expect(data.report.coverage).toMatchObject({ expected: 3, answered: 0, complete: false });
    expect(data.report.coverage.missing.map(({ reason }: { reason: string }) => reason)).toEqual(
      Array(3).fill('UNREACHABLE'),
    );
  });

  test('a period that ends the day before is the old wards', async () => {
    const { data } = await hub.query('{ report(period: "2025-H1") { wards { ward { id } } } }');

    expect(data.report.wards.map(({ ward }: { ward: { id: string } }) => ward.id)).toEqual(OLD);
  });

  test('a period that spans the change has the old wards and the new ones, each with its days, and leaves nothing out', async () => {
    const spanning = '2020-01-01/2025-12-31';
    const { data } = await hub.query(
      REPORT.replace('wards { ward', 'wards { inForce { from to } ward').replace('code wards', 'code city wards'),
      { period: spanning },
    );
    const { wards, coverage, indicators } = data.report;
    const valueOf = (code: string, tier: string) => indicators.find((one: Line) => one.code === code)[tier];
    const sessions = await Promise.all(
      OLD.map((id) =>
        hub.count(
          id,
          `select count(*) from council_session
           where opened_on >= '2020-01-01' and deleted_at is null and cancelled_at is null and shared_at is not null`,
        ),
      ),
    );

    expect(wards.map(({ ward }: Row) => ward.id).toSorted()).toEqual([...OLD, ...NEW].toSorted());
    for (const { ward, inForce } of wards)
      expect(inForce).toEqual(
        NEW.includes(ward.id) ? { from: '2025-07-01', to: '2025-12-31' } : { from: '2020-01-01', to: '2025-06-30' },
      );
    expect(coverage).toMatchObject({ expected: 11, answered: 8, complete: false });
    expect(new Set(coverage.missing.map(({ ward }: Row) => ward.id))).toEqual(new Set(NEW));
    expect(valueOf('KH.01', 'wards')).toBe(sessions.reduce((sum, one) => sum + one, 0));
    expect(valueOf('TC.02', 'city')).toBe(3);
  });

  test('mapped over its own change, a report has the work of the old wards in the rows of the new ones', async () => {
    const { data, errors } = await hub.query(MAPPED, { period: '2020-01-01/2025-12-31' });
    const { bySuccessor, notMappable } = data.report.mapToSuccessors;

    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(Array(3).fill('UNKNOWN_WARD'));
    expect(notMappable).toEqual([]);
    expect(bySuccessor.map(({ ward, predecessors }: Row) => [ward.id, predecessors.length])).toEqual([
      ['duc-xuan-2025', 4],
      ['bac-kan-2025', 5],
      ['phong-quang-2025', 2],
    ]);
    expect(sumOf(bySuccessor.map((row: Row) => row.total))).toEqual(sumOf([data.report.wardTotal]));
  });

  test('the figures of 2020 under the new units are the same figures: they add up to the total over the wards', async () => {
    const { data, errors } = await hub.query(MAPPED, { period: '2020', asOf: '2025-07-01' });
    const { bySuccessor, notMappable } = data.report.mapToSuccessors;

    expect(errors).toBeUndefined();
    expect(bySuccessor.map((row: Row) => [row.ward.id, row.predecessors.map(({ id }) => id)])).toEqual([
      ['duc-xuan-2025', ['nguyen-thi-minh-khai', 'duc-xuan', 'huyen-tung']],
      ['bac-kan-2025', ['song-cau', 'phung-chi-kien', 'nong-thuong', 'xuat-hoa']],
      ['phong-quang-2025', ['duong-quang']],
    ]);
    expect(bySuccessor[2].ward.alsoFrom).toBe('Xã Đôn Phong, huyện Bạch Thông');
    expect(notMappable).toEqual([]);
    expect(bySuccessor.map((row: Row) => row.total['complete'])).toEqual([true, true, true]);
    expect(sumOf(bySuccessor.map((row: Row) => row.total))).toEqual(sumOf([data.report.wardTotal]));
    expect(bySuccessor[2].total.voterContacts.points).toBe(
      await hub.count(
        'duong-quang',
        `select count(*) from voter_contact where held_on between '2020-01-01' and '2020-12-31' and deleted_at is null and cancelled_at is null`,
      ),
    );
  });

  test('as of the day before the change every ward is itself; before the period ended nothing is mapped, and the rest answers', async () => {
    const { data } = await hub.query(MAPPED, { period: '2020', asOf: '2025-06-30' });
    const early = await hub.query(MAPPED, { period: '2020', asOf: '2020-12-30' });

    expect(data.report.mapToSuccessors.bySuccessor.map((row: Row) => row.ward.id)).toEqual(OLD);
    expect(early.errors).toMatchObject([
      { path: ['report', 'mapToSuccessors'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(early.data.report).toEqual({ wardTotal: data.report.wardTotal, mapToSuccessors: null });
  });

  test('a ward that is down makes its successor partial, says so, and no other', async () => {
    await hub.ward('song-cau').stop();
    try {
      const { data } = await hub.query(MAPPED, { period: '2020' });

      const rows = data.report.mapToSuccessors.bySuccessor;
      expect(rows.map((row: Row) => row.total['complete'])).toEqual([true, false, true]);
      expect(rows[1].coverage).toEqual({
        expected: 4,
        answered: 3,
        missing: [{ ward: { id: 'song-cau' }, reason: 'UNREACHABLE' }],
      });
    } finally {
      await hub.ward('song-cau').startAgain();
    }
  });

  test("a ward officer's figures stand under the successor as that ward's alone", async () => {
    const { data } = await hub.query(MAPPED, { period: '2020' }, 'ward-officer/duc-xuan');

    expect(data.report.mapToSuccessors.bySuccessor.map((row: Row) => row.predecessors)).toEqual([[{ id: 'duc-xuan' }]]);
  });

  test('what an analyst is not shown of one ward is not shown in the sum of its successor either', async () => {
    const { data } = await hub.query(
      `{ report(period: "2020") { wards { wardId tally { suppressed } } mapToSuccessors { bySuccessor { predecessors { id } total { petitions { received } } } } } }`,
      {},
      'analyst',
    );
    const hiding = data.report.wards.flatMap((ward: { wardId: string; tally: { suppressed: string[] } }) =>
      ward.tally.suppressed.includes('PETITIONS') ? [ward.wardId] : [],
    );

    expect(hiding.length).toBeGreaterThan(0);
    for (const { predecessors, total } of data.report.mapToSuccessors.bySuccessor)
      expect(total.petitions.received === null).toBe(
        predecessors.some(({ id }: { id: string }) => hiding.includes(id)),
      );
  });
});

interface Line {
  code: string;
}

interface Row {
  ward: { id: string };
  predecessors: { id: string }[];
  total: Groups;
}

const RECORD = `mutation ($key: String!) { recordWardSession(input: { idempotencyKey: $key, kind: REGULAR, openedOn: "2020-05-05" }) {
  session { id } userErrors { code message }
} }`;
const COUNCIL =
  '{ council { name archivedSince archiveReason report(period: "2020") { tally { sessions { total } } } } }';

describe('a ward that is retired', () => {
  const officer = `ward-officer/${RETIRED}` as const;
  let before: { name: string; report: object };

  beforeAll(async () => {
    before = (await hub.ask(hub.ward(RETIRED), COUNCIL, {}, officer)).data.council;
    const both = await Promise.all([units('retire', RETIRED), units('retire', RETIRED)]);
    expect(both.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(both.filter(({ out }) => out.includes('không thay đổi gì'))).toHaveLength(1);
  });

  test('answers as before, to its officers and in the report, and says since when it is an archive', async () => {
    const { data, errors } = await hub.ask(hub.ward(RETIRED), COUNCIL, {}, officer);
    const report = await hub.query(REPORT, { period: '2020' });

    expect(errors).toBeUndefined();
    expect(data.council).toEqual({
      ...before,
      archivedSince: expect.any(String),
      archiveReason:
        'Phường Đức Xuân hết hiệu lực từ 2025-07-01 theo Nghị quyết 1683/NQ-UBTVQH15; Quyết định 19/2025/QĐ-TTg, nay là Phường Đức Xuân',
    });
    expect(report.data.report.coverage).toMatchObject({ expected: 8, answered: 8 });
  });

  test('still keeps a line of who read it', async () => {
    const lines = () => hub.count(RETIRED, 'select count(*) from access_log');
    const earlier = await lines();

    await hub.ask(hub.ward(RETIRED), '{ council { sessions(first: 1) { nodes { id } } } }');

    expect(await lines()).toBeGreaterThan(earlier);
  });

  test('writes nothing more, and says since when and why; the others write on', async () => {
    const record = (wardId: string) =>
      hub.ask(hub.ward(wardId), RECORD, { key: randomBytes(8).toString('hex') }, `ward-officer/${wardId}`);

    const refused = (await record(RETIRED)).data.recordWardSession;
    const written = (await record('song-cau')).data.recordWardSession;

    expect(refused).toMatchObject({ session: null, userErrors: [{ code: 'ARCHIVED' }] });
    expect(refused.userErrors[0].message).toMatch(
      /lưu trữ từ \d{4}-\d\d-\d\d.+hết hiệu lực từ 2025-07-01 theo Nghị quyết 1683/,
    );
    expect(written).toMatchObject({ session: { id: expect.any(String) }, userErrors: [] });
    expect(await hub.count(RETIRED, `select count(*) from record_change where action <> 'LOADED'`)).toBe(0);
  });

  test('cannot be made one that writes by its own server', async () => {
    await hub.ward(RETIRED).stop();
    await hub.ward(RETIRED).startAgain();

    const [row] = await hub.run<{ may: boolean }>(
      RETIRED,
      `select has_table_privilege($1, 'ward_council', 'UPDATE') as may`,
      [new URL(hub.databaseOf(RETIRED).url).username],
    );
    expect(row).toEqual({ may: false });
  });
});

test('only a ward that is no longer in force is retired', async () => {
  const unknown = await units('retire', 'nowhere');
  const inForce = await units('retire', 'duc-xuan-2025');

  expect([unknown.code, inForce.code]).toEqual([1, 1]);
  expect(unknown.err).toBe('nowhere: không có xã, phường này\n');
  expect(inForce.err).toBe('duc-xuan-2025: đang có hiệu lực\n');
});
