import { Client } from 'pg';
import { Workbook } from '@cj-tech-master/excelts';
import { createLogger } from '../../platform/logging/logger';
import type { RunningServer } from '../../platform/http/graphql-server';
import { createTestDatabase, type TestDatabase } from '../../platform/postgres/test-database';
import { keysOfWard, deriveHubKeys } from '../../scripts/hub/hub-keys';
import { testAdminUrl } from '../../test/support/postgres';
import { type SignedInAs, startTestIssuer, type TestIssuer } from '../../test/support/test-issuer';
import { SUBGRAPH_SHELL } from '../serving/subgraph-limits';
import { openWardCouncilDatabase } from './database';
import { startWardCouncil } from './server';

const WARD = 'song-cau';

let database: TestDatabase;
let issuer: TestIssuer;
let server: RunningServer;
let owner: Client;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
  await (await openWardCouncilDatabase(database)).destroy(); // brings its tables up to date
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`insert into ward_council (ward_id, name) values ($1, 'HĐND phường Sông Cầu')`, [WARD]);
  issuer = await startTestIssuer();
  server = await startWardCouncil(
    {
      wardId: WARD,
      database,
      identity: issuer.identity,
      personalDataKeys: keysOfWard(deriveHubKeys('test', [WARD]), WARD),
      shell: SUBGRAPH_SHELL,
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
    },
    createLogger('test', 'silent'),
  );
}, 30_000);
afterAll(async () => {
  await server?.stop();
  await issuer?.stop();
  await owner?.end();
  await database?.drop();
});

interface Answer {
  loaded: boolean;
  sheets: { sheet: string; added: number; corrected: number; unchanged: number }[];
  faultCount: number;
  faults: { code: string; sheet: string | null; row: number; column: string | null; value?: string; message: string }[];
}

/** Uploads files by their names, as an officer of the ward unless told. */
async function upload(files: Record<string, Buffer | string>, as: SignedInAs = `ward-officer/${WARD}`) {
  const form = new FormData();
  for (const [name, content] of Object.entries(files))
    form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  const headers = { authorization: `Bearer ${await issuer.token(as)}` };
  const response = await fetch(`${server.url}/import`, { method: 'POST', body: form, headers });
  return { status: response.status, body: (await response.json()) as Answer };
}

async function workbook(sheets: Record<string, unknown[][]>): Promise<Buffer> {
  const book = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow(row as never);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

const HEADINGS = ['Mã', 'Kỳ họp thứ', 'Loại kỳ họp *', 'Ngày khai mạc *', 'Ngày bế mạc'];

test('a workbook is loaded whole, and known again', async () => {
  const rows = [
    HEADINGS,
    ['KH-1', 1, 'Kỳ họp thường lệ', new Date(Date.UTC(2020, 6, 1)), '02/07/2020'],
    ['KH-2', '2', 'THEMATIC', '15/08/2020', null],
    [null, null, 'kỳ họp chuyên đề', 44_075, null],
  ];
  const first = await upload({ 'so.xlsx': await workbook({ 'Kỳ họp': rows }) });
  expect(first).toEqual({
    status: 200,
    body: { loaded: true, sheets: [{ sheet: 'Kỳ họp', added: 3, corrected: 0, unchanged: 0 }] },
  });
  const again = await upload({ 'so.xlsx': await workbook({ 'Kỳ họp': rows }) });
  expect(again.body.sheets).toEqual([{ sheet: 'Kỳ họp', added: 0, corrected: 0, unchanged: 3 }]);
  rows[2] = ['KH-2', 2, 'Kỳ họp chuyên đề', '16/08/2020', null];
  const corrected = await upload({ 'so.xlsx': await workbook({ 'Kỳ họp': rows }) });
  expect(corrected.body.sheets).toEqual([{ sheet: 'Kỳ họp', added: 0, corrected: 1, unchanged: 2 }]);
  const { rows: found } = await owner.query(
    'select ordinal, kind, opened_on::text, closed_on::text, version from council_session order by opened_on',
  );
  expect(found).toEqual([
    { ordinal: 1, kind: 'REGULAR', opened_on: '2020-07-01', closed_on: '2020-07-02', version: 1 },
    { ordinal: 2, kind: 'THEMATIC', opened_on: '2020-08-16', closed_on: null, version: 2 },
    { ordinal: null, kind: 'THEMATIC', opened_on: '2020-09-01', closed_on: null, version: 1 },
  ]);
  const { rows: history } = await owner.query(
    'select version, action, before is null as is_new from record_change order by seq',
  );
  expect(history).toHaveLength(4);
  expect(history.at(-1)).toEqual({ version: 2, action: 'LOADED', is_new: false });
});
