import { randomBytes } from 'node:crypto';
import { openRecordingDatabase, type RecordingDatabase } from '../../../test/support/recording-database';
import { KeyRing } from '../../../platform/sealing/key-ring';
import { THE_DAY } from '../../citizens/citizen-lives.fixture';
import { createTallyCounter } from '../../indicators/kept/tally-counter';
import { Period } from '../../indicators/period';
import { readHistory } from '../../recording/record-history';
import { openWardCouncilDatabase } from '../database';
import { WARD_FIGURES } from '../report/ward-figures';
import { type WardPetition, wardPetition } from './petition.kind';
import { wardReminder } from './reminder.kind';

jest.setTimeout(60_000);

const { kind } = wardPetition;
const officer = { role: 'ward-officer', subject: 'officer', wardId: 'ben-nay' } as const;
const keys = new KeyRing([{ id: 'test', bytes: randomBytes(32) }]);

let on: RecordingDatabase;
beforeAll(async () => {
  on = await openRecordingDatabase(openWardCouncilDatabase, { viewer: officer, keys });
});
afterAll(() => on?.drop());

const receive = (more: object = {}) => on.enter(kind, { kind: 'COMPLAINT', receivedOn: THE_DAY, ...more });

async function take(petition: WardPetition, verb: string, told: object) {
  const step = kind.lifeCycle?.transitions.find((one) => one.verb === verb);
  if (!step) throw new Error(`There is no step ${verb}.`);
  const target = { id: petition.id, expectedVersion: petition.version, reason: 'vì sao' };
  return on.recorder().advance(kind, step, target, { ...told }, on.command(verb, { ...told, ...target }));
}

async function classified(): Promise<WardPetition> {
  const { record } = await take(await receive(), 'classify', { classifiedOn: THE_DAY });
  if (!record) throw new Error('It was not classified.');
  return record;
}

const remind = (entered: object) =>
  on.recorder().record(wardReminder.kind, { ...entered }, on.command('record', entered));

test('the history of a petition holds that personal data changed, and nothing of it', async () => {
  const petition = await receive({ petitionerName: 'Công dân Mẫu', content: 'Nội dung minh họa' });
  const correct = { id: petition.id, expectedVersion: petition.version, petitionerName: 'Công dân Khác' };
  await on.recorder().correct(kind, correct, correct, on.command('correct', correct));

  const { nodes } = await readHistory(on.db.manager, petition, { first: 10 });

  const hidden = nodes.map(({ changes }) => changes.filter(({ isSealed }) => isSealed));
  const sealedField = (field: string) => ({ field, before: null, after: null, isSealed: true });
  expect(hidden).toEqual([
    [sealedField('petitionerName')],
    [sealedField('petitionerName'), sealedField('sealedContent')],
  ]);
  const held = JSON.stringify(await on.asOwner('select row_to_json(c)::text from record_change c'));
  for (const secret of ['Công dân', 'Nội dung minh họa', 'sealed.1.']) expect(held).not.toContain(secret);
});

test('petitions received are all in one of six dispositions, as they were at the end of the period', async () => {
  const count = async (period: string) => {
    const tally = await createTallyCounter(on.db, WARD_FIGURES)(on.db.manager)(Period.parse(period));
    return ['DT.01', 'DT.01a', 'DT.01b', 'DT.01c', 'DT.01d', 'DT.01e', 'DT.01f'].map((code) => tally[code] ?? 0);
  };
  const [untilThen, untilLater] = ['2025-01-01/2025-03-31', '2025-01-01/2025-04-30'];
  const [then, later] = [await count(untilThen), await count(untilLater)];
  await take(await classified(), 'answer', { answeredOn: '2025-04-01' });
  await take(await classified(), 'transfer', { transferredOn: '2025-04-02', handledBy: 'Ban hư cấu' });
  await take(await classified(), 'return', { returnedOn: '2025-03-31', returnReason: 'ANONYMOUS' });
  await take(await classified(), 'guide', { guidedOn: '2025-03-30' });
  await take(await classified(), 'file', { filedOn: '2025-04-03' });

  const moved = (before: number[], after: number[]) => after.map((figure, at) => figure - (before[at] ?? 0));
  expect(moved(then, await count(untilThen))).toEqual([5, 0, 1, 0, 1, 0, 3]);
  expect(moved(later, await count(untilLater))).toEqual([5, 1, 1, 1, 1, 1, 0]);
});

test('what was done with a petition is said once, and stays when it is closed', async () => {
  const { record: answered } = await take(await classified(), 'answer', { answeredOn: '2025-03-12' });
  if (!answered) throw new Error('It was not answered.');

  const again = await take(answered, 'answer', { answeredOn: '2025-03-13' });
  const { record: closed } = await take(answered, 'close', { closedOn: '2025-03-14' });

  expect(again.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
  expect(closed).toMatchObject({ state: 'CLOSED', disposition: 'ANSWERED', disposedOn: '2025-03-12' });
});

test('a transferred complaint is due by the Act, and is reminded of from its transfer until its result is in', async () => {
  const petition = await classified();
  const letter = { sentOn: '2025-03-20', recipient: 'Cơ quan hư cấu', petitionId: petition.id };
  const tooEarly = await remind(letter);
  const transfer = { transferredOn: THE_DAY, handledBy: 'Cơ quan hư cấu' };
  const { record: transferred } = await take(petition, 'transfer', transfer);
  if (!transferred) throw new Error('It was not transferred.');
  const inTime = await remind(letter);
  await take(transferred, 'receiveResult', { resultOn: '2025-03-21' });
  const tooLate = await remind({ ...letter, sentOn: '2025-03-22' });
  const aboutNothing = await remind({ ...letter, petitionId: null });

  expect(transferred).toMatchObject({ disposition: 'TRANSFERRED', dueOn: '2025-03-17' });
  expect(inTime.userErrors).toEqual([]);
  expect([tooEarly, tooLate, aboutNothing].map(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
    ['INCONSISTENT'],
    ['INCONSISTENT'],
    ['INCONSISTENT'],
  ]);
});
