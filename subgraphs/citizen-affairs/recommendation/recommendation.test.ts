import { openRecordingDatabase, type RecordingDatabase } from '../../../test/support/recording-database';
import { THE_DAY } from '../../citizens/citizen-lives.fixture';
import { RECOMMENDATION_FILTER } from '../../citizens/recommendation/recommendation.filter';
import { createTallyCounter } from '../../indicators/kept/tally-counter';
import { Period } from '../../indicators/period';
import type { Entered } from '../../recording/entered-values';
import type { RecordKind } from '../../recording/record-kind';
import type { CouncilRecord } from '../../records/council-record.model';
import { RecordOrder } from '../../records/record-list.args';
import { RecordReader } from '../../records/record-reader';
import { openCitizenAffairsDatabase } from '../database';
import { CITIZEN_FIGURES } from '../report/citizen-figures';
import { affairsRights } from '../rights';
import { voterContact } from '../voter-contact/voter-contact.kind';
import { voterContactRound } from '../voter-contact/voter-contact-round.kind';
import { recommendationDigest } from './recommendation-digest.kind';
import { VoterRecommendation, voterRecommendation } from './voter-recommendation.kind';

jest.setTimeout(60_000);

const officer = { role: 'citizen-affairs-officer', subject: 'officer' } as const;
const { kind } = voterRecommendation;
const OWNER = { type: VoterRecommendation.name };

let on: RecordingDatabase;
beforeAll(async () => {
  on = await openRecordingDatabase(openCitizenAffairsDatabase, { viewer: officer });
});
afterAll(() => on?.drop());

const newRound = () => on.enter(voterContactRound.kind, { name: 'Đợt hư cấu', phase: 'OTHER', startsOn: THE_DAY });

const contactIn = (roundId: string, heldOn = THE_DAY) =>
  on.enter(voterContact.kind, { heldOn, attending: 20, speaking: 3, roundId, wardId: 'ben-nay' });

const raisedAt = (contactId: string) => on.enter(kind, { contactId, content: 'Kiến nghị hư cấu' });

async function raised() {
  return raisedAt((await contactIn((await newRound()).id)).id);
}

const read = (id: string) => on.db.getRepository(VoterRecommendation).findOneByOrFail({ id });

function take<T extends CouncilRecord>(of: RecordKind<T>, record: T, verb: string, told: Entered, reason = 'vì sao') {
  const step = of.lifeCycle?.transitions.find((one) => one.verb === verb);
  if (!step) throw new Error(`There is no step ${verb}.`);
  const target = { id: record.id, expectedVersion: record.version, reason };
  return on.recorder().advance(of, step, target, told, on.command(verb, { ...told, ...target }));
}

const mergeInto = async (record: VoterRecommendation, mergedIntoId: string) =>
  take(kind, record, 'merge', { mergedOn: THE_DAY, mergedIntoId });

const codesOf = ({ userErrors }: { userErrors: readonly { code: string }[] }) => userErrors.map(({ code }) => code);

test('the day and the ward of a recommendation follow its contact, also when the contact is corrected', async () => {
  const contact = await contactIn((await newRound()).id);
  const { id, raisedOn, wardId } = await raisedAt(contact.id);
  const corrected = { id: contact.id, expectedVersion: contact.version, heldOn: '2025-03-12', wardId: 'ben-kia' };

  const outcome = await on
    .recorder()
    .correct(voterContact.kind, corrected, corrected, on.command('correct', corrected));

  expect(outcome.userErrors).toEqual([]);
  expect({ raisedOn, wardId }).toEqual({ raisedOn: THE_DAY, wardId: 'ben-nay' });
  expect(await read(id)).toMatchObject({ raisedOn: '2025-03-12', wardId: 'ben-kia' });
});

test('a contact before its round, and a round that would begin after one of its contacts, is refused', async () => {
  const round = await newRound();
  const entered = { heldOn: '2025-03-09', attending: 1, speaking: 0, roundId: round.id, wardId: 'ben-nay' };
  const early = await on.recorder().record(voterContact.kind, entered, on.command('record', entered));
  await contactIn(round.id);
  const later = { id: round.id, expectedVersion: round.version, startsOn: '2025-03-11' };
  const moved = await on.recorder().correct(voterContactRound.kind, later, later, on.command('correct', later));

  expect([codesOf(early), codesOf(moved)]).toEqual([['INCONSISTENT'], ['INCONSISTENT']]);
});

test('a digest takes up what its round has waiting, there is one a round, and called off it lets go', async () => {
  const round = await newRound();
  const contact = await contactIn(round.id);
  const [captured, consolidated, answered] = [
    await raisedAt(contact.id),
    await raisedAt(contact.id),
    await raisedAt(contact.id),
  ];
  await take(kind, consolidated, 'consolidate', { consolidatedOn: THE_DAY });
  await take(kind, answered, 'answerAtMeeting', { answeredOn: THE_DAY });
  const digest = { roundId: round.id, recipient: 'UBND thành phố', sentOn: '2025-03-20' };

  const sent = await on.enter(recommendationDigest.kind, digest);
  const second = await on.recorder().record(recommendationDigest.kind, digest, on.command('record', digest));

  const states = async () =>
    Promise.all(
      [captured, consolidated, answered].map(async ({ id }) => {
        const { state, digestId } = await read(id);
        return [state, digestId];
      }),
    );
  expect(codesOf(second)).toEqual(['ALREADY_USED']);
  expect(await states()).toEqual([
    ['CONSOLIDATED', sent.id],
    ['CONSOLIDATED', sent.id],
    ['ANSWERED_AT_MEETING', null],
  ]);
  const target = { id: sent.id, expectedVersion: sent.version, reason: 'gửi nhầm' };
  await on.recorder().cancel(recommendationDigest.kind, target, on.command('cancel', target));
  expect(await states()).toEqual([
    ['CONSOLIDATED', null],
    ['CONSOLIDATED', null],
    ['ANSWERED_AT_MEETING', null],
  ]);
  expect((await on.enter(recommendationDigest.kind, digest)).id).not.toBe(sent.id);
});

test('what was merged points at the survivor, however often that is merged itself, and never round in a ring', async () => {
  const [first, second, last] = [await raised(), await raised(), await raised()];

  const intoItself = await mergeInto(first, first.id);
  await mergeInto(first, second.id);
  await mergeInto(second, last.id);
  const intoMerged = await mergeInto(last, second.id);

  expect((await read(first.id)).mergedIntoId).toBe(last.id);
  expect(codesOf(intoItself)).toContain('INCONSISTENT');
  expect(codesOf(intoMerged)).toEqual(['INCONSISTENT']);
});

test('of two that are merged into each other at once, one is', async () => {
  for (let round = 0; round < 5; round++) {
    const [one, other] = [await raised(), await raised()];

    const outcomes = await Promise.all([mergeInto(one, other.id), mergeInto(other, one.id)]);

    expect(outcomes.map(codesOf).filter((codes) => codes.length === 0)).toHaveLength(1);
    expect([(await read(one.id)).state, (await read(other.id)).state].sort()).toEqual(['CAPTURED', 'DUPLICATE']);
  }
});

async function transferred(told: Entered = {}) {
  const { record: one } = await take(kind, await raised(), 'consolidate', { consolidatedOn: THE_DAY });
  const classify = { classifiedOn: THE_DAY, competentLevel: 'CITY' };
  const { record: two } = await take(kind, one as VoterRecommendation, 'classify', classify);
  const transfer = { transferredOn: THE_DAY, responsibleBody: 'Phòng hư cấu', ...told };
  return take(kind, two as VoterRecommendation, 'transfer', transfer);
}

test('a deadline follows from the rules unless it is told, and is extended by a later one with a reason', async () => {
  const { record: ruled } = await transferred();
  const { record: told } = await transferred({ dueOn: '2025-03-31' });
  if (!ruled || !told) throw new Error('It was not transferred.');
  expect([ruled.dueOn, told.dueOn]).toEqual(['2025-05-09', '2025-03-31']);

  const extend = { extendedOn: '2025-03-20', dueOn: '2025-04-30' };
  const silent = await take(kind, told, 'extend', extend, ' ');
  const sooner = await take(kind, told, 'extend', { ...extend, dueOn: '2025-03-31' });
  const { record: extended } = await take(kind, told, 'extend', extend);

  expect([codesOf(silent), codesOf(sooner)]).toEqual([['REQUIRED'], ['INCONSISTENT']]);
  expect(extended).toMatchObject({ state: 'TRANSFERRED', dueOn: '2025-04-30', extensionCount: 1 });
});

test.each([
  ['up to today', () => today()],
  ['that has not ended, without those whose day lies ahead', () => '2100-12-31'],
])('the list of what is overdue, and the figure of a period %s, name the same', async (_, end) => {
  await transferred({ dueOn: '2025-03-31' });
  await transferred({ dueOn: '2100-01-01' });
  const reader = () => new RecordReader(on.db.manager, affairsRights(officer));
  const args = { first: 100, orderBy: RecordOrder.NEWEST_FIRST, includeCancelled: false };
  const count = async (overdue: boolean | null) =>
    (
      await reader().page(VoterRecommendation, args, RECOMMENDATION_FILTER.conditions({ overdue }, officer, OWNER))
    ).countAll();

  const figures = await createTallyCounter(on.db, CITIZEN_FIGURES)(on.db.manager)(Period.parse(`2025-01-01/${end()}`));

  expect(await count(true)).toBe(figures['TX.06d']);
  expect(figures['TX.06d']).toBeGreaterThan(0);
  expect((await count(true)) + (await count(false))).toBe(await count(null));
});

test('a recommendation is found by its words without their accents, however they were typed, and by whom it was put to', async () => {
  const { id: contactId } = await contactIn((await newRound()).id);
  const typed = 'Đề nghị sửa ĐƯỜNG tổ 5/7'.normalize('NFD');
  const { id } = await on.enter(kind, { contactId, content: typed });
  const idsSaying = async (text: string) => {
    const args = { first: 100, orderBy: RecordOrder.NEWEST_FIRST, includeCancelled: false };
    const reader = new RecordReader(on.db.manager, affairsRights(officer));
    const { edges } = await reader.page(
      VoterRecommendation,
      args,
      RECOMMENDATION_FILTER.conditions({ text }, officer, OWNER),
    );
    return edges.map(({ node }) => node.id);
  };

  for (const text of ['de nghi sua duong', 'Đề nghị', 'đường', 'DUON', 'tổ, 5', 'duong -- de'])
    expect([text, await idsSaying(text)]).toEqual([text, [id]]);
  for (const text of ['uong', 'nghi lua', '!?', "'; drop table"])
    expect([text, await idsSaying(text)]).toEqual([text, []]);
  expect((await idsSaying('  ')).length).toBeGreaterThan(1);
  expect(() => RECOMMENDATION_FILTER.conditions({ text: 'a'.repeat(201) }, officer, OWNER)).toThrow();
  const { record } = await transferred();
  expect(await idsSaying('phong hu cau')).toContain(record?.id);
});

test('a name with an apostrophe is found by any apostrophe, and by none, however it is written', async () => {
  const { id: contactId } = await contactIn((await newRound()).id);
  const written = await on.enter(kind, {
    contactId,
    content: 'Đường từ M’Drắk đi Ea H’leo, cạnh Văn Miếu - Quốc Tử Giám',
  });
  const joined = await on.enter(kind, { contactId, content: 'Cầu MDrắk, xã Ea HLeo' });
  const idsSaying = async (text: string) => {
    const conditions = RECOMMENDATION_FILTER.conditions({ text }, officer, OWNER);
    const reader = new RecordReader(on.db.manager, affairsRights(officer));
    const args = { first: 100, orderBy: RecordOrder.OLDEST_FIRST, includeCancelled: false };
    return (await reader.page(VoterRecommendation, args, conditions)).edges.map(({ node }) => node.id);
  };

  for (const apostrophe of ["'", '‘', '’', 'ʼ', ''])
    for (const text of [`m${apostrophe}drak`, `M${apostrophe}Drắk`, `ea h${apostrophe}leo`, `ea h${apostrophe}le`])
      expect([text, (await idsSaying(text)).toSorted()]).toEqual([text, [written.id, joined.id].toSorted()]);
  for (const text of ['văn miếu-quốc tử giám', 'van mieu – quoc tu giam', 'đường  từ', 'm drak'])
    expect([text, await idsSaying(text)]).toEqual([text, [written.id]]);
  expect(await idsSaying("'")).toEqual([]);
  expect(await idsSaying('drak m')).toEqual([written.id]);
});

test('the history of a recommendation leaves out the words that it is searched by', async () => {
  const { id } = await raised();

  const [{ after } = { after: {} }] = await on.db.query<{ after: object }[]>(
    'select after from record_change where record_id = $1',
    [id],
  );
  expect(Object.keys(after)).toContain('content');
  expect(Object.keys(after)).not.toContain('words');
});

test('what becomes of a recommendation later leaves the figures of a period that is over as they were', async () => {
  const overdueAtItsEnd = async (period: string) =>
    (await createTallyCounter(on.db, CITIZEN_FIGURES)(on.db.manager)(Period.parse(period)))['TX.06d'];
  const march = '2025-03-01/2025-04-10';
  const before = (await overdueAtItsEnd(march)) ?? 0;
  const due = { dueOn: '2025-03-31' };
  const [extended, returned, answered, soon] = [
    (await transferred(due)).record,
    (await transferred(due)).record,
    (await transferred(due)).record,
    (await transferred(due)).record,
  ];
  if (!extended || !returned || !answered || !soon) throw new Error('They were not transferred.');
  expect(await overdueAtItsEnd(march)).toBe(before + 4);

  const { record: twice } = await take(kind, extended, 'extend', { extendedOn: '2025-04-11', dueOn: '2025-04-20' });
  await take(kind, twice ?? extended, 'extend', { extendedOn: '2025-04-25', dueOn: '2025-06-30' });
  await take(kind, returned, 'return', { returnedOn: '2025-04-12' });
  await take(kind, answered, 'respond', { respondedOn: '2025-04-12', outcome: 'EXPLAINED' });
  await take(kind, soon, 'extend', { extendedOn: '2025-04-10', dueOn: '2025-06-30' });

  expect(await overdueAtItsEnd(march)).toBe(before + 3); // without the one that had more time by then
  expect(await overdueAtItsEnd('2025-03-01/2025-04-11')).toBe(before + 2);
  expect(await overdueAtItsEnd('2025-03-01/2025-04-15')).toBe(before);
  expect(await overdueAtItsEnd('2025-03-01/2025-04-24')).toBe(before + 1); // overdue by its first extension
  expect(await overdueAtItsEnd('2025-03-01/2025-04-25')).toBe(before);
});

const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

test('a step before the one it follows is refused', async () => {
  const { record } = await transferred();
  if (!record) throw new Error('It was not transferred.');

  expect(codesOf(await take(kind, record, 'respond', { respondedOn: '2025-03-09', outcome: 'OTHER' }))).toContain(
    'ENDS_BEFORE_START',
  );
});
