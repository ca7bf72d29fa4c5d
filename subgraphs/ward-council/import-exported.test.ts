import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningServer } from '../../platform/http/graphql-server';
import { createLogger } from '../../platform/logging/logger';
import { deriveHubKeys, keysOfWard } from '../../scripts/hub/hub-keys';
import { startTestIssuer, type TestIssuer } from '../../test/support/test-issuer';
import { SUBGRAPH_SHELL } from '../serving/subgraph-limits';
import { createEmptyWard, type EmptyWard, WARD } from './import.fixture';
import { startWardCouncil } from './server';

// Lists that a ward's own server exports, as files, loaded into it again.

let ward: EmptyWard;
let issuer: TestIssuer;
let server: RunningServer;
beforeAll(async () => {
  ward = await createEmptyWard();
  issuer = await startTestIssuer();
  const config = {
    ...{ wardId: WARD, database: ward.database, identity: issuer.identity, shell: SUBGRAPH_SHELL },
    ...{ host: '127.0.0.1', port: 0, logLevel: 'silent' },
    personalDataKeys: keysOfWard(deriveHubKeys('test', [WARD]), WARD),
  };
  server = await startWardCouncil(config, createLogger('test', 'silent'));
  const reference = await readFile(join(__dirname, '../../test/office-files/sheetjs-default.xlsx'));
  expect(await upload({ 'so.xlsx': reference })).toMatchObject({ loaded: true });
  expect(await upload({ 'don.csv': Buffer.from(WRITTEN_PETITION) })).toMatchObject({ loaded: true });
  await ward.owner.query(`update voter_contact set place = '=1+1; - Tổ 5' || chr(10) || '@a' where attending = 30`);
  await ward.owner.query(`update citizen_reception set received_at = received_at + interval '250 milliseconds'`);
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await issuer?.stop();
  await ward?.drop();
}, 30_000);

/** What a spreadsheet program would take for formulas, and a text of two lines. */
const WRITTEN_PETITION = `Mã,Loại đơn,Ngày tiếp nhận,Họ tên người gửi,Địa chỉ người gửi,Điện thoại người gửi,Nội dung đơn
D-100,Đơn đề nghị,2020-05-06,=Người hư cấu,-Tổ 3,+84 900 000 001,"Đề nghị hư cấu
dòng hai"
`;

/** What of each kind of record is both read in the graph and loaded from a sheet, by the sheet. */
const LISTS: Record<string, string> = {
  'Kỳ họp': 'sessions { nodes { id ordinal kind openedOn closedOn } }',
  'Phiên họp Thường trực HĐND': 'standingMeetings { nodes { id ordinal kind heldOn subject } }',
  'Nghị quyết': 'resolutions { nodes { id number title issuedOn session { id } } }',
  'Giám sát chuyên đề':
    'oversights { nodes { id title mandatedBy scopeFrom scopeTo startedOn expectedCompletion reportDueAtSession state } }',
  'Điểm tiếp xúc cử tri': 'voterContacts { nodes { id heldOn place attending speaking } }',
  'Kiến nghị của cử tri': 'recommendations { nodes { id contact { id } content state answeredOn } }',
  'Lượt tiếp công dân': 'receptions { nodes { id receivedAt citizenCount receivedBy } }',
  Đơn: 'petitions { nodes { id kind receivedOn state returnReason petitioner { name address phone } content } }',
  'Cuộc đối thoại': 'dialogues { nodes { id heldOn topic citizenCount } }',
};

const officer = async () => ({ authorization: `Bearer ${await issuer.token(`ward-officer/${WARD}`)}` });

async function exported(sheet: string, parameters: string): Promise<Buffer> {
  const response = await fetch(`${server.url}/export?name=${encodeURIComponent(sheet)}&${parameters}`, {
    method: 'POST',
    headers: { ...(await officer()), 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ council { ${LISTS[sheet]} } }` }),
  });
  const content = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200) throw new Error(content.toString());
  return content;
}

async function upload(files: Record<string, Buffer>): Promise<unknown> {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append('file', new Blob([new Uint8Array(content)]), name);
  const response = await fetch(`${server.url}/import`, { method: 'POST', body: form, headers: await officer() });
  return response.json();
}

/** Everything that a load could have changed. */
const state = async () => {
  const tables = [
    'council_session',
    'resolution',
    'voter_contact',
    'voter_recommendation',
    'citizen_reception',
    'petition',
  ];
  const counts = tables.map((table) => `(select sum(version) + count(*) from ${table})`);
  const { rows } = await ward.owner.query(`select ${counts.join(' + ')} + (select count(*) from record_change) as sum`);
  return rows;
};

describe.each(['format=csv', 'format=csv&delimiter=semicolon', 'format=xlsx'])('exported with %s', (parameters) => {
  const ending = parameters.includes('xlsx') ? 'xlsx' : 'csv';

  test.each(Object.keys(LISTS))('the list of %s, loaded again, changes nothing', async (sheet) => {
    const before = await state();
    const answer = await upload({ [`${sheet}.${ending}`]: await exported(sheet, parameters) });

    const unchanged = (answer as { sheets: { unchanged: number }[] }).sheets?.[0]?.unchanged ?? 0;
    expect(answer).toEqual({ loaded: true, sheets: [{ sheet, added: 0, corrected: 0, unchanged }] });
    expect(unchanged).toBeGreaterThan(0);
    expect(await state()).toEqual(before);
  });
});

test('lists that refer to each other are loaded again together', async () => {
  const sheets = ['Điểm tiếp xúc cử tri', 'Kiến nghị của cử tri'];
  const files = await Promise.all(
    sheets.map(async (sheet) => [`${sheet}.csv`, await exported(sheet, 'format=csv')] as const),
  );

  expect(await upload(Object.fromEntries(files))).toMatchObject({
    loaded: true,
    sheets: [{ unchanged: 2 }, { unchanged: 2 }],
  });
});

test('a petition that says another telephone than the exported one is no longer the same', async () => {
  const before = await state();
  const exportedPetitions = (await exported('Đơn', 'format=csv')).toString();
  expect(exportedPetitions).toContain('900 000 001');
  const csv = exportedPetitions.replace('900 000 001', '900 000 002');

  const answer = await upload({ 'Đơn.csv': Buffer.from(csv) });
  expect(answer).toMatchObject({ loaded: false, faults: [{ code: 'ALREADY_USED', sheet: 'Đơn', column: 'Mã' }] });
  expect(JSON.stringify(answer)).not.toContain('900 000');
  expect(await state()).toEqual(before);
});

test('a row of a list that was changed in its file is refused with its row', async () => {
  const before = await state();
  const csv = (await exported('Điểm tiếp xúc cử tri', 'format=csv')).toString().replace(',1040,', ',1041,');

  expect(await upload({ 'Điểm tiếp xúc cử tri.csv': Buffer.from(csv) })).toMatchObject({
    loaded: false,
    faults: [{ code: 'ALREADY_USED', sheet: 'Điểm tiếp xúc cử tri', column: 'Mã' }],
  });
  expect(await state()).toEqual(before);
});
