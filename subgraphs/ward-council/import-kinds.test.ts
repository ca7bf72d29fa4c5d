import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deriveHubKeys, keysOfWard } from '../../scripts/hub/hub-keys';
import { PetitionKind } from '../citizens/petition/petition.states';
import { keptOutbox } from '../../test/support/kept-outbox';
import { date, flag, integer, oneOf, optional, reference, sealed, text } from '../recording/field';
import type { RecordKind } from '../recording/record-kind';
import { userError } from '../recording/user-error';
import { importFiles } from '../workbook/import-files';
import { ImportRefused } from '../workbook/import-faults';
import { workbookForm } from '../workbook/workbook-form';
import { WardPetition } from './citizens/petition.kind';
import { WardRecommendation } from './citizens/recommendation.kind';
import { WardVoterContact } from './citizens/voter-contact.kind';
import { createEmptyWard, type EmptyWard, WARD, workbookOf } from './import.fixture';
import { wardCouncilSubgraph } from './subgraph';

// Kinds of its own: what a workbook does with references, lives, personal data and checks, whatever a ward's kinds are.

const CONTACTS: RecordKind<WardVoterContact> = {
  ...{ record: WardVoterContact, noun: 'contact', vi: 'Điểm tiếp xúc', en: 'contact', rules: [] },
  fields: {
    heldOn: date('Ngày tiếp xúc', 'the day'),
    place: optional(text('Địa điểm', 'where')),
    attending: integer('Số cử tri dự', 'how many came'),
    speaking: integer('Số cử tri phát biểu', 'how many spoke'),
  },
  check: async ({ id, heldOn }, { tx }) => {
    const others = await tx.query('select from voter_contact where held_on = $1 and id <> $2', [heldOn, id]);
    return others.length > 0 ? [userError('ALREADY_USED', 'heldOn', 'Trùng ngày.', 'The day is taken.')] : [];
  },
};

const RECOMMENDATIONS: RecordKind<WardRecommendation> = {
  ...{ record: WardRecommendation, noun: 'recommendation', vi: 'Kiến nghị', en: 'recommendation', rules: [] },
  fields: {
    contactId: reference('Nêu tại', 'the contact'),
    raisedOn: date('Ngày nêu', 'the day'),
    content: text('Nội dung', 'what was asked'),
  },
  lifeCycle: {
    state: 'state',
    initial: 'CAPTURED',
    transitions: [
      {
        ...{ verb: 'answer', vi: 'Trả lời tại chỗ', en: 'answer', from: ['CAPTURED'], to: 'ANSWERED_AT_MEETING' },
        ...{ day: 'answeredOn', fields: { answeredOn: date('Ngày trả lời', 'the day of the answer') } },
      },
      {
        verb: 'pass',
        vi: 'Chuyển lên',
        en: 'pass up',
        from: ['CAPTURED'],
        to: 'TRANSFERRED',
        effect: async () => undefined,
      },
    ],
  },
};

const PETITIONS: RecordKind<WardPetition> = {
  ...{ record: WardPetition, noun: 'petition', vi: 'Đơn', en: 'petition', rules: [] },
  fields: {
    kind: oneOf(PetitionKind, 'Loại đơn', 'what kind it is'),
    receivedOn: date('Ngày nhận', 'the day'),
    petitionerName: sealed(optional(text('Họ tên', 'who wrote it'))),
  },
  begins: { state: 'RECEIVED', disposition: 'PENDING' },
};

// Parents first, as every server lists its kinds.
const FORM = workbookForm([CONTACTS, RECOMMENDATIONS, PETITIONS] as RecordKind[], wardCouncilSubgraph.schema);
const CONTACT_HEADINGS = ['Mã', 'Ngày tiếp xúc', 'Địa điểm', 'Số cử tri dự', 'Số cử tri phát biểu'];
const RECOMMENDATION_HEADINGS = ['Mã', 'Nêu tại', 'Ngày nêu', 'Nội dung', 'Trạng thái', 'Ngày trả lời', 'Bản nháp'];
const PETITION_HEADINGS = ['Mã', 'Loại đơn', 'Ngày nhận', 'Họ tên'];
const CONTACT = ['TX-1', '01/06/2020', 'Nhà văn hóa', 40, 5];

let ward: EmptyWard;
let folder: string;
beforeAll(async () => {
  ward = await createEmptyWard();
  folder = await mkdtemp(join(tmpdir(), 'kinds-'));
}, 60_000);
afterAll(async () => {
  await ward?.drop();
  await rm(folder, { recursive: true, force: true });
}, 30_000);
beforeEach(() =>
  ward.owner.query(
    'delete from voter_recommendation; delete from voter_contact; delete from petition; delete from loaded_row',
  ),
);

async function load(sheets: Record<string, unknown[][]>) {
  const path = join(folder, 'so.xlsx');
  await writeFile(path, await workbookOf(sheets));
  return importFiles([{ path, name: 'so.xlsx' }], {
    ...{ db: ward.db.manager, form: FORM, requestId: 'r', outbox: keptOutbox, now: () => new Date(), folder },
    viewer: { role: 'ward-officer', subject: 's', wardId: WARD },
    keys: keysOfWard(deriveHubKeys('test', [WARD]), WARD),
  });
}

async function faultsOf(sheets: Record<string, unknown[][]>) {
  const error: unknown = await load(sheets).catch((thrown: unknown) => thrown);
  if (!(error instanceof ImportRefused)) throw new Error('It was not refused.', { cause: error });
  return error.faults;
}

const recommendations = (...rows: unknown[][]) => ({
  'Kiến nghị': [RECOMMENDATION_HEADINGS, ...rows],
  'Điểm tiếp xúc': [CONTACT_HEADINGS, CONTACT],
});

test('rows refer to rows of another sheet by their codes, and in a later file too', async () => {
  await load(recommendations(['KN-1', 'TX-1', '01/06/2020', 'Sửa đường', null, null, null]));
  await load({ 'Kiến nghị': [RECOMMENDATION_HEADINGS, ['KN-2', 'TX-1', '01/06/2020', 'Sửa cầu', null, null, null]] });

  const { rows } = await ward.owner.query(
    'select r.content, c.place from voter_recommendation r join voter_contact c on c.id = r.contact_id order by 1',
  );
  expect(rows).toEqual([
    { content: 'Sửa cầu', place: 'Nhà văn hóa' },
    { content: 'Sửa đường', place: 'Nhà văn hóa' },
  ]);
});

test('a reference to nothing is told at its column, and one to a faulty row is not told twice', async () => {
  const nothing = await faultsOf(recommendations(['KN-1', 'TX-9', '01/06/2020', 'Sửa đường', null, null, null]));
  const faulty = await faultsOf({
    'Điểm tiếp xúc': [CONTACT_HEADINGS, ['TX-1', '01/06/2020', null, 'bốn mươi', 5]],
    'Kiến nghị': [RECOMMENDATION_HEADINGS, ['KN-1', 'TX-1', '01/06/2020', 'Sửa đường', null, null, null]],
  });

  expect(nothing).toMatchObject([{ code: 'REFERENCE_NOT_FOUND', sheet: 'Kiến nghị', row: 2, column: 'Nêu tại' }]);
  expect(faulty).toMatchObject([{ code: 'WRONG_FORM', sheet: 'Điểm tiếp xúc', column: 'Số cử tri dự' }]);
});

test('a record comes in at the state that its row names, with what its way there asks for', async () => {
  await load(recommendations(['KN-1', 'TX-1', '01/06/2020', 'Sửa đường', 'ANSWERED_AT_MEETING', '02/06/2020', null]));
  const { rows } = await ward.owner.query('select state, answered_on::text from voter_recommendation');
  expect(rows).toEqual([{ state: 'ANSWERED_AT_MEETING', answered_on: '2020-06-02' }]);
  expect(FORM[1]?.columns.find(({ role }) => role === 'STATE')?.words.length).toBeGreaterThan(5);

  const missing = await faultsOf(
    recommendations(['KN-2', 'TX-1', '01/06/2020', 'Sửa cầu', 'ANSWERED_AT_MEETING', null, null]),
  );
  const passed = await faultsOf(recommendations(['KN-3', 'TX-1', '01/06/2020', 'Sửa chợ', 'TRANSFERRED', null, null]));
  expect(missing).toMatchObject([{ code: 'REQUIRED', column: 'Ngày trả lời' }]);
  expect(passed).toMatchObject([{ code: 'WRONG_STATE', column: 'Trạng thái' }]);
});

test('what belongs to a draft has to be a draft', async () => {
  const draft = {
    'Điểm tiếp xúc': [
      [...CONTACT_HEADINGS, 'Bản nháp'],
      [...CONTACT, 'Có'],
    ],
  };
  const row = ['KN-1', 'TX-1', '01/06/2020', 'Sửa đường', null, null];

  expect(await faultsOf({ ...draft, 'Kiến nghị': [RECOMMENDATION_HEADINGS, [...row, 'Không']] })).toMatchObject([
    { code: 'PARENT_IS_DRAFT' },
  ]);
  await load({ ...draft, 'Kiến nghị': [RECOMMENDATION_HEADINGS, [...row, 'Có']] });
  const { rows } = await ward.owner.query('select shared_at from voter_recommendation');
  expect(rows).toEqual([{ shared_at: null }]);
});

test('what a kind checks together with others sees the other rows of the file', async () => {
  const faults = await faultsOf({
    'Điểm tiếp xúc': [CONTACT_HEADINGS, CONTACT, ['TX-2', '01/06/2020', 'Trường học', 10, 1]],
  });

  expect(faults).toMatchObject([
    { code: 'ALREADY_USED', row: 2 },
    { code: 'ALREADY_USED', row: 3, column: 'Ngày tiếp xúc' },
  ]);
});

test('personal data is sealed, known again without leaving a trace, and told in no fault', async () => {
  const petitions = (name: string, day = '03/06/2020') => ({
    Đơn: [PETITION_HEADINGS, ['D-1', 'COMPLAINT', day, name]],
  });
  await load(petitions('Nguyễn Văn An'));
  expect(await load(petitions('Nguyễn Văn An'))).toMatchObject([{ unchanged: 1 }]);
  expect(await load(petitions('Nguyễn Văn Bình'))).toMatchObject([{ corrected: 1 }]);

  const everything = `select to_jsonb(p)::text as t from petition p union all select to_jsonb(l)::text from loaded_row l union all select to_jsonb(c)::text from record_change c`;
  const { rows } = await ward.owner.query<{ t: string }>(everything);
  expect(rows.map(({ t }) => t).join()).not.toMatch(/Văn/);
  const faults = await faultsOf(petitions('Nguyễn Văn Cường', 'Nguyễn Văn Dũng'));
  expect(JSON.stringify(faults)).not.toMatch(/Văn D|Văn C/);
  expect(faults).toMatchObject([{ code: 'WRONG_FORM', column: 'Ngày nhận' }]);
});

test('a row with personal data needs a code', async () => {
  expect(await faultsOf({ Đơn: [PETITION_HEADINGS, [null, 'COMPLAINT', '03/06/2020', 'An']] })).toMatchObject([
    { code: 'REQUIRED', column: 'Mã' },
  ]);
});

test('a kind says of each of its columns what a dictionary needs', () => {
  const kind = { ...CONTACTS, fields: { ...CONTACTS.fields, isOpen: optional(flag('Công khai', 'open to all')) } };
  const [sheet] = workbookForm([kind], wardCouncilSubgraph.schema);

  expect(sheet?.columns.map(({ heading }) => heading)).toEqual([...CONTACT_HEADINGS, 'Công khai', 'Bản nháp']);
  expect(FORM[1]?.columns.find(({ heading }) => heading === 'Nêu tại')?.refersTo).toBe('Điểm tiếp xúc');
});
