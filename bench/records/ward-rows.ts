import type { Chance } from '../../scripts/make-world/chance';

/** A cell as PostgreSQL reads it. */
type Cell = string | number | null | EarlierDeadline[];

/** A deadline that a recommendation had until it was extended. */
export interface EarlierDeadline {
  dueOn: string;
  extendedOn: string;
}

/** Rows of one table by column name. */
export type TableRows = Record<string, Cell>[];

/** What a ward has recorded, by table, parents before those that refer to them. */
export type WardRows = Record<keyof typeof SHARES, TableRows>;

/** Over which days a ward's records are spread. */
export interface Spread {
  firstDay: string;
  days: number;
}

/** Of a thousand records of a ward, how many are of each kind. */
const SHARES = {
  council_session: 6,
  standing_meeting: 24,
  resolution: 20,
  thematic_oversight: 4,
  overseen_unit: 12,
  survey_visit: 14,
  voter_contact: 60,
  voter_recommendation: 420,
  citizen_reception: 240,
  petition: 180,
  citizen_dialogue: 20,
} as const;

const DAY_MS = 86_400_000;
const UNIT_NAMES = 200;

/** The day so many days after another one, both written YYYY-MM-DD. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** What is made of chance: days within the spread and after them, and whether a record still counts. */
interface Days {
  day(): string;
  /** A day at most so many days after another one, in so many cases of a hundred. */
  later(from: string, percent: number, most: number): string | null;
  within(percent: number): boolean;
  fate(): TableRows[number];
}

function daysOf(chance: Chance, { firstDay, days }: Spread): Days {
  const within = (percent: number): boolean => chance.between(1, 100) <= percent;
  return {
    day: () => dayAfter(firstDay, chance.between(0, days - 1)),
    within,
    later: (from, percent, most) => (within(percent) ? dayAfter(from, chance.between(0, most)) : null),
    fate: () => ({
      cancelled_at: within(2) ? '2020-12-31' : null,
      deleted_at: within(1) ? '2020-12-31' : null,
      shared_at: within(98) ? '2011-01-01' : null,
    }),
  };
}

type Many = (table: keyof WardRows, row: (at: number) => TableRows[number]) => TableRows;

/** So many records of one ward, of all kinds that figures are counted over, some of them cancelled or drafts. */
export function wardRows(chance: Chance, records: number, spread: Spread): WardRows {
  const days = daysOf(chance, spread);
  const countOf = (table: keyof WardRows): number => Math.round((records * SHARES[table]) / 1_000);
  const many: Many = (table, row) =>
    Array.from({ length: countOf(table) }, (_, at) => ({ id: `${table}-${at}`, ...row(at) }));
  return {
    ...bodyRows(chance, days, many, countOf('thematic_oversight')),
    ...citizenRows(chance, days, many),
    voter_recommendation: recommendationRows(chance, days, many),
  };
}

function bodyRows(chance: Chance, { day, later, fate }: Days, many: Many, oversights: number) {
  return {
    council_session: many('council_session', () => ({
      kind: chance.oneOf(['REGULAR', 'THEMATIC', 'URGENT_MATTERS']),
      opened_on: day(),
    })),
    standing_meeting: many('standing_meeting', () => ({
      kind: chance.oneOf(['REGULAR', 'REGULAR', 'EXTRAORDINARY', 'EXTENDED']),
      held_on: day(),
    })),
    resolution: many('resolution', (at) => ({ number: `${at}/NQ-HĐND`, title: `Nghị quyết ${at}`, issued_on: day() })),
    thematic_oversight: many('thematic_oversight', () => {
      const started = day();
      const completed = later(started, 90, 120);
      const state = completed ? 'COMPLETED' : chance.oneOf(['PLANNED', 'IN_PROGRESS']);
      return { title: 'Giám sát', mandated_by: 'COUNCIL', state, started_on: started, completed_on: completed };
    }),
    overseen_unit: many('overseen_unit', () => ({
      oversight_id: `thematic_oversight-${chance.between(0, oversights - 1)}`,
      name: `Đơn vị ${chance.between(1, UNIT_NAMES)}`,
      named_on: day(),
    })),
    survey_visit: many('survey_visit', () => ({ visited_on: day(), site_kind: 'POINT', site_name: 'Điểm', ...fate() })),
  };
}

function citizenRows(chance: Chance, { day, later, fate }: Days, many: Many) {
  return {
    voter_contact: many('voter_contact', () => {
      const attending = chance.between(20, 80);
      return { held_on: day(), attending, speaking: chance.between(0, attending) };
    }),
    citizen_reception: many('citizen_reception', () => ({
      received_at: `${day()}T${chance.oneOf(['00:30', '08:30', '23:30'])}:00+07:00`,
      citizen_count: chance.between(1, 5),
      ...fate(),
    })),
    petition: many('petition', () => {
      const received = day();
      const disposed = later(received, 85, 40);
      const disposition = disposed ? chance.oneOf(['TRANSFERRED', 'RETURNED', 'ANSWERED', 'FILED']) : 'PENDING';
      const state = disposed ? disposition : 'RECEIVED';
      return { kind: 'REQUEST', state, received_on: received, disposition, disposed_on: disposed, ...fate() };
    }),
    citizen_dialogue: many('citizen_dialogue', () => ({
      held_on: day(),
      topic: 'Đối thoại',
      citizen_count: chance.between(5, 40),
      ...fate(),
    })),
  };
}

function recommendationRows(chance: Chance, { day, later, within, fate }: Days, many: Many): TableRows {
  return many('voter_recommendation', (at) => {
    const raised = day();
    const due = later(dayAfter(raised, 15), 80, 30);
    const isExtended = due !== null && within(10);
    const isReturned = within(5);
    return {
      content: `Kiến nghị ${at}`,
      state: isReturned ? 'RETURNED' : 'CAPTURED',
      state_on: isReturned ? later(raised, 90, 60) : null,
      raised_on: raised,
      answered_on: later(raised, 15, 0),
      transferred_on: later(raised, 70, 20),
      responded_on: later(raised, 60, 80),
      due_on: isExtended ? dayAfter(due, 30) : due,
      earlier_deadlines: isExtended ? [{ dueOn: due, extendedOn: dayAfter(due, chance.between(-5, 10)) }] : null,
      ...fate(),
    };
  });
}
