import type { RunningServer } from '../../platform/http/graphql-server';
import { createLogger } from '../../platform/logging/logger';
import { deriveHubKeys, keysOfWard } from '../../scripts/hub/hub-keys';
import { startTestIssuer, type TestIssuer } from '../../test/support/test-issuer';
import { SUBGRAPH_SHELL } from '../serving/subgraph-limits';
import { createEmptyWard, type EmptyWard, WARD } from './import.fixture';
import { startWardCouncil } from './server';

// What is entered twice is told to whoever enters it, and written: two meetings may have been held in one hall on one day.

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
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await issuer?.stop();
  await ward?.drop();
}, 30_000);

const officer = async () => ({ authorization: `Bearer ${await issuer.token(`ward-officer/${WARD}`)}` });

interface Payload {
  record: { id: string; version: number; history: { nodes: { version: number; warnings: unknown[] }[] } };
  userErrors: unknown[];
  warnings: { code: string; message: string; recordIds: string[] }[];
}

let keys = 0;

async function write(mutation: string, noun: string, input: object, idempotencyKey = `key ${(keys += 1)}`) {
  const own = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const type = mutation.startsWith('remove') ? 'RemoveRecordInput' : own;
  const query = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
    record: ${noun} { id version history { nodes { version source warnings { code recordIds } } } } userErrors { code } warnings { code message recordIds } } }`;
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...(await officer()), 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { idempotencyKey, ...input } } }),
  });
  const { data, errors } = (await response.json()) as { data?: { done: Payload }; errors?: unknown };
  if (!data) throw new Error(JSON.stringify(errors));
  expect(data.done.userErrors).toEqual([]);
  return data.done;
}

const contact = (heldOn: string, more: object = {}) => ({ heldOn, attending: 40, speaking: 8, ...more });
const recordContact = (input: object, key?: string) => write('recordWardVoterContact', 'contact', input, key);
const recordPetition = (input: object) => write('recordWardPetition', 'petition', input);
const PETITION = {
  ...{ kind: 'REQUEST', receivedOn: '2020-05-06', petitionerName: 'Người hư cấu', content: 'Đề nghị hư cấu' },
};

const twinOf = ({ record }: Payload) => [
  expect.objectContaining({ code: 'PROBABLY_ENTERED_TWICE', recordIds: [record.id] }),
];

test('a contact of the same day, place and figures is written with a warning that names the other', async () => {
  const first = await recordContact(contact('2020-03-01', { place: 'Nhà văn hóa' }));
  expect(first.warnings).toEqual([]);
  const key = 'the second one';
  const second = await recordContact(contact('2020-03-01', { place: ' Nhà văn hóa ' }), key);

  expect(second.record.id).not.toBe(first.record.id);
  expect(second.warnings).toEqual(twinOf(first));
  expect(await recordContact(contact('2020-03-01', { place: ' Nhà văn hóa ' }), key)).toEqual(second);
});

test.each([{ place: 'Chợ' }, { place: null }, { attending: 41 }, { speaking: 7 }, { heldOn: '2020-03-03' }])(
  'a contact that says %j instead is another one',
  async (other) => {
    await recordContact(contact('2020-03-02', { place: 'Nhà văn hóa' }));
    expect((await recordContact({ ...contact('2020-03-02', { place: 'Nhà văn hóa' }), ...other })).warnings).toEqual(
      [],
    );
  },
);

test('of contacts without a place day and figures are enough', async () => {
  const first = await recordContact(contact('2020-03-04'));
  expect((await recordContact(contact('2020-03-04'))).warnings).toEqual(twinOf(first));
});

test('a record that a correction makes the same as another one is told so; one that was removed is none', async () => {
  const first = await recordContact(contact('2020-03-05'));
  const { record } = await recordContact(contact('2020-03-06'));
  const target = { id: record.id, expectedVersion: record.version };
  const corrected = await write('correctWardVoterContact', 'contact', { ...target, heldOn: '2020-03-05' });
  expect(corrected.warnings).toEqual(twinOf(first));

  const removed = { id: first.record.id, expectedVersion: first.record.version, reason: 'Nhập hai lần' };
  expect((await write('removeWardVoterContact', 'contact', removed)).warnings).toEqual([]);
  const again = { id: record.id, expectedVersion: corrected.record.version, speaking: 8 };
  expect((await write('correctWardVoterContact', 'contact', again)).warnings).toEqual([]);
});

test('the history of a record tells at which version it was doubtful, and what else was there', async () => {
  const first = await recordContact(contact('2020-03-08'));
  const { record } = await recordContact(contact('2020-03-08'));
  const other = { id: record.id, expectedVersion: record.version, heldOn: '2020-03-09' };
  const corrected = await write('correctWardVoterContact', 'contact', other);

  const warning = { code: 'PROBABLY_ENTERED_TWICE', recordIds: [first.record.id] };
  expect(corrected.record.history.nodes).toEqual([
    { version: 2, source: null, warnings: [] },
    { version: 1, source: null, warnings: [warning] },
  ]);
  expect(first.record.history.nodes).toEqual([{ version: 1, source: null, warnings: [] }]);
});

test('of two that are recorded at once at least one is told', async () => {
  const both = await Promise.all([recordContact(contact('2020-03-07')), recordContact(contact('2020-03-07'))]);
  expect(both.flatMap(({ warnings }) => warnings).length).toBeGreaterThanOrEqual(1);
});

test('a petition of the same person in the same words is told, whatever else is said of it, and not who wrote it', async () => {
  const first = await recordPetition(PETITION);
  const second = await recordPetition({ ...PETITION, receivedOn: '2020-05-07', kind: 'FEEDBACK' });
  expect(second.warnings).toEqual(twinOf(first));
  expect(JSON.stringify(second)).not.toContain('hư cấu');
});

test.each([
  { petitionerName: 'Người hư khác' },
  { content: 'Đề nghị hư khác' },
  { petitionerName: null },
  { content: null },
])('a petition with %j is another one', async (other) => {
  expect((await recordPetition({ ...PETITION, ...other })).warnings).toEqual([]);
});

test('a workbook is loaded, and its rows that say the same as another record are named', async () => {
  const form = new FormData();
  const contacts = `Mã,Ngày tiếp xúc,Địa điểm,Số cử tri tham dự,Số cử tri phát biểu
T-1,2021-04-01,Chợ,10,2
T-2,2021-04-02,Chợ,10,2
T-3,2021-04-01,Chợ,10,2
`;
  const petitions = `Mã,Loại đơn,Ngày tiếp nhận,Họ tên người gửi,Nội dung đơn
D-1,Đơn đề nghị,2021-04-01,Người hư cấu,Đề nghị hư cấu
D-2,Đơn đề nghị,2021-04-01,Người hư cấu,Đề nghị khác hẳn
`;
  form.append('file', new Blob([contacts]), 'diem-tiep-xuc-cu-tri.csv');
  form.append('file', new Blob([petitions]), 'don.csv');
  const response = await fetch(`${server.url}/import`, { method: 'POST', body: form, headers: await officer() });

  expect(await response.json()).toEqual({
    loaded: true,
    sheets: [
      { sheet: 'Điểm tiếp xúc cử tri', added: 3, corrected: 0, unchanged: 0, enteredTwice: [2, 4] },
      { sheet: 'Đơn', added: 2, corrected: 0, unchanged: 0, enteredTwice: [2] },
    ],
  });

  const listed = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...(await officer()), 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `{ council { voterContacts(first: 5) { nodes { place history { nodes { source warnings { code } } } } } } }`,
    }),
  });
  expect(await listed.json()).toMatchObject({
    data: {
      council: {
        voterContacts: {
          nodes: expect.arrayContaining([
            { place: 'Chợ', history: { nodes: [{ source: 'Điểm tiếp xúc cử tri:2', warnings: [WARNED] }] } },
            { place: 'Chợ', history: { nodes: [{ source: 'Điểm tiếp xúc cử tri:3', warnings: [] }] } },
          ]) as unknown,
        },
      },
    },
  });
});

const WARNED = { code: 'PROBABLY_ENTERED_TWICE' };
