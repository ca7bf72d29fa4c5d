import { openCityCouncilDatabase } from '../subgraphs/city-council/database';
import { CITY_KINDS } from '../subgraphs/city-council/subgraph';
import { lastDay, ruleOn } from '../subgraphs/council/legal-deadline/legal-deadline.policy';
import type { Entered } from '../subgraphs/recording/entered-values';
import type { RecordKind } from '../subgraphs/recording/record-kind';
import { viewers } from '../subgraphs/viewer/viewers.fixture';
import { openRecordingDatabase, type RecordingDatabase } from './support/recording-database';

// Mistakes as they are made in a council's office, each refused with its code at the field where it is.
let on: RecordingDatabase;
const ids: Record<string, string> = {};
const kindOf = (noun: string) => CITY_KINDS.find((kind) => kind.noun === noun) as RecordKind; // a noun of the list
const record = (noun: string, entered: Entered) =>
  on.recorder().record(kindOf(noun), entered, on.command('record', entered));
const faultsOf = async (noun: string, entered: Entered) =>
  (await record(noun, entered)).userErrors.map(({ code, field }) => [code, field]);
const step = async (noun: string, id: string, version: number, verb: string, entered: Entered) => {
  const found = kindOf(noun).lifeCycle?.transitions.find((one) => one.verb === verb);
  if (!found) throw new Error(`${noun} has no step "${verb}".`);
  return on
    .recorder()
    .advance(kindOf(noun), found, { id, expectedVersion: version }, entered, on.command(verb, entered));
};

const CONFERENCE = {
  ...{ title: 'Giao ban', heldOn: '2023-01-10', chairName: 'A', chairTitle: 'Chủ tịch' },
  ...{ reviewsFrom: '2022-10-01', reviewsTo: '2022-12-31', plansFrom: '2023-01-01', plansTo: '2023-03-31' },
};
const TASK = { title: 'Việc', plannedFrom: '2023-01-01', plannedTo: '2023-02-01' };
const QUESTION = { subject: 'Đường', addressee: 'Chủ tịch UBND' };

beforeAll(async () => {
  on = await openRecordingDatabase(openCityCouncilDatabase, { viewer: viewers.standingCommittee });
  const enter = async (name: string, noun: string, entered: Entered) => {
    ids[name] = (await on.enter(kindOf(noun), entered)).id;
  };
  await enter('term', 'term', { ordinal: 3, startsOn: '2021-07-01', endsOn: '2026-07-01' });
  await enter('session', 'session', { ordinal: 5, kind: 'REGULAR', openedOn: '2023-03-01', closedOn: '2023-03-03' });
  await enter('earlier', 'session', { ordinal: 7, kind: 'REGULAR', openedOn: '2019-03-01' });
  await enter('meeting', 'standingMeeting', { ordinal: 9, kind: 'REGULAR', heldOn: '2023-03-01' });
  await enter('resolution', 'resolution', { number: '15/NQ-HĐND', title: 'Ngân sách', issuedOn: '2023-03-03' });
  await enter('deputy', 'deputy', { fullName: 'Nguyễn Văn A', servesFrom: '2021-07-01', servesTo: '2023-01-01' });
  await enter('oversight', 'oversight', { title: 'Rác', mandatedBy: 'COUNCIL', startedOn: '2023-01-03' });
  await enter('conference', 'conference', CONFERENCE);
  await enter('task', 'plannedTask', { ...TASK, ordinal: 1, conferenceId: ids['conference'] });
  await enter('guest', 'guest', {
    conferenceId: ids['conference'],
    name: 'B',
    title: 'Khách',
    invitedOn: '2023-01-05',
  });
  await enter('committee', 'committee', { name: 'Ban Pháp chế', kind: 'LEGAL', inForceFrom: '2021-07-01' });
}, 30_000);
afterAll(() => on?.drop());

type Mistake = [what: string, noun: string, entered: () => Entered, code: string, field: string | null];

const MISTAKES: Mistake[] = [
  [
    'a session with an ordinal of its term',
    'session',
    () => ({ ordinal: 5, kind: 'REGULAR', openedOn: '2024-01-01' }),
    'ALREADY_USED',
    'ordinal',
  ],
  [
    'an ordinal used twice where no term is recorded',
    'session',
    () => ({ ordinal: 7, kind: 'REGULAR', openedOn: '2018-01-01' }),
    'ALREADY_USED',
    'ordinal',
  ],
  [
    'a meeting with an ordinal of its term',
    'standingMeeting',
    () => ({ ordinal: 9, kind: 'REGULAR', heldOn: '2024-01-01' }),
    'ALREADY_USED',
    'ordinal',
  ],
  [
    'a session that closes ahead',
    'session',
    () => ({ kind: 'THEMATIC', openedOn: '2023-05-01', closedOn: '2999-05-01' }),
    'IN_FUTURE',
    'closedOn',
  ],
  [
    'a term with the ordinal of another',
    'term',
    () => ({ ordinal: 3, startsOn: '2016-07-01', endsOn: '2021-07-01' }),
    'ALREADY_USED',
    'ordinal',
  ],
  ['a term in the time of another', 'term', () => ({ ordinal: 2, startsOn: '2016-07-01' }), 'INCONSISTENT', 'startsOn'],
  [
    'a number of the same year, spaced otherwise',
    'resolution',
    () => ({ number: '15 / nq-hđnd', title: 'X', issuedOn: '2023-12-01' }),
    'ALREADY_USED',
    'number',
  ],
  [
    'a resolution before its session',
    'resolution',
    () => ({ number: '1/NQ', title: 'X', issuedOn: '2023-02-28', sessionId: ids['session'] }),
    'INCONSISTENT',
    'issuedOn',
  ],
  [
    'a post of somebody else than the deputy picked',
    'post',
    () => ({
      title: 'Trưởng ban',
      holderName: 'Trần B',
      body: 'COMMITTEE',
      heldFrom: '2022-01-01',
      deputyId: ids['deputy'],
    }),
    'INCONSISTENT',
    'deputyId',
  ],
  [
    'a post taken up by a deputy who has left',
    'post',
    () => ({
      title: 'Trưởng ban',
      holderName: 'Nguyễn Văn A',
      body: 'COMMITTEE',
      heldFrom: '2023-02-01',
      deputyId: ids['deputy'],
    }),
    'INCONSISTENT',
    'heldFrom',
  ],
  [
    'a deputy who serves outside the term',
    'deputy',
    () => ({ fullName: 'C', servesFrom: '2020-01-01', termId: ids['term'] }),
    'INCONSISTENT',
    'servesFrom',
  ],
  [
    'a recommendation of an oversight not begun',
    'oversightRecommendation',
    () => ({ oversightId: ids['oversight'], addressee: 'UBND', content: 'X', madeOn: '2023-02-01' }),
    'INCONSISTENT',
    'oversightId',
  ],
  [
    'a committee that is there already',
    'committee',
    () => ({ name: 'ban pháp chế', kind: 'LEGAL', inForceFrom: '2023-01-01' }),
    'ALREADY_USED',
    'name',
  ],
  ['a task of nobody', 'plannedTask', () => ({ ...TASK, ordinal: 9 }), 'REQUIRED', 'conferenceId'],
  [
    'a task in the place of another',
    'plannedTask',
    () => ({ ...TASK, ordinal: 1, conferenceId: ids['conference'] }),
    'ALREADY_USED',
    'ordinal',
  ],
  [
    'a task outside what its conference plans',
    'plannedTask',
    () => ({
      title: 'X',
      ordinal: 2,
      plannedFrom: '2024-01-01',
      plannedTo: '2024-02-01',
      conferenceId: ids['conference'],
    }),
    'INCONSISTENT',
    'plannedFrom',
  ],
  [
    'a conference that plans what it reviews',
    'conference',
    () => ({ ...CONFERENCE, title: 'Y', plansFrom: '2022-10-01' }),
    'INCONSISTENT',
    'plansFrom',
  ],
  [
    'a conference before what it reviews',
    'conference',
    () => ({ ...CONFERENCE, title: 'Y', heldOn: '2022-09-30' }),
    'INCONSISTENT',
    'heldOn',
  ],
  [
    'a guest who is on the list',
    'guest',
    () => ({ conferenceId: ids['conference'], name: 'b', title: 'khách', invitedOn: '2023-01-05' }),
    'ALREADY_USED',
    'name',
  ],
  [
    'a guest invited when it was over',
    'guest',
    () => ({ conferenceId: ids['conference'], name: 'C', title: 'K', invitedOn: '2023-01-11' }),
    'INCONSISTENT',
    'invitedOn',
  ],
  [
    'a programme with the year mistyped',
    'workProgramme',
    () => ({ title: 'X', body: 'COMMITTEE', year: 2032, adoptedOn: '2023-01-03' }),
    'INCONSISTENT',
    'year',
  ],
  [
    'a deadline that is not the law',
    'interpellation',
    () => ({ ...QUESTION, askedOn: '2023-03-01', dueOn: '2023-04-01' }),
    'INCONSISTENT',
    'dueOn',
  ],
  [
    'a question outside its session',
    'interpellation',
    () => ({ ...QUESTION, askedOn: '2023-03-04', sessionId: ids['session'] }),
    'INCONSISTENT',
    'askedOn',
  ],
];

test.each(MISTAKES)('%s is refused', async (_, noun, entered, code, field) => {
  expect(await faultsOf(noun, entered())).toEqual([[code, field]]);
});

test('the same ordinal serves again in another term, and the same number in another year', async () => {
  expect(await faultsOf('session', { ordinal: 5, kind: 'REGULAR', openedOn: '2018-06-01' })).toEqual([]);
  expect(await faultsOf('resolution', { number: '15/NQ-HĐND', title: 'X', issuedOn: '2022-12-30' })).toEqual([]);
});

test('the deadline of an interpellation is 20 days by the law of its day, and none where no rule is known', async () => {
  const dueOn = async (askedOn: string) => {
    const { record: kept } = await record('interpellation', { ...QUESTION, askedOn });
    return kept && { due: kept['dueOn' as never], by: kept['dueBy' as never] };
  };

  expect(await dueOn('2020-07-17')).toEqual({ due: '2020-08-06', by: 'Luật 87/2015/QH13, điều 60: 20 ngày' });
  expect(await dueOn('2026-03-01')).toEqual({ due: null, by: expect.stringContaining('Chưa có quy định') });
  expect(ruleOn('INTERPELLATION_ANSWER', '2026-02-28')?.days).toBe(20);
  expect(lastDay({ code: 'x', days: 20, from: '', until: null, source: '' }, '2024-02-20')).toBe('2024-03-11');
});

test('an oversight is reported within its session, after it was completed, and its days can be corrected', async () => {
  const { id } = await on.enter(kindOf('oversight'), { title: 'X', mandatedBy: 'COUNCIL', startedOn: '2023-01-03' });
  const codes = async (version: number, verb: string, entered: Entered) =>
    (await step('oversight', id, version, verb, entered)).userErrors.map(({ code }) => code);

  expect(await codes(1, 'start', { startedOn: '2999-01-01' })).toContain('IN_FUTURE');
  expect(await codes(1, 'start', { startedOn: '2023-01-03' })).toEqual([]);
  expect(await codes(2, 'complete', { completedOn: '2023-01-02' })).toEqual(['ENDS_BEFORE_START']);
  expect(await codes(2, 'complete', { completedOn: '2023-02-20' })).toEqual([]);
  expect(await codes(3, 'report', { reportedOn: '2023-03-04', reportedSessionId: ids['session'] })).toEqual([
    'INCONSISTENT',
  ]);
  expect(await codes(3, 'report', { reportedOn: '2023-03-02', reportedSessionId: ids['session'] })).toEqual([]);
  const target = { id, expectedVersion: 4, completedOn: '2023-02-21' };
  const corrected = await on.recorder().correct(kindOf('oversight'), target, target, on.command('correct', target));
  expect(corrected.userErrors).toEqual([]);
});

test('a closed period keeps what it counted at its end: committees, and oversight begun or completed in it', async () => {
  const { id } = await on.enter(kindOf('oversight'), { title: 'Z', mandatedBy: 'COUNCIL', startedOn: '2022-01-03' });
  await step('oversight', id, 1, 'start', { startedOn: '2022-01-03' });
  await on.asOwner(`insert into closed_period values ('k', '2023-01-01', '2023-03-31', now())`);
  const target = { id, expectedVersion: 2, reason: 'nhầm' };
  const end = { id: ids['committee'] as string, expectedVersion: 1, inForceTo: '2023-02-01' };
  const codes = [
    await on.recorder().cancel(kindOf('oversight'), target, on.command('cancel', target)),
    await step('oversight', id, 2, 'complete', { completedOn: '2022-12-31' }),
    await on.recorder().correct(kindOf('committee'), end, end, on.command('correct', end)),
  ].map(({ userErrors }) => userErrors.map(({ code }) => code));
  const later = await step('oversight', id, 2, 'complete', { completedOn: '2023-04-01' });
  await on.asOwner('delete from closed_period');

  expect(codes).toEqual([['PERIOD_CLOSED'], ['PERIOD_CLOSED'], ['PERIOD_CLOSED']]);
  expect(later.userErrors).toEqual([]);
});
