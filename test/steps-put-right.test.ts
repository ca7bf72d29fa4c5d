import { openCitizenAffairsDatabase } from '../subgraphs/citizen-affairs/database';
import { recommendationDigest } from '../subgraphs/citizen-affairs/recommendation/recommendation-digest.kind';
import {
  type VoterRecommendation,
  voterRecommendation,
} from '../subgraphs/citizen-affairs/recommendation/voter-recommendation.kind';
import { AFFAIRS_KINDS } from '../subgraphs/citizen-affairs/subgraph';
import { THE_DAY, TOLD_OF_RECOMMENDATIONS } from '../subgraphs/citizens/citizen-lives.fixture';
import type { RecordKind } from '../subgraphs/recording/record-kind';
import type { CouncilRecord } from '../subgraphs/records/council-record.model';
import { viewers } from '../subgraphs/viewer/viewers.fixture';
import { advance } from './support/lives';
import { openRecordingDatabase, type RecordingDatabase } from './support/recording-database';

// Of one kind of record and what hangs on it; that all steps of all kinds are undone whole stands in life-cycles.test.ts.
jest.setTimeout(60_000);

const ITEM = voterRecommendation.kind;

let on: RecordingDatabase;
let roundId: string;
let contactId: string;
beforeAll(async () => {
  const writing = { viewer: viewers.citizenAffairsOfficer, kinds: AFFAIRS_KINDS };
  on = await openRecordingDatabase(openCitizenAffairsDatabase, writing);
  const round = { name: 'Đợt hư cấu', phase: 'OTHER', startsOn: THE_DAY };
  ({ id: roundId } = await on.enter(kindOf('VoterContactRound'), round));
  const contact = { heldOn: THE_DAY, attending: 20, speaking: 3, roundId, wardId: 'song-cau' };
  ({ id: contactId } = await on.enter(kindOf('VoterContact'), contact));
});
afterAll(() => on?.drop());

function kindOf(name: string): RecordKind {
  const kind = AFFAIRS_KINDS.find(({ record }) => record.name === name);
  if (!kind) throw new Error(`Nobody writes ${name} here.`);
  return kind;
}

const raise = () => on.enter(ITEM, { contactId, content: 'Kiến nghị hư cấu' });

const TOLD: Record<string, () => object> = TOLD_OF_RECOMMENDATIONS;

async function take(begun: VoterRecommendation, ...verbs: string[]): Promise<VoterRecommendation> {
  let item = begun;
  for (const verb of verbs) item = await advance(on, ITEM, item, verb, { ...TOLD[verb]?.() });
  return item;
}

const merge = async (item: VoterRecommendation, { id: mergedIntoId }: VoterRecommendation) =>
  advance(on, ITEM, await reread(item), 'merge', { mergedOn: THE_DAY, mergedIntoId });

const reread = ({ id }: VoterRecommendation) => on.db.getRepository(ITEM.record).findOneByOrFail({ id });

async function undo(item: CouncilRecord, reason: string | null = 'nhầm', kind: RecordKind = ITEM) {
  const { version } = await on.db.getRepository(kind.record).findOneByOrFail({ id: item.id });
  const target = { id: item.id, expectedVersion: version, reason };
  const { record, userErrors } = await on.recorder().undoStep(kind, target, on.command('undoStep', target));
  return { record: record as VoterRecommendation, codes: userErrors.map(({ code }) => code) };
}

const remove = async (kind: RecordKind, { id, version: expectedVersion }: CouncilRecord) => {
  const target = { id, expectedVersion, reason: 'nhầm' };
  const { userErrors } = await on.recorder().cancel(kind, target, on.command('cancel', target));
  expect(userErrors).toEqual([]);
};

const linesOf = ({ id }: CouncilRecord) =>
  on.db.query<{ action: string; step: string | null; reason: string | null }[]>(
    'select action, step, reason from record_change where record_id = $1 order by version',
    [id],
  );

test('one step after the other is undone, each with a line in the history, and what was corrected since stays', async () => {
  const transferred = await take(await raise(), 'consolidate', 'classify', 'transfer');
  const target = { id: transferred.id, expectedVersion: transferred.version };
  const content = 'Kiến nghị đã sửa';
  await on.recorder().correct(ITEM, target, { content }, on.command('correct', { content }));

  const first = await undo(transferred);
  expect(first.record).toMatchObject({
    ...{
      state: 'CLASSIFIED',
      transferredOn: null,
      dueOn: null,
      responsibleBody: null,
      content,
      competentLevel: 'CITY',
    },
  });
  expect((await undo(transferred)).record).toMatchObject({ state: 'CONSOLIDATED', competentLevel: null });
  expect((await undo(transferred)).record).toMatchObject({ state: 'CAPTURED', stateOn: null });
  expect((await undo(transferred)).codes).toEqual(['STEP_NOT_UNDOABLE']);

  const again = await take(await reread(transferred), 'answerAtMeeting');
  expect((await undo(again)).record).toMatchObject({ state: 'CAPTURED', answeredOn: null });
  expect((await linesOf(transferred)).slice(4, 7)).toEqual([
    { action: 'CORRECTED', step: null, reason: null },
    { action: 'STEP_UNDONE', step: 'transfer', reason: 'nhầm' },
    { action: 'STEP_UNDONE', step: 'classify', reason: 'nhầm' },
  ]);
});

test('a step is undone with a reason, of a record that stands, and neither undone nor corrected where its state came from a file', async () => {
  const item = await take(await raise(), 'consolidate');
  expect((await undo(item, null)).codes).toEqual(['REQUIRED']);
  await on.asOwner(`update voter_recommendation set state = 'IN_RESOLUTION', transferred_on = $2 where id = $1`, [
    ...[item.id, THE_DAY],
  ]);
  expect((await undo(item)).codes).toEqual(['WRONG_STATE']);
  expect((await correct(item, 'consolidate', { consolidatedOn: '2025-03-11' })).codes).toEqual(['WRONG_STATE']);

  const cancelled = await take(await raise(), 'consolidate');
  await remove(ITEM, cancelled);
  expect((await undo(cancelled)).codes).toEqual(['WRONG_STATE']);
});

test('a step whose day lies in a closed period is not undone', async () => {
  const item = await take(await raise(), 'consolidate', 'classify', 'transfer');
  const answered = await advance(on, ITEM, item, 'respond', { respondedOn: '2025-05-02', outcome: 'OTHER' });
  await on.asOwner(
    `insert into closed_period (id, period_from, period_to, closed_at) values ('q1', '2025-01-01', '2025-03-31', now())`,
  );
  try {
    expect((await undo(answered)).record).toMatchObject({ state: 'TRANSFERRED', respondedOn: null });
    expect((await undo(answered)).codes).toEqual(['PERIOD_CLOSED']);
    expect(await reread(answered)).toMatchObject({ state: 'TRANSFERRED', transferredOn: THE_DAY });
  } finally {
    await on.asOwner(`update closed_period set reopened_at = now()`);
  }
});

test('a step that a reminder rests on is undone after the reminder is cancelled', async () => {
  const item = await take(await raise(), 'consolidate', 'classify', 'transfer');
  const told = { sentOn: THE_DAY, recipient: 'Phòng hư cấu', recommendationId: item.id };
  const reminder = await on.enter(kindOf('Reminder'), told);

  expect((await undo(item)).codes).toEqual(['STILL_REFERRED_TO']);
  expect(await reread(item)).toMatchObject({ state: 'TRANSFERRED', version: item.version });
  await remove(kindOf('Reminder'), reminder);
  expect((await undo(item)).record).toMatchObject({ state: 'CLASSIFIED' });
});

test('what was merged comes back with what had been merged into it, in whatever order merges are undone', async () => {
  const [one, two, three, beside] = await Promise.all([raise(), raise(), raise(), raise()]);
  await merge(one, two);
  await merge(beside, three);
  await merge(two, three);
  expect(await reread(one)).toMatchObject({ mergedIntoId: three.id });

  expect((await undo(two)).record).toMatchObject({ state: 'CAPTURED', mergedIntoId: null });
  const pointsAt = async (...items: VoterRecommendation[]) =>
    (await Promise.all(items.map(reread))).map(({ mergedIntoId }) => mergedIntoId);
  expect(await pointsAt(one, beside)).toEqual([two.id, three.id]);

  await merge(two, three);
  expect((await undo(one)).record).toMatchObject({ state: 'CAPTURED', mergedIntoId: null });
  expect((await undo(two)).codes).toEqual([]);
  expect(await pointsAt(one, two, beside)).toEqual([null, null, three.id]);
});

test('what a digest took up stays with it while it stands', async () => {
  const item = await raise();
  const digest = await on.enter(recommendationDigest.kind, { roundId, recipient: 'UBND', sentOn: THE_DAY });
  const taken = await reread(item);
  expect(taken).toMatchObject({ state: 'CONSOLIDATED', digestId: digest.id });
  const classified = await take(taken, 'classify');

  expect((await undo(classified)).record).toMatchObject({ state: 'CONSOLIDATED', digestId: digest.id });
  expect((await undo(item)).codes).toEqual(['STEP_NOT_UNDOABLE']);
  await remove(recommendationDigest.kind, digest);
  expect((await undo(item)).record).toMatchObject({ state: 'CAPTURED', digestId: null, stateOn: null });
});

test('what was called off by mistake is restored with a reason, keeps every rule again, and what hangs on it follows', async () => {
  const restore = async (kind: RecordKind, { id }: CouncilRecord, reason: string | null = 'nhầm') => {
    const { version } = await on.db.getRepository(kind.record).findOneByOrFail({ id });
    const target = { id, expectedVersion: version, reason };
    const { userErrors } = await on.recorder().restore(kind, target, on.command('restore', target));
    return userErrors.map(({ code }) => code);
  };
  const kind = recommendationDigest.kind as RecordKind;
  const { id: round } = await on.enter(kindOf('VoterContactRound'), { name: 'Đợt', phase: 'OTHER', startsOn: THE_DAY });
  const held = { heldOn: THE_DAY, attending: 2, speaking: 1, roundId: round, wardId: 'song-cau' };
  const contact = await on.enter(kindOf('VoterContact'), held);
  const item = await on.enter(ITEM, { contactId: contact.id, content: 'Kiến nghị hư cấu' });
  const digest = await on.enter(kind, { roundId: round, recipient: 'UBND', sentOn: THE_DAY });
  await remove(kind, digest);
  expect(await reread(item)).toMatchObject({ digestId: null });

  expect(await restore(kind, digest, null)).toEqual(['REQUIRED']);
  expect(await restore(kind, digest)).toEqual([]);
  expect(await reread(item)).toMatchObject({ digestId: digest.id, state: 'CONSOLIDATED' });
  expect(await restore(kind, digest)).toEqual(['WRONG_STATE']);
  expect((await linesOf(digest)).map(({ action }) => action)).toEqual(['RECORDED', 'CANCELLED', 'RESTORED']);

  await remove(kind, await on.db.getRepository(kind.record).findOneByOrFail({ id: digest.id }));
  await on.enter(kind, { roundId: round, recipient: 'Văn bản khác', sentOn: THE_DAY });
  expect(await restore(kind, digest)).toEqual(['ALREADY_USED']);

  await remove(ITEM, await reread(item));
  await remove(kindOf('VoterContact'), contact);
  expect(await restore(ITEM as RecordKind, item)).toEqual(['REFERENCE_NOT_FOUND']);
  await on.asOwner(
    `insert into closed_period (id, period_from, period_to, closed_at) values ('q2', '2025-01-01', '2025-03-31', now())`,
  );
  expect(await restore(kindOf('VoterContact'), contact)).toEqual(['PERIOD_CLOSED']);
  await on.asOwner(`update closed_period set reopened_at = now()`);
});

test('what went to the wrong body is sent on: it counts as transferred since it first was, and what was due before stays known', async () => {
  const transferred = await take(await raise(), 'consolidate', 'classify', 'transfer');
  const { dueOn } = transferred;
  const told = { forwardedOn: '2025-03-20', responsibleBody: 'Sở đúng', reason: 'Chuyển nhầm' };
  const forward = ITEM.lifeCycle?.transitions.find(({ verb }) => verb === 'forward');
  const target = { id: transferred.id, expectedVersion: transferred.version, reason: 'Chuyển nhầm' };
  const same = { ...told, responsibleBody: transferred.responsibleBody };
  const refused = await on.recorder().advance(ITEM, forward!, target, same, on.command('forward', same));
  expect(refused.userErrors).toMatchObject([{ code: 'INCONSISTENT', field: 'responsibleBody' }]);

  const once = await advance(on, ITEM, transferred, 'forward', told);
  expect(once).toMatchObject({ state: 'TRANSFERRED', transferredOn: THE_DAY, stateOn: '2025-03-20', dueOn });
  expect(once.earlierDeadlines).toBeNull();
  const twice = await advance(on, ITEM, once, 'forward', { ...told, responsibleBody: 'Sở khác', dueOn: '2025-04-01' });
  expect(twice.earlierDeadlines).toEqual([{ dueOn, extendedOn: '2025-03-20' }]);
  expect((await undo(twice)).record).toMatchObject({ responsibleBody: 'Sở đúng', dueOn, earlierDeadlines: null });
});

async function correct(item: VoterRecommendation, step: string, entered: object) {
  const { version } = await reread(item);
  const target = { id: item.id, expectedVersion: version, reason: 'nhầm', step };
  const command = on.command('correctStep', { ...target, ...entered });
  const { record, userErrors } = await on.recorder().correctStep(ITEM, target, { ...entered }, command);
  return { record, codes: userErrors.map(({ code }) => code) };
}

test('the day of the latest step is corrected, and what follows from it is worked out anew', async () => {
  const transferred = await take(await raise(), 'consolidate', 'classify', 'transfer');
  expect(transferred.dueOn).toBe('2025-05-09');

  const once = await correct(transferred, 'transfer', { transferredOn: '2025-03-12' });
  expect(once.record).toMatchObject({ transferredOn: '2025-03-12', stateOn: '2025-03-12', dueOn: '2025-05-11' });
  const given = await correct(transferred, 'transfer', { dueOn: '2025-06-01', responsibleBody: 'Sở đúng' });
  expect(given.record).toMatchObject({ dueOn: '2025-06-01', responsibleBody: 'Sở đúng' });
  const again = await correct(transferred, 'transfer', { transferredOn: '2025-03-13' });
  expect(again.record).toMatchObject({ transferredOn: '2025-03-13', dueOn: '2025-06-01', responsibleBody: 'Sở đúng' });

  expect((await correct(transferred, 'transfer', { transferredOn: '2999-01-01' })).codes).toContain('IN_FUTURE');
  expect((await correct(transferred, 'transfer', { transferredOn: '2025-03-01' })).codes).toContain(
    'ENDS_BEFORE_START',
  );
  expect((await correct(transferred, 'transfer', { responsibleBody: null })).codes).toContain('REQUIRED');
  expect((await correct(transferred, 'transfer', { outcome: 'OTHER' })).codes).toContain('INCONSISTENT');
  expect((await correct(transferred, 'respond', { outcome: 'OTHER' })).codes).toEqual(['WRONG_STATE']);
  expect((await linesOf(transferred)).at(-1)).toEqual({ action: 'STEP_CORRECTED', step: 'transfer', reason: 'nhầm' });
  expect((await undo(transferred)).record).toMatchObject({ transferredOn: null, dueOn: null, responsibleBody: null });
});

test('an extension is corrected without being counted twice', async () => {
  const extended = await take(await raise(), 'consolidate', 'classify', 'transfer', 'extend');
  const { record } = await correct(extended, 'extend', { extendedOn: '2025-03-20', dueOn: '2026-01-01' });
  expect(record).toMatchObject({ dueOn: '2026-01-01', extensionCount: 1, stateOn: '2025-03-20' });
  expect(record?.earlierDeadlines).toEqual([{ dueOn: '2025-05-09', extendedOn: '2025-03-20' }]);
});

test('of an earlier step a body is corrected at once, and what later steps rest on after they are undone', async () => {
  const item = await take(await raise(), 'consolidate', 'classify', 'transfer');
  const answered = await advance(on, ITEM, item, 'respond', { respondedOn: '2025-03-20', outcome: 'OTHER' });
  const body = await correct(answered, 'transfer', { responsibleBody: 'Sở đúng' });
  expect(body.record).toMatchObject({ state: 'RESPONDED', responsibleBody: 'Sở đúng', respondedOn: '2025-03-20' });
  expect((await correct(answered, 'transfer', { transferredOn: '2025-03-12' })).codes).toEqual(['WRONG_STATE']);
  expect((await correct(answered, 'transfer', { transferredOn: '2025-03-21' })).codes).toContain('ENDS_BEFORE_START');

  expect((await undo(answered)).record).toMatchObject({ state: 'TRANSFERRED', responsibleBody: 'Sở đúng' });
  expect((await correct(answered, 'transfer', { transferredOn: '2025-03-12' })).codes).toEqual([]);
  expect((await undo(answered)).record).toMatchObject({ state: 'CLASSIFIED', responsibleBody: null, stateOn: THE_DAY });
});

test('a step is not corrected into a closed period nor out of it, and not away from under a reminder', async () => {
  const item = await take(await raise(), 'consolidate', 'classify', 'transfer');
  const answered = await advance(on, ITEM, item, 'respond', { respondedOn: '2025-04-02', outcome: 'OTHER' });
  const told = { sentOn: '2025-04-01', recipient: 'Sở hư cấu', recommendationId: item.id };
  await on.enter(kindOf('Reminder'), told);
  expect((await correct(answered, 'respond', { respondedOn: '2025-03-30' })).codes).toEqual(['STILL_REFERRED_TO']);
  await on.asOwner(
    `insert into closed_period (id, period_from, period_to, closed_at) values ('q3', '2025-01-01', '2025-03-31', now())`,
  );
  try {
    expect((await correct(answered, 'respond', { respondedOn: '2025-03-31' })).codes).toContain('PERIOD_CLOSED');
    expect((await correct(answered, 'transfer', { responsibleBody: 'Sở đúng' })).codes).toContain('PERIOD_CLOSED');
    expect((await correct(answered, 'respond', { outcome: 'EXPLAINED' })).codes).toEqual([]);
  } finally {
    await on.asOwner(`update closed_period set reopened_at = now()`);
  }
});
