import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../platform/postgres/test-database';
import { keptOutbox as outbox } from '../../../test/support/kept-outbox';
import { testAdminUrl } from '../../../test/support/postgres';
import { freezeFigures } from '../../coordination/frozen-figures';
import { Inbox } from '../../crossing/inbox';
import { CATALOGUE } from '../../indicators/catalogue';
import { Period } from '../../indicators/period';
import type { Entered } from '../../recording/entered-values';
import type { RecordKind } from '../../recording/record-kind';
import { Recorder } from '../../recording/recorder';
import { viewers } from '../../viewer/viewers.fixture';
import { briefingReport } from '../briefing-report/briefing-report.kind';
import { CITY_CROSSINGS } from '../crossings';
import { openCityCouncilDatabase } from '../database';
import { CITY_KINDS } from '../subgraph';
import { periodClosing } from './period-closing.kind';

let database: TestDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
  db = await openCityCouncilDatabase({ ...database, poolSize: 12 });
  await db.query(`insert into ward (id, code, kind, name, name_en, valid_from) values
    ('gio-lanh', '90001', 'WARD', 'Phường Gió Lành', 'Gio Lanh', '2012-01-01')`);
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

const now = () => new Date();
const recorder = () =>
  new Recorder({
    db: db.manager,
    viewer: viewers.standingCommittee,
    mayRecord: true,
    requestId: 'r',
    outbox,
    now,
    kinds: [],
  });
const commandOf = (name: string, input: Entered) => ({ name, idempotencyKey: randomUUID(), input });

const sessionKind = CITY_KINDS.find(({ record }) => record.name === 'CitySession') as RecordKind; // the committee writes sessions

const recordSession = (openedOn: string) => {
  const input = { kind: 'REGULAR', openedOn };
  return recorder().record(sessionKind, input, commandOf('recordCitySession', input));
};
const close = (period: string) => {
  const input = { period: Period.parse(period), closeIncomplete: true };
  return recorder().record(periodClosing.kind, input, commandOf('closePeriod', input));
};

test('a recording that is under way while its period closes is either before the closing or refused', async () => {
  const recordings = Array.from({ length: 24 }, () => recordSession('2022-02-03'));
  const closing = close('2022-Q1');
  const later = Array.from({ length: 24 }, () => recordSession('2022-02-03'));

  const outcomes = await Promise.all([...recordings, ...later]);

  expect((await closing).userErrors).toEqual([]);
  const refused = outcomes.filter(({ userErrors }) => userErrors.length > 0);
  for (const { userErrors } of refused) expect(userErrors).toMatchObject([{ code: 'PERIOD_CLOSED' }]);
  const [written] = await db.query<{ before: number; after: number }[]>(`
    select count(*) filter (where s.seq < c.seq)::int as before, count(*) filter (where s.seq > c.seq)::int as after
    from record_change s, record_change c where s.record_type = 'CitySession' and c.record_type = 'PeriodClosing'`);
  expect(written).toEqual({ before: outcomes.length - refused.length, after: 0 });
  expect((await recordSession('2022-02-03')).userErrors).toMatchObject([{ code: 'PERIOD_CLOSED' }]);
});

test('of many who close one period at once, one does', async () => {
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => close('2021-Q1')));

  expect(outcomes.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(outcomes.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
    Array<string>(7).fill('ALREADY_USED'),
  );
});

const inbox = new Inbox({ handlers: CITY_CROSSINGS, outbox, now });
const by = { viewer: viewers.service, requestId: 'r' };
const period = Period.parse('2023-Q1');
const counted = Object.fromEntries(CATALOGUE.map(({ code }) => [code, 1]));
const submission = (number: number, ward = 'gio-lanh', comment = `lần ${number}`) => {
  const { text: figures, sha256 } = freezeFigures(ward, period, counted);
  const sent = { submittedAt: new Date().toISOString(), submittedBy: 'w', comment, figureComments: null };
  return { returnId: 'r1', period: period.toString(), submission: number, ...sent, figures, sha256 };
};
const takeIn = (kind: string, payload: unknown, from = 'ward-council/gio-lanh') =>
  inbox.takeIn(db.manager, { id: randomUUID(), kind, from: from as 'city-council' }, payload, by);
const known = async () =>
  (await db.query<object[]>('select state, submission, comment from collected_return order by id'))[0];

test('of two submissions the later counts, in whichever order they and the start of the return come', async () => {
  await takeIn('RETURN_SUBMITTED', submission(2));
  await takeIn('RETURN_SUBMITTED', submission(1));
  await takeIn('RETURN_STARTED', { returnId: 'r1', period: period.toString(), startedAt: new Date().toISOString() });

  expect(await known()).toEqual({ state: 'SUBMITTED', submission: 2, comment: 'lần 2' });
});

test.each([
  ['of another ward', submission(3, 'trang-non'), 'ReturnForged'],
  ['with another hash', { ...submission(3), sha256: submission(3, 'trang-non').sha256 }, 'ReturnForged'],
  ['of another period', { ...submission(3), period: '2023-Q2' }, 'ReturnForged'],
  ['that cannot be read', { ...submission(3), figures: '{}' }, 'FiguresUnreadable'],
  ['without its number', { ...submission(3), submission: 0 }, 'PayloadRefused'],
])('a return %s is not taken in', async (_, payload, name) => {
  await expect(takeIn('RETURN_SUBMITTED', payload)).rejects.toMatchObject({ name });
  expect(await known()).toMatchObject({ submission: 2 });
});

test('what no ward sent is taken for no return, and what citizen affairs did not send for none of its figures', async () => {
  await expect(takeIn('RETURN_SUBMITTED', submission(3), 'citizen-affairs')).rejects.toThrow();
  const figures = { reportId: 'x', countedAt: new Date().toISOString(), figures: {} };
  await expect(takeIn('FIGURES_SENT', figures)).rejects.toMatchObject({ name: 'PayloadRefused' });
});

test("a report without citizen affairs' figures is not issued; once issued, the server's own role changes nothing of it", async () => {
  const input = { title: 'Báo cáo', period };
  const draft = await recorder().record(briefingReport.kind, input, commandOf('draftReport', input));
  const id = draft.record?.id ?? '';
  const issue = (expectedVersion: number) => {
    const signed = { number: '01', issuedOn: '2023-04-20', signerName: 'A', signerTitle: 'B', issueIncomplete: true };
    const step = briefingReport.kind.lifeCycle?.transitions.find(({ verb }) => verb === 'issue');
    if (!step) throw new Error('A report cannot be issued.');
    return recorder().advance(briefingReport.kind, step, { id, expectedVersion }, signed, commandOf('issueReport', {}));
  };
  expect((await issue(1)).userErrors).toMatchObject([{ code: 'INCONSISTENT' }]);
  const late = { reportId: id, countedAt: '2023-04-19T08:00:00Z', figures: { 'TX.01': 3 } };
  await takeIn(
    'FIGURES_SENT',
    { ...late, countedAt: '2023-04-20T08:00:00Z', figures: { 'TX.01': 4 } },
    'citizen-affairs',
  );
  await takeIn('FIGURES_SENT', late, 'citizen-affairs');

  const { record, userErrors } = await issue(2);

  expect(userErrors).toEqual([]);
  expect(JSON.parse(record?.frozen ?? '')).toMatchObject({
    coverage: { expected: 1, accepted: 0, missing: ['gio-lanh'] },
    indicators: expect.arrayContaining([{ code: 'TX.01', city: 4, wards: null, total: null }]),
  });
  for (const change of [`title = 'x'`, `state = 'DRAFT'`, `frozen = '{}'`, 'deleted_at = now()'])
    await expect(db.query(`update briefing_report set ${change}`)).rejects.toMatchObject({ code: '55000' });
  await expect(db.query('delete from briefing_report')).rejects.toMatchObject({ code: '55000' });
  await takeIn('FIGURES_SENT', { ...late, countedAt: '2023-04-21T08:00:00Z' }, 'citizen-affairs');
  expect(await db.query('select affairs_figures from briefing_report')).toEqual([{ affairs_figures: '{"TX.01":4}' }]);
});
