import { dayAfter, NEW_TERM_FROM, onWorkingDay, type Quarter, workingDay } from './calendar';
import type { Files, Row } from './files';
import { madeUp, MEETING_SUBJECTS, OVERSIGHT_THEMES, RESOLUTION_TITLES } from './texts';
import { type Council, lastDayOf, numbered, range } from './tier';
import { IN_FORCE_FROM } from './units';

/** What a council of either tier did as a body: its sessions and meetings, its resolutions and its oversight. */
export function councilRecords(council: Council): Files {
  const sessions = sessionsOf(council);
  return {
    'council-term': termsOf(council),
    'council-session': sessions,
    'standing-meeting': council.quarters.flatMap((quarter) => meetingsOf(council, quarter)),
    resolution: resolutionsOf(council, sessions),
    ...oversightOf(council),
  };
}

/** The terms that the quarters lie in. */
function termsOf(council: Council): Row[] {
  const terms = [
    { id: 'nhiem-ky-2021-2026', ordinal: 1, starts_on: IN_FORCE_FROM, ends_on: NEW_TERM_FROM },
    { id: 'nhiem-ky-2026-2031', ordinal: 2, starts_on: NEW_TERM_FROM, ends_on: null },
  ];
  return terms.filter(({ starts_on: startsOn }) => startsOn <= lastDayOf(council));
}

type Session = Row & { id: string; opened_on: string };

/** Regular sessions in the middle and at the end of a year, the first of a new term, others as they come. */
function sessionsOf({ chance, quarters }: Council): Session[] {
  const ordinals = { before: 0, after: 0 };
  const sessionOn = (openedOn: string, kind: string, days: number): Session => {
    const term = openedOn < NEW_TERM_FROM ? 'before' : 'after';
    const ordinal = kind === 'URGENT_MATTERS' ? null : ++ordinals[term];
    return {
      id: `kh-${openedOn}`,
      ordinal,
      kind,
      opened_on: openedOn,
      closed_on: onWorkingDay(dayAfter(openedOn, days)),
    };
  };
  return quarters.flatMap((quarter) => {
    const { number, from } = quarter;
    const urgent = chance.happens(25) ? [sessionOn(workingDay(chance, quarter, 1), 'URGENT_MATTERS', 0)] : [];
    if (from === NEW_TERM_FROM) return [sessionOn(onWorkingDay(dayAfter(from, 1)), 'REGULAR', 0), ...urgent];
    if (number === 3) return [sessionOn(workingDay(chance, quarter, 0), 'REGULAR', 1), ...urgent];
    if (number === 4) return [...urgent, sessionOn(workingDay(chance, quarter, 2), 'REGULAR', 1)];
    return chance.happens(60) ? [sessionOn(workingDay(chance, quarter, 2), 'THEMATIC', 0)] : urgent;
  });
}

function meetingsOf(council: Council, quarter: Quarter): Row[] {
  const { chance } = council;
  const meetingOn = (heldOn: string, kind: string, subject: string): Row => ({
    ...{ id: `ph-${heldOn}-${kind.toLowerCase()}`, kind, ordinal: null, held_on: heldOn, subject: madeUp(subject) },
  });
  const regular = [0, 1, 2].map((month) =>
    meetingOn(workingDay(chance, quarter, month), 'REGULAR', chance.oneOf(MEETING_SUBJECTS)),
  );
  const extraordinary = meetingOn(workingDay(chance, quarter, 1), 'EXTRAORDINARY', 'Xử lý việc phát sinh đột xuất');
  const extended = meetingOn(workingDay(chance, quarter, 2), 'EXTENDED', `Giao ban quý ${quarter.number}`);
  return [
    ...regular,
    ...(chance.happens(20) ? [extraordinary] : []),
    ...(council.isWard && chance.happens(60) ? [] : [extended]),
  ];
}

/** They are numbered anew in each year. */
function resolutionsOf({ chance, place, isWard }: Council, sessions: readonly Session[]): Row[] {
  const numbers = new Map<string, number>();
  return sessions.flatMap(({ id, opened_on: openedOn, closed_on: closedOn }) =>
    range(isWard ? chance.between(1, 3) : chance.between(3, 9)).map(() => {
      const year = openedOn.slice(0, 4);
      const number = (numbers.get(year) ?? 0) + 1;
      numbers.set(year, number);
      const title = madeUp(`${chance.oneOf(RESOLUTION_TITLES)} ${place}`);
      return {
        id: `nq-${year}-${numbered(number)}`,
        number: `${numbered(number)}/NQ-HĐND`,
        title,
        issued_on: closedOn ?? openedOn,
        session_id: id,
      };
    }),
  );
}

/** One theme in each quarter; it takes about four months, so the last ones are still in progress. */
function oversightOf(council: Council): Pick<Files, 'thematic-oversight' | 'overseen-unit' | 'survey-visit'> {
  const { chance, quarters } = council;
  const oversights: Row[] = [];
  const units: Row[] = [];
  const visits: Row[] = [];
  const first = chance.between(0, OVERSIGHT_THEMES.length - 1);
  for (const [at, quarter] of quarters.entries()) {
    const id = `gs-${quarter.year}-q${quarter.number}`;
    const startedOn = workingDay(chance, quarter, chance.between(0, 2));
    const endsOn = onWorkingDay(dayAfter(startedOn, chance.between(60, 130)));
    const isOver = endsOn <= lastDayOf(council);
    oversights.push({
      id,
      title: madeUp(OVERSIGHT_THEMES[(first + at) % OVERSIGHT_THEMES.length] ?? ''),
      mandated_by: chance.oneOf(['COUNCIL', 'STANDING_COMMITTEE', 'COMMITTEE']),
      state: isOver ? 'COMPLETED' : 'IN_PROGRESS',
      started_on: startedOn,
      completed_on: isOver ? endsOn : null,
      expected_completion: isOver ? null : endsOn.slice(0, 7),
    });
    units.push(...overseenUnitsOf(council).map((name, of) => unitRow(`dv-${id}-${of + 1}`, id, name, startedOn)));
    visits.push(...visitsOf(council, id, startedOn, isOver ? endsOn : lastDayOf(council)));
  }
  return { 'thematic-oversight': oversights, 'overseen-unit': units, 'survey-visit': visits };
}

const unitRow = (id: string, oversightId: string, name: string, namedOn: string): Row => ({
  ...{ id, oversight_id: oversightId, name, named_on: namedOn },
});

function overseenUnitsOf({ chance, place, isWard }: Council): string[] {
  const bodies = isWard
    ? ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Trung tâm Phục vụ hành chính công']
    : ['Sở Xây dựng', 'Sở Nông nghiệp và Môi trường', 'Sở Nội vụ', 'Sở Y tế', 'Sở Giáo dục và Đào tạo'];
  return ['UBND', ...bodies.slice(0, chance.between(1, bodies.length))].map((body) => `${body} ${place}`);
}

function visitsOf({ chance, neighbourhood, isWard }: Council, oversightId: string, from: string, to: string): Row[] {
  return range(isWard ? chance.between(1, 3) : chance.between(4, 10)).flatMap((at) => {
    const visitedOn = onWorkingDay(dayAfter(from, 7 * at));
    const [kind, site] = chance.oneOf([
      ['POINT', 'Điểm khảo sát'],
      ['RESIDENTIAL_AREA', 'Khu dân cư'],
      ['FACILITY', 'Nhà văn hóa'],
    ] as const);
    const name = `${site} ${neighbourhood} ${chance.between(1, 12)}`;
    const row = { id: `ks-${oversightId}-${at}`, oversight_id: oversightId, visited_on: visitedOn };
    return visitedOn <= to ? [{ ...row, site_kind: kind, site_name: name }] : [];
  });
}

/** Who sits in the council, and who holds its posts. */
export function peopleRecords(council: Council, count: number): Record<'deputy' | 'post', Row[]> {
  const { place } = council;
  const from = lastDayOf(council) < NEW_TERM_FROM ? IN_FORCE_FROM : NEW_TERM_FROM;
  const deputies = range(count).map((at) => ({
    ...{ id: `db-${numbered(at)}`, full_name: `Đại biểu minh họa ${numbered(at)}`, serves_from: from, serves_to: null },
  }));
  const posts = [
    ['cv-ct', `Chủ tịch HĐND ${place}`, 'STANDING_COMMITTEE'],
    ['cv-pct', `Phó Chủ tịch HĐND ${place}`, 'STANDING_COMMITTEE'],
    ['cv-tb-ktns', 'Trưởng Ban Kinh tế - Ngân sách', 'COMMITTEE'],
    ['cv-tb-vhxh', 'Trưởng Ban Văn hóa - Xã hội', 'COMMITTEE'],
  ].flatMap(([id = '', title = '', body = ''], at) => {
    const { id: deputyId, full_name: holder } = deputies[at] ?? {};
    if (!deputyId) return [];
    const held = { is_acting: false, held_from: from, held_to: null, deputy_id: deputyId };
    return [{ id, title, holder_name: holder ?? '', body, ...held }];
  });
  return { deputy: deputies, post: posts };
}
