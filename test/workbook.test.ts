import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SheetReport } from '../subgraphs/workbook/sheet-import';
import { type FilledRows, filledCsv, filledWorkbook } from './support/filled-template';
import { startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';
import { hacTrang } from './support/world';

// A ward's workbook from the empty template to the figures of the city's report, through the ward's own server.

const WARD = 'gio-lanh';

let hub: TestHub;
let folder: string;
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
  folder = await mkdtemp(join(tmpdir(), 'workbook-test-'));
}, 60_000);
afterAll(async () => {
  await hub?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function load(name: string, content: Buffer | string, as: SignedInAs = `ward-officer/${WARD}`) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  const headers = [await hub.bearer(as)];
  const response = await fetch(`${hub.ward(WARD).url}/import`, { method: 'POST', body: form, headers });
  return { status: response.status, text: await response.text() };
}

const loaded = async (...file: Parameters<typeof load>) => {
  const { status, text } = await load(...file);
  if (status !== 200) throw new Error(text);
  return JSON.parse(text) as { sheets: SheetReport[] };
};

const REPORT = `{ report(period: "2022") { indicators { code city wards byWard { ward { id } value } } } }`;

/** Every figure of the report: of each ward, of all wards, and of the city tier. */
async function figures(): Promise<Record<string, number>> {
  const { data } = await hub.query(REPORT);
  const lines = data.report.indicators as {
    code: string;
    city: number;
    wards: number | null;
    byWard: { ward: { id: string }; value: number }[];
  }[];
  return Object.fromEntries(
    lines.flatMap(({ code, city, wards, byWard }) => [
      [`city ${code}`, city],
      [`wards ${code}`, wards ?? 0],
      ...byWard.map(({ ward, value }) => [`${ward.id} ${code}`, value] as const),
    ]),
  );
}

/** Only the figures that are not what they were, by how much they have moved. */
async function movedSince(before: Record<string, number>): Promise<Record<string, number>> {
  const moves = Object.entries(await figures()).map(([code, value]) => [code, value - (before[code] ?? 0)] as const);
  return Object.fromEntries(moves.filter(([, by]) => by !== 0));
}

/** What a ward's rows alone may move: its own figures, and the sum of the wards by as much. */
const ofTheWard = (by: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(by).flatMap(([code, value]) => [
      [`${WARD} ${code}`, value],
      [`wards ${code}`, value],
    ]),
  );

/** Every row of the ward's database that a file could leave a trace in. */
const TRACES = `select (select count(*) from council_session) + (select count(*) from voter_contact)
  + (select count(*) from voter_recommendation) + (select count(*) from petition) + (select count(*) from loaded_row)
  + (select count(*) from record_change)`;

const YEAR_2022: Record<string, FilledRows> = {
  'Kỳ họp': [
    { Mã: 'KH-1', 'Kỳ họp thứ': 91, 'Loại kỳ họp': 'Kỳ họp thường lệ', 'Ngày khai mạc': '05/07/2022' },
    { 'Loại kỳ họp': 'Kỳ họp chuyên đề', 'Ngày khai mạc': '20/09/2022' },
  ],
  'Phiên họp Thường trực HĐND': [{ 'Loại phiên họp': 'Phiên họp mở rộng', 'Ngày họp': '01/08/2022' }],
  'Nghị quyết': [
    { 'Số, ký hiệu': '91/NQ-HĐND', 'Trích yếu': 'Về dự toán', 'Ngày ban hành': '06/07/2022', 'Kỳ họp': 'KH-1' },
    { 'Số, ký hiệu': '92/NQ-HĐND', 'Trích yếu': 'Chưa xong', 'Ngày ban hành': '06/07/2022', 'Bản nháp': 'Có' },
  ],
  'Điểm tiếp xúc cử tri': [
    { Mã: 'TX-1', 'Ngày tiếp xúc': '02/06/2022', 'Số cử tri tham dự': '1.040', 'Số cử tri phát biểu': 7 },
    { 'Ngày tiếp xúc': '31/12/2021', 'Số cử tri tham dự': 30, 'Số cử tri phát biểu': 3 },
  ],
  'Kiến nghị của cử tri': [
    { 'Điểm tiếp xúc': 'TX-1', 'Nội dung kiến nghị': 'Sửa đường' },
    {
      ...{ 'Điểm tiếp xúc': 'TX-1', 'Nội dung kiến nghị': 'Sửa cầu' },
      ...{ 'Trạng thái': 'Đã trả lời tại hội nghị', 'Ngày trả lời': '02/06/2022' },
    },
  ],
  'Lượt tiếp công dân': [{ 'Thời điểm tiếp': '15/03/2022 08:30', 'Số công dân': 3 }],
  Đơn: [
    { Mã: 'D-1', 'Loại đơn': 'Đơn đề nghị', 'Ngày tiếp nhận': '10/03/2022', 'Họ tên người gửi': 'Công dân Mẫu' },
    {
      ...{ Mã: 'D-2', 'Loại đơn': 'Đơn tố cáo', 'Ngày tiếp nhận': '10/03/2022', 'Trạng thái': 'Đã trả lại' },
      ...{ 'Ngày phân loại': '11/03/2022', 'Ngày trả lại': '12/03/2022', 'Lý do trả lại': 'Nặc danh' },
    },
  ],
  'Cuộc đối thoại': [{ 'Ngày đối thoại': '01/04/2022', 'Nội dung': 'Chợ mới', 'Số công dân tham gia': 25 }],
};

const MOVED_BY_2022 = {
  ...{ 'KH.01': 2, 'KH.01a': 1, 'KH.01b': 1, 'PH.01': 1, 'PH.01c': 1, 'NQ.01': 1 },
  ...{ 'TX.01': 1, 'TX.02': 1040, 'TX.03': 7, 'TX.04': 2, 'TX.06a': 1 },
  ...{ 'TD.01': 1, 'TD.02': 3, 'DT.01': 2, 'DT.01b': 1, 'DT.01f': 1, 'DX.01': 1, 'DX.02': 25 },
};

/** What became of the rows of each sheet that has any. */
async function loadedRows(file: Buffer): Promise<object> {
  const { sheets } = await loaded('so.xlsx', file);
  const counts = sheets.map(({ sheet, ...rows }) => [sheet, rows] as const);
  return Object.fromEntries(counts.filter(([, { added, corrected, unchanged }]) => added + corrected + unchanged > 0));
}

const rowsOf2022 = (outcome: 'added' | 'unchanged') =>
  Object.fromEntries(
    Object.entries(YEAR_2022).map(([sheet, { length }]) => [
      sheet,
      { added: 0, corrected: 0, unchanged: 0, [outcome]: length },
    ]),
  );

test("a filled-in workbook moves the ward's figures in the report by exactly its rows, and once", async () => {
  const before = await figures();
  const file = await filledWorkbook(folder, YEAR_2022);

  expect(await loadedRows(file)).toEqual(rowsOf2022('added'));
  expect(await movedSince(before)).toEqual(ofTheWard(MOVED_BY_2022));

  const traces = await hub.count(WARD, TRACES);
  expect(await loadedRows(file)).toEqual(rowsOf2022('unchanged'));
  expect(await hub.count(WARD, TRACES)).toBe(traces);
  expect(await movedSince(before)).toEqual(ofTheWard(MOVED_BY_2022));
});

test('every fault of a file is told by sheet, row and column, and all stays as it was', async () => {
  const before = await figures();
  const traces = await hub.count(WARD, TRACES);
  const session = { 'Loại kỳ họp': 'Kỳ họp thường lệ', 'Ngày khai mạc': '05/08/2022' };
  const file = await filledWorkbook(folder, {
    'Kỳ họp': [
      session,
      { ...session, 'Loại kỳ họp': 'Kỳ họp lạ' },
      { 'Loại kỳ họp': 'Kỳ họp thường lệ' },
      { ...session, 'Ngày bế mạc': '04/08/2022' },
    ],
    'Điểm tiếp xúc cử tri': [{ 'Ngày tiếp xúc': '03/06/2022', 'Số cử tri tham dự': 3, 'Số cử tri phát biểu': 4 }],
    'Kiến nghị của cử tri': [{ 'Điểm tiếp xúc': 'TX-9', 'Nội dung kiến nghị': 'Sửa chợ' }],
    Đơn: [{ Mã: 'D-3', 'Loại đơn': 'Đơn đề nghị', 'Ngày tiếp nhận': 'Công dân Mẫu' }],
  });

  const { status, text } = await load('so.xlsx', file);
  const { loaded: isLoaded, faultCount, faults } = JSON.parse(text);
  expect({ status, isLoaded, faultCount }).toEqual({ status: 422, isLoaded: false, faultCount: 6 });
  const told = (faults as Record<string, unknown>[]).map(({ sheet, row, column, code }) => [sheet, row, column, code]);
  expect(told.sort()).toEqual(
    [
      ['Kỳ họp', 3, 'Loại kỳ họp', 'WRONG_FORM'],
      ['Kỳ họp', 4, 'Ngày khai mạc', 'REQUIRED'],
      ['Kỳ họp', 5, 'Ngày bế mạc', 'ENDS_BEFORE_START'],
      ['Điểm tiếp xúc cử tri', 2, 'Số cử tri phát biểu', 'EXCEEDS_WHOLE'],
      ['Kiến nghị của cử tri', 2, 'Điểm tiếp xúc', 'REFERENCE_NOT_FOUND'],
      ['Đơn', 2, 'Ngày tiếp nhận', 'WRONG_FORM'],
    ].sort(),
  );
  expect(text).not.toContain('Công dân Mẫu');
  expect(await hub.count(WARD, TRACES)).toBe(traces);
  expect(await movedSince(before)).toEqual({});
});

test('one kind of record comes as the CSV file of its template too', async () => {
  const before = await figures();
  const file = await filledCsv(folder, 'luot-tiep-cong-dan.csv', [
    { Mã: 'TD-1', 'Thời điểm tiếp': '16/03/2022 09:00', 'Số công dân': 2, 'Người tiếp': 'Chủ tịch HĐND' },
    { Mã: 'TD-2', 'Thời điểm tiếp': '16/03/2022', 'Số công dân': 1 },
  ]);

  expect(await loaded('luot-tiep-cong-dan.csv', file)).toMatchObject({ sheets: [{ added: 2 }] });
  expect(await loaded('luot-tiep-cong-dan.csv', file)).toMatchObject({ sheets: [{ added: 0, unchanged: 2 }] });
  expect(await movedSince(before)).toEqual(ofTheWard({ 'TD.01': 2, 'TD.02': 3 }));
});

test('who only reads figures, or is an officer elsewhere, may not load a file into the ward', async () => {
  const traces = await hub.count(WARD, TRACES);
  const file = await filledCsv(folder, 'ky-hop.csv', [
    { 'Loại kỳ họp': 'Kỳ họp chuyên đề', 'Ngày khai mạc': '21/09/2022' },
  ]);

  for (const as of ['standing-committee', 'ward-officer/trang-non', 'analyst', 'service'] as const) {
    const { status, text } = await load('ky-hop.csv', file, as);
    expect([as, status, JSON.parse(text).errors[0].extensions.code]).toEqual([as, 403, 'FORBIDDEN']);
  }
  expect(await hub.count(WARD, TRACES)).toBe(traces);
});
