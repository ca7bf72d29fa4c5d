/** The records that samples refer to. */
export interface SampleParents {
  oversightId: string;
  conferenceId: string;
}

/** One kind of record as a test writes it. */
export interface Sample {
  /** Input that is right: `day` decides its period, `n` is told to no other. */
  make(day: string, n: number, parents: SampleParents): Record<string, unknown>;
  /** The field that holds its day. */
  day: string;
  /** A field of text. */
  text?: string;
  change: Record<string, unknown>;
  /** Several mistakes at once, and the codes they have in the order of the alphabet. */
  wrong: { input: Record<string, unknown>; codes: string[] };
  /** The figure that counts it once. */
  figure?: string;
  /** The first step of its life, and what is said with it. */
  step?: { verb: string; told: Record<string, unknown> };
}

const AHEAD = '2999-01-01';
const LONG_AGO = '2020-01-01';

/** The kinds that both councils write, by noun. */
export const COUNCIL_SAMPLES: Readonly<Record<string, Sample>> = {
  term: {
    make: (_, n) => ({ ordinal: 50 + n, startsOn: `${1946 + (n % 70)}-01-01`, endsOn: `${1947 + (n % 70)}-01-01` }),
    day: 'startsOn',
    change: { ordinal: 999 },
    wrong: { input: { ordinal: 0, endsOn: '1945-12-31' }, codes: ['ENDS_BEFORE_START', 'OUT_OF_RANGE'] },
  },
  session: {
    make: (day, n) => ({ ordinal: 100 + n, kind: 'REGULAR', openedOn: day }),
    day: 'openedOn',
    change: { kind: 'THEMATIC' },
    wrong: { input: { ordinal: 0, closedOn: LONG_AGO }, codes: ['ENDS_BEFORE_START', 'OUT_OF_RANGE'] },
    figure: 'KH.01',
  },
  standingMeeting: {
    make: (day, n) => ({ ordinal: 100 + n, kind: 'REGULAR', heldOn: day, subject: 'Nội dung' }),
    ...{ day: 'heldOn', text: 'subject' },
    change: { kind: 'EXTENDED' },
    wrong: { input: { ordinal: 0, heldOn: AHEAD }, codes: ['IN_FUTURE', 'OUT_OF_RANGE'] },
    figure: 'PH.01',
  },
  resolution: {
    make: (day, n) => ({ number: `${100 + n}/NQ-HĐND`, title: 'Về ngân sách', issuedOn: day }),
    ...{ day: 'issuedOn', text: 'title' },
    change: { title: 'Về đầu tư công' },
    wrong: { input: { title: '  ', issuedOn: AHEAD }, codes: ['IN_FUTURE', 'REQUIRED'] },
    figure: 'NQ.01',
  },
  deputy: {
    make: (day, n) => ({ fullName: `Đại biểu ${n}`, servesFrom: day }),
    ...{ day: 'servesFrom', text: 'fullName' },
    change: { servesTo: '2026-01-01' },
    wrong: { input: { fullName: ' ', servesFrom: AHEAD }, codes: ['IN_FUTURE', 'REQUIRED'] },
  },
  post: {
    make: (day, n) => ({ title: 'Phó Chủ tịch', holderName: `Người ${n}`, body: 'STANDING_COMMITTEE', heldFrom: day }),
    ...{ day: 'heldFrom', text: 'title' },
    change: { isActing: true },
    wrong: { input: { heldTo: LONG_AGO, heldFrom: AHEAD }, codes: ['ENDS_BEFORE_START', 'IN_FUTURE'] },
  },
  oversight: {
    make: (day, n) => ({ title: `Chuyên đề ${n}`, mandatedBy: 'COUNCIL', startedOn: day }),
    ...{ day: 'startedOn', text: 'title' },
    change: { mandatedBy: 'COMMITTEE' },
    step: { verb: 'start', told: { startedOn: '2024-03-16' } },
    wrong: {
      input: { scopeFrom: '2023-02-01', scopeTo: '2023-01-01', reportDueAtSession: 0 },
      codes: ['ENDS_BEFORE_START', 'OUT_OF_RANGE'],
    },
  },
  overseenUnit: {
    make: (day, n, { oversightId }) => ({ oversightId, name: `Đơn vị ${n}`, namedOn: day }),
    ...{ day: 'namedOn', text: 'name' },
    change: { name: 'Đơn vị khác' },
    wrong: { input: { name: ' ', oversightId: 'nobody' }, codes: ['REFERENCE_NOT_FOUND', 'REQUIRED'] },
  },
  oversightRecommendation: {
    make: (day, n, { oversightId }) => ({ oversightId, addressee: 'UBND', content: `Việc ${n}`, madeOn: day }),
    ...{ day: 'madeOn', text: 'content' },
    change: { addressee: 'Phòng Tài chính' },
    step: { verb: 'finish', told: { doneOn: '2024-03-16' } },
    wrong: { input: { dueOn: LONG_AGO, oversightId: 'nobody' }, codes: ['ENDS_BEFORE_START', 'REFERENCE_NOT_FOUND'] },
  },
  surveyVisit: {
    make: (day, n) => ({ visitedOn: day, siteKind: 'POINT', siteName: `Điểm ${n}` }),
    ...{ day: 'visitedOn', text: 'siteName' },
    change: { siteKind: 'FACILITY' },
    wrong: { input: { siteName: ' ', visitedOn: AHEAD }, codes: ['IN_FUTURE', 'REQUIRED'] },
    figure: 'GS.04',
  },
};

/** The kinds that the city's council alone writes, by noun. */
export const CITY_SAMPLES: Readonly<Record<string, Sample>> = {
  deputyGroup: {
    make: (day, n) => ({ name: `Tổ ${n}`, formedOn: day }),
    ...{ day: 'formedOn', text: 'name' },
    change: { name: 'Tổ khác' },
    wrong: { input: { name: ' ', formedOn: AHEAD }, codes: ['IN_FUTURE', 'REQUIRED'] },
  },
  committee: {
    make: (day, n) => ({ name: `Ban ${n}`, kind: 'LEGAL', inForceFrom: day }),
    ...{ day: 'inForceFrom', text: 'name' },
    change: { kind: 'SOCIO_ECONOMIC' },
    wrong: { input: { inForceTo: LONG_AGO, inForceFrom: AHEAD }, codes: ['ENDS_BEFORE_START', 'IN_FUTURE'] },
    figure: 'TC.01',
  },
  interpellation: {
    make: (day, n) => ({ subject: `Câu hỏi ${n}`, addressee: 'Chủ tịch UBND', askedOn: day }),
    ...{ day: 'askedOn', text: 'subject' },
    change: { addressee: 'Trưởng phòng' },
    step: { verb: 'answer', told: { answeredOn: '2024-03-16' } },
    wrong: { input: { subject: ' ', deputyId: 'nobody' }, codes: ['REFERENCE_NOT_FOUND', 'REQUIRED'] },
  },
  explanationHearing: {
    make: (day, n) => ({ subject: `Giải trình ${n}`, explainedBy: 'Chủ tịch UBND', heldOn: day }),
    ...{ day: 'heldOn', text: 'subject' },
    change: { explainedBy: 'Trưởng phòng' },
    wrong: { input: { subject: ' ', heldOn: AHEAD }, codes: ['IN_FUTURE', 'REQUIRED'] },
  },
  workProgramme: {
    make: (day, n) => ({
      ...{ title: `Chương trình ${n}`, body: 'COMMITTEE', year: Number(day.slice(0, 4)), adoptedOn: day },
    }),
    ...{ day: 'adoptedOn', text: 'title' },
    change: { quarter: 2 },
    wrong: { input: { quarter: 5, adoptedOn: AHEAD }, codes: ['INCONSISTENT', 'IN_FUTURE', 'OUT_OF_RANGE'] },
  },
  conference: {
    make: (day, n) => ({
      ...{ title: `Giao ban ${n}`, heldOn: day, chairName: 'Người Một', chairTitle: 'Chủ tịch' },
      ...{ reviewsFrom: '2023-10-01', reviewsTo: '2023-12-31', plansFrom: '2024-01-01', plansTo: '2024-12-31' },
    }),
    ...{ day: 'heldOn', text: 'title' },
    change: { chairTitle: 'Phó Chủ tịch' },
    wrong: {
      input: { plansTo: LONG_AGO, reviewsTo: LONG_AGO },
      codes: ['ENDS_BEFORE_START', 'ENDS_BEFORE_START'],
    },
  },
  guest: {
    make: (day, n, { conferenceId }) => ({ conferenceId, name: `Khách ${n}`, title: 'Khách mời', invitedOn: day }),
    ...{ day: 'invitedOn', text: 'name' },
    change: { title: 'Trưởng phòng' },
    wrong: { input: { name: ' ', conferenceId: 'nobody' }, codes: ['REFERENCE_NOT_FOUND', 'REQUIRED'] },
  },
  plannedTask: {
    make: (day, ordinal, { conferenceId }) => ({
      ...{ ordinal, title: 'Nhiệm vụ', plannedFrom: day, plannedTo: '2024-12-31', conferenceId },
    }),
    ...{ day: 'plannedFrom', text: 'title' },
    change: { title: 'Nhiệm vụ khác' },
    step: { verb: 'start', told: { startedOn: '2024-03-16' } },
    wrong: {
      input: { ordinal: 0, plannedTo: LONG_AGO },
      codes: ['ENDS_BEFORE_START', 'INCONSISTENT', 'OUT_OF_RANGE'],
    },
  },
};
