import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '../../platform/http/graphql-server';
import { createLogger } from '../../platform/logging/logger';
import { deriveHubKeys, keysOfWard } from '../../scripts/hub/hub-keys';
import { importCommand } from '../../scripts/import/import-command';
import { type SignedInAs, startTestIssuer, type TestIssuer } from '../../test/support/test-issuer';
import { typeCommand } from '../../test/support/type-command';
import { workbookForm } from '../workbook/workbook-form';
import { SUBGRAPH_SHELL } from '../serving/subgraph-limits';
import { createEmptyWard, type EmptyWard, WARD, workbookOf } from './import.fixture';
import { startWardCouncil } from './server';
import { WARD_KINDS, wardCouncilSubgraph } from './subgraph';

let ward: EmptyWard;
let issuer: TestIssuer;
let server: RunningServer;
beforeAll(async () => {
  ward = await createEmptyWard();
  issuer = await startTestIssuer();
  const config = {
    ...{ wardId: WARD, database: ward.database, identity: issuer.identity, shell: SUBGRAPH_SHELL },
    ...{ host: '127.0.0.1', port: 0, logLevel: 'silent', importMaxBytes: 200_000 },
    personalDataKeys: keysOfWard(deriveHubKeys('test', [WARD]), WARD),
  };
  server = await startWardCouncil(config, createLogger('test', 'silent'));
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await issuer?.stop();
  await ward?.drop();
}, 30_000);
beforeEach(async () => {
  await ward.owner.query('delete from council_session; delete from loaded_row; delete from closed_period');
});

interface Answer {
  loaded: boolean;
  sheets: object[];
  faultCount: number;
  faults: { code: string; sheet: string | null; row: number; column: string | null; value?: string; message: string }[];
  errors: { extensions: { code: string } }[];
}

/** Uploads files by their names, as an officer of the ward unless told. */
async function upload(
  files: Record<string, Buffer | string>,
  as: SignedInAs = `ward-officer/${WARD}`,
  language: Record<string, string> = {},
) {
  const form = new FormData();
  for (const [name, content] of Object.entries(files))
    form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  const headers = { authorization: `Bearer ${await issuer.token(as)}`, ...language };
  const response = await fetch(`${server.url}/import`, { method: 'POST', body: form, headers });
  return { status: response.status, body: (await response.json()) as Answer };
}

const HEADINGS = ['Mã', 'Kỳ họp thứ', 'Loại kỳ họp *', 'Ngày khai mạc *', 'Ngày bế mạc'];
const sessions = async (...rows: unknown[][]) => workbookOf({ 'Kỳ họp': [HEADINGS, ...rows] });
const csv = (...lines: string[]) => `\uFEFF${[HEADINGS.join(';'), ...lines, ''].join('\r\n')}`;
const done = (added: number, corrected: number, unchanged: number) => ({
  status: 200,
  body: { loaded: true, sheets: [{ sheet: 'Kỳ họp', added, corrected, unchanged }] },
});
const places = ({ body }: { body: Answer }) => body.faults.map(({ code, row, column }) => [code, row, column]);
const countSessions = async () => (await ward.owner.query('select from council_session')).rowCount;

test('a workbook is loaded whole, known again, and corrected by its codes, with a line of history for each', async () => {
  const rows = [
    ['KH-1', 1, 'Kỳ họp thường lệ', new Date(Date.UTC(2020, 6, 1)), '02/07/2020'],
    ['KH-2', '2', 'THEMATIC', '15/08/2020', null],
    [null, null, 'kỳ họp chuyên đề', 44_075, null],
  ];
  expect(await upload({ 'so.xlsx': await sessions(...rows) })).toEqual(done(3, 0, 0));
  expect(await upload({ 'so.xlsx': await sessions(...rows) })).toEqual(done(0, 0, 3));
  rows[1] = ['KH-2', 2, 'Kỳ họp chuyên đề', '16/08/2020', null];
  expect(await upload({ 'so.xlsx': await sessions(...rows) })).toEqual(done(0, 1, 2));

  const { rows: found } = await ward.owner.query(
    'select ordinal, kind, opened_on::text, closed_on::text, version from council_session order by opened_on',
  );
  expect(found).toEqual([
    { ordinal: 1, kind: 'REGULAR', opened_on: '2020-07-01', closed_on: '2020-07-02', version: 1 },
    { ordinal: 2, kind: 'THEMATIC', opened_on: '2020-08-16', closed_on: null, version: 2 },
    { ordinal: null, kind: 'THEMATIC', opened_on: '2020-09-01', closed_on: null, version: 1 },
  ]);
  const { rows: history } = await ward.owner.query(
    `select c.version, action, actor_role, actor_ward, before->>'opened_on' as before, after->>'opened_on' as after
     from record_change c join council_session s on s.id = record_id order by seq`,
  );
  expect(history).toHaveLength(4);
  const officer = { actor_role: 'ward-officer', actor_ward: WARD };
  expect(history.at(-1)).toEqual({
    version: 2,
    action: 'LOADED',
    ...officer,
    before: '2020-08-15',
    after: '2020-08-16',
  });
});

test('a CSV file as Excel in Vietnam writes it says the same as the workbook', async () => {
  expect(await upload({ 'ky-hop.csv': csv('KH-1;1;Kỳ họp thường lệ;1/7/2020;02/07/2020') })).toEqual(done(1, 0, 0));
  const same = await sessions(['KH-1', 1, 'Kỳ họp thường lệ', '2020-07-01', '02/07/2020']);
  expect(await upload({ 'so.xlsx': same })).toEqual(done(0, 0, 1));
});

test('everything that is wrong is told by sheet, row and column, and nothing is loaded', async () => {
  const answer = await upload({
    'so.xlsx': await sessions(
      ['A', 1, 'Kỳ họp thường lệ', '01/07/2020', null],
      ['A', 2, 'Kỳ họp thường lệ', '02/07/2020', null],
      ['B', 'một', 'Kỳ họp lạ', '31/02/2020', null],
      ['C', 0, null, '01/07/2020', null],
      ['D', 3, 'Kỳ họp thường lệ', '05/07/2020', '04/07/2020'],
      ['E', 4, 'Kỳ họp thường lệ', '01/01/2999', null],
      ['F', { formula: '1+1' }, 'Kỳ họp thường lệ', '01/07/2020', null],
      ['G', { formula: '1+4', result: 5 }, 'Kỳ họp thường lệ', '01/07/2020', null],
    ),
  });

  expect(answer.status).toBe(422);
  expect(places(answer)).toEqual([
    ['WRONG_FORM', 4, 'Kỳ họp thứ'],
    ['WRONG_FORM', 4, 'Loại kỳ họp'],
    ['WRONG_FORM', 4, 'Ngày khai mạc'],
    ['WRONG_FORM', 8, 'Kỳ họp thứ'],
    ['CODE_TWICE', 3, 'Mã'],
    ['REQUIRED', 5, 'Loại kỳ họp'],
    ['ENDS_BEFORE_START', 6, 'Ngày bế mạc'],
    ['IN_FUTURE', 7, 'Ngày khai mạc'],
  ]);
  expect(answer.body.faults[1]).toMatchObject({ sheet: 'Kỳ họp', value: 'Kỳ họp lạ' });
  expect(await countSessions()).toBe(0);
});

test('faults of a file and of its rows are told in one language, with what can be done and the facts of it', async () => {
  const file = { 'ky-hop.csv': csv('A;1;Kỳ họp thường lệ;01/01/2999;', 'A;2;Kỳ họp thường lệ;01/07/2020;') };
  const officer = `ward-officer/${WARD}` as const;

  const [vi, en] = [await upload(file), await upload(file, officer, { 'accept-language': 'en-US' })];

  expect(vi.body.faults).toMatchObject([
    { code: 'CODE_TWICE', message: 'Mã này đã có ở hàng 2; hãy đặt mã khác cho một trong hai hàng.' },
    { code: 'IN_FUTURE', message: expect.stringMatching(/^Ngày 2999-01-01 còn ở phía trước\. Hãy sửa ngày/) },
  ]);
  expect(en.body.faults).toMatchObject([
    {
      ...{ code: 'CODE_TWICE', facts: [{ name: 'row', type: 'NUMBER', value: '2' }] },
      message: 'Row 2 has this code already; give one of the two another code.',
    },
    {
      ...{ code: 'IN_FUTURE', facts: [{ name: 'got', type: 'DAY', value: '2999-01-01' }] },
      message: expect.stringMatching(/^The day 2999-01-01 lies ahead\. Correct the day/),
    },
  ]);
});

test('a wrong heading and a wrong sheet are told with the nearest right one', async () => {
  const row = ['A', '01/07/2020', 'THEMATIC'];
  const sheets = { 'Kỳ hẹp': [HEADINGS], 'Kỳ họp': [['Mã', 'Ngày khai mac', 'Loại kỳ họp'], row] };
  const answer = await upload({ 'so.xlsx': await workbookOf(sheets) });

  expect(answer.body.faults).toMatchObject([
    { code: 'UNKNOWN_SHEET', sheet: 'Kỳ hẹp', message: expect.stringContaining('"Kỳ họp"') },
    { code: 'UNKNOWN_COLUMN', row: 1, column: 'Ngày khai mac', message: expect.stringContaining('"Ngày khai mạc"') },
    { code: 'MISSING_COLUMN', row: 1, column: 'Ngày khai mạc' },
  ]);
});

test.each<[string, () => Promise<Record<string, Buffer | string>>]>([
  [
    'a workbook that was cut off',
    async () => ({ 'so.xlsx': (await sessions(['A', 1, 'THEMATIC', '01/07/2020'])).subarray(0, -300) }),
  ],
  ['a CSV file that was cut off', async () => ({ 'ky-hop.csv': csv('A;1;THEMATIC;01/07/2020;').slice(0, -6) })],
  [
    'a CSV file that is not UTF-8',
    async () => ({ 'ky-hop.csv': Buffer.concat([Buffer.from(csv()), Buffer.from([0xff, 0xfe, 10])]) }),
  ],
  ['a file of another kind', async () => ({ 'so.docx': 'PK' })],
])('%s is told as such, and nothing is loaded', async (_, files) => {
  const answer = await upload(await files());

  expect(answer.body.faults.map(({ code }) => code)).toContain('UNREADABLE');
  expect(await countSessions()).toBe(0);
});

test('what lies in a closed period is neither loaded nor corrected', async () => {
  await upload({ 'ky-hop.csv': csv('KH-1;1;THEMATIC;01/07/2020;') });
  await ward.owner.query(`insert into closed_period values ('p', '2020-01-01', '2020-09-30', now(), null)`);

  const answer = await upload({ 'ky-hop.csv': csv('KH-1;1;THEMATIC;01/12/2020;', 'KH-2;2;THEMATIC;01/08/2020;') });
  expect(places(answer)).toEqual([
    ['PERIOD_CLOSED', 2, null],
    ['PERIOD_CLOSED', 3, null],
  ]);
  expect(await upload({ 'ky-hop.csv': csv('KH-1;1;THEMATIC;01/07/2020;') })).toEqual(done(0, 0, 1));
});

test('what was corrected in the program since is not taken back by an old file, and not overwritten by a new one', async () => {
  await upload({ 'ky-hop.csv': csv('KH-1;1;THEMATIC;01/07/2020;') });
  await ward.owner.query(`update council_session set opened_on = '2020-07-09', version = version + 1`);

  expect(await upload({ 'ky-hop.csv': csv('KH-1;1;THEMATIC;01/07/2020;') })).toEqual(done(0, 0, 1));
  expect(places(await upload({ 'ky-hop.csv': csv('KH-1;1;THEMATIC;02/07/2020;') }))).toEqual([['CONFLICT', 2, null]]);
  const { rows } = await ward.owner.query('select opened_on::text from council_session');
  expect(rows).toEqual([{ opened_on: '2020-07-09' }]);
});

test.each<[SignedInAs]>([['ward-officer/duc-xuan'], ['standing-committee'], ['analyst'], ['citizen-affairs-officer']])(
  '%s may not load files into this ward',
  async (as) => {
    const { status, body } = await upload({ 'ky-hop.csv': csv('KH-1;1;THEMATIC;01/07/2020;') }, as);

    expect([status, body.errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect(await countSessions()).toBe(0);
  },
);

test('an upload that is too large, or no upload, is refused', async () => {
  const line = `;;THEMATIC;01/07/2020;${' '.repeat(90)}`;
  const large = await upload({ 'ky-hop.csv': csv(...Array.from({ length: 2_000 }, () => line)) });
  expect(large.status).toBe(413);

  const headers = {
    authorization: `Bearer ${await issuer.token(`ward-officer/${WARD}`)}`,
    'content-type': 'application/json',
  };
  const none = await fetch(`${server.url}/import`, { method: 'POST', body: '{}', headers });
  expect(none.status).toBe(415);
  await none.text();
});

test('the command sends a folder of CSV files and says what became of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'import-test-'));
  const run = async (path = folder) =>
    typeCommand(importCommand, ['--ward', WARD, path], {
      env: { WARD_COUNCIL_URL: server.url, ACCESS_TOKEN: await issuer.token(`ward-officer/${WARD}`) },
    });
  try {
    await writeFile(join(folder, 'ky-hop.csv'), csv('KH-1;1;THEMATIC;01/07/2020;'));
    expect(await run()).toMatchObject({
      code: 0,
      out: 'Kỳ họp: mới 1, sửa 0, giữ nguyên 0\n',
    });
    await writeFile(join(folder, 'ky-hop.csv'), csv('KH-1;1;THEMATIC;32/07/2020;'));
    const refused = await run();
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/số lỗi: 1\nKỳ họp · hàng 2 · Ngày khai mạc · "32\/07\/2020"/);
    await writeFile(join(folder, 'ky-hop.csv'), csv());
    expect((await run()).err).toMatch(/số lỗi: 1\nTệp không có hàng dữ liệu nào/);
    expect(await run(join(folder, 'away.csv'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/away\.csv: không có tệp này\n$/),
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Uploads one row of a sheet, by the names of its columns; a choice is named by its value. */
async function uploadRow(sheet: string, said: Record<string, string>) {
  const form = workbookForm(WARD_KINDS, wardCouncilSubgraph.schema).find(({ name }) => name === sheet);
  const columns = form?.columns ?? [];
  const row = columns.map(({ name, role, words }) => {
    const value = said[role === 'CODE' ? 'code' : name] ?? '';
    return words.find((one) => one.value === value)?.word ?? value;
  });
  return (await upload({ 'so.xlsx': await workbookOf({ [sheet]: [columns.map(({ heading }) => heading), row] }) }))
    .body;
}

test('the day of a step that a file changes is corrected while nobody else has touched the record, and else a conflict', async () => {
  const load = (said: Record<string, string>) => uploadRow('Giám sát chuyên đề', said);
  const said = {
    ...{
      code: 'gs-1',
      title: 'Giám sát',
      mandatedBy: 'COUNCIL',
      state: 'COMPLETED',
    },
    ...{ startedOn: '03/02/2020', completedOn: '04/02/2020' },
  };
  const held = () =>
    ward.owner
      .query<object>('select state, completed_on::text as day, version from thematic_oversight')
      .then(({ rows }) => rows);
  expect(await load(said)).toMatchObject({ loaded: true, sheets: [{ added: 1 }] });

  expect(await load({ ...said, completedOn: '05/02/2020' })).toMatchObject({
    loaded: true,
    sheets: [{ corrected: 1 }],
  });
  expect(await held()).toEqual([{ state: 'COMPLETED', day: '2020-02-05', version: 2 }]);

  expect(await load({ ...said, completedOn: '02/02/2020' })).toMatchObject({ faults: [{ code: 'ENDS_BEFORE_START' }] });
  const closing = `insert into closed_period (id, period_from, period_to, closed_at) values ('k', '2020-03-01', '2020-03-31', now())`;
  await ward.owner.query(closing);
  expect(await load({ ...said, completedOn: '02/03/2020' })).toMatchObject({ faults: [{ code: 'PERIOD_CLOSED' }] });
  await ward.owner.query('update thematic_oversight set version = version + 1');
  expect(await load({ ...said, completedOn: '06/02/2020' })).toMatchObject({ faults: [{ code: 'CONFLICT' }] });
});

test('what follows from a step follows again when a file corrects it, and what a later step has changed stays', async () => {
  const said = {
    ...{ code: 'd-1', kind: 'DENUNCIATION', receivedOn: '01/03/2021', state: 'TRANSFERRED' },
    ...{ classifiedOn: '02/03/2021', transferredOn: '03/03/2021', handledBy: 'Cơ quan Mẫu' },
  };
  const load = (changed: Record<string, string>) => uploadRow('Đơn', { ...said, ...changed });
  const held = () =>
    ward.owner
      .query<object>('select disposed_on::text as day, state_on::text as "stateOn", due_on::text as due from petition')
      .then(({ rows }) => rows);
  const early = { faults: [{ code: 'ENDS_BEFORE_START', column: 'Ngày chuyển đơn' }] };
  expect(await load({ classifiedOn: '04/03/2021' })).toMatchObject(early);
  expect(await load({})).toMatchObject({ loaded: true, sheets: [{ added: 1 }] });
  expect(await held()).toEqual([{ day: '2021-03-03', stateOn: '2021-03-03', due: '2021-04-02' }]);

  expect(await load({ transferredOn: '05/03/2021' })).toMatchObject({ loaded: true, sheets: [{ corrected: 1 }] });
  expect(await held()).toEqual([{ day: '2021-03-05', stateOn: '2021-03-05', due: '2021-04-04' }]);

  expect(await load({ classifiedOn: '06/03/2021', transferredOn: '05/03/2021' })).toMatchObject(early);

  await ward.owner.query(`update petition set state_on = '2021-03-20', due_on = '2021-05-01'`); // as an extension does
  expect(await load({ transferredOn: '06/03/2021' })).toMatchObject({ loaded: true, sheets: [{ corrected: 1 }] });
  expect(await held()).toEqual([{ day: '2021-03-06', stateOn: '2021-03-20', due: '2021-05-01' }]);
});
