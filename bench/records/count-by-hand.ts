import type { Period } from '../../subgraphs/indicators/period';
import type { EarlierDeadline, TableRows, WardRows } from './ward-rows';

type Row = TableRows[number];

const textIn = (row: Row, column: string): string => (typeof row[column] === 'string' ? row[column] : NEVER);

/** A day of a row; of an instant that of Viet Nam, in whose time the rows are written. Days that are not there come never. */
const dayOf = (row: Row, column: string): string => textIn(row, column).slice(0, 10);
const NEVER = '9999-12-31';

const isLive = (row: Row): boolean => !row['cancelled_at'] && !row['deleted_at'] && row['shared_at'] !== null;

const sumOf = (rows: readonly Row[], column: string): number => rows.reduce((sum, row) => sum + Number(row[column]), 0);

/** What a ward's figures over a period must be: read from the rows, one after the other, as the catalogue defines them. */
export function countByHand(rows: WardRows, { from, to }: Period): Record<string, number> {
  const during = (table: keyof WardRows, column: string): Row[] =>
    rows[table].filter((row) => isLive(row) && dayOf(row, column) >= from && dayOf(row, column) <= to);
  const ofKind = (some: readonly Row[], column: string, value: string): number =>
    some.filter((row) => row[column] === value).length;
  const by = (some: readonly Row[], column: string): Row[] => some.filter((row) => dayOf(row, column) <= to);
  const sessions = during('council_session', 'opened_on');
  const meetings = during('standing_meeting', 'held_on');
  const contacts = during('voter_contact', 'held_on');
  const recommendations = during('voter_recommendation', 'raised_on');
  const receptions = during('citizen_reception', 'received_at');
  const petitions = during('petition', 'received_on');
  const dialogues = during('citizen_dialogue', 'held_on');
  const disposed = by(petitions, 'disposed_on');
  return {
    'KH.01': sessions.length,
    'KH.01a': ofKind(sessions, 'kind', 'REGULAR'),
    'KH.01b': ofKind(sessions, 'kind', 'THEMATIC'),
    'KH.01c': ofKind(sessions, 'kind', 'URGENT_MATTERS'),
    'PH.01': meetings.length,
    'PH.01a': ofKind(meetings, 'kind', 'REGULAR'),
    'PH.01b': ofKind(meetings, 'kind', 'EXTRAORDINARY'),
    'PH.01c': ofKind(meetings, 'kind', 'EXTENDED'),
    'NQ.01': during('resolution', 'issued_on').length,
    'TX.01': contacts.length,
    'TX.02': sumOf(contacts, 'attending'),
    'TX.03': sumOf(contacts, 'speaking'),
    'TX.04': recommendations.length,
    'TX.06a': by(recommendations, 'answered_on').length,
    'TX.06b': by(recommendations, 'transferred_on').length,
    'TX.06c': by(recommendations, 'responded_on').length,
    'TX.06d': recommendations.filter((row) => isOverdue(row, to)).length,
    ...oversightFigures(rows, from, to),
    'GS.04': during('survey_visit', 'visited_on').length,
    'TD.01': receptions.length,
    'TD.02': sumOf(receptions, 'citizen_count'),
    'DT.01': petitions.length,
    'DT.01a': ofKind(disposed, 'disposition', 'TRANSFERRED'),
    'DT.01b': ofKind(disposed, 'disposition', 'RETURNED'),
    'DT.01c': ofKind(disposed, 'disposition', 'ANSWERED'),
    'DT.01d': ofKind(disposed, 'disposition', 'GUIDED'),
    'DT.01e': ofKind(disposed, 'disposition', 'FILED'),
    'DT.01f': petitions.length - disposed.length,
    'DX.01': dialogues.length,
    'DX.02': sumOf(dialogues, 'citizen_count'),
  };
}

function isOverdue(row: Row, day: string): boolean {
  const earlier = (row['earlier_deadlines'] ?? []) as EarlierDeadline[]; // as they are made up
  const wasDue = dayOf(row, 'due_on') < day || earlier.some(({ dueOn, extendedOn }) => dueOn < day && extendedOn > day);
  const wasGivenBack = row['state'] === 'RETURNED' && !(row['state_on'] !== null && dayOf(row, 'state_on') > day);
  return wasDue && !wasGivenBack && dayOf(row, 'answered_on') > day && dayOf(row, 'responded_on') > day;
}

function oversightFigures({ thematic_oversight, overseen_unit }: WardRows, from: string, to: string) {
  const completedOn = (row: Row): string => dayOf(row, 'completed_on');
  const completed = thematic_oversight.filter((row) => completedOn(row) >= from && completedOn(row) <= to);
  const ids = new Set(completed.map(({ id }) => id));
  const underWay = thematic_oversight.filter(
    (row) => row['state'] !== 'PLANNED' && dayOf(row, 'started_on') <= to && completedOn(row) > to,
  );
  const units = overseen_unit.filter((row) => ids.has(textIn(row, 'oversight_id')));
  return {
    'GS.01': completed.length,
    'GS.02': underWay.length,
    'GS.03': new Set(units.map(({ name }) => name)).size,
  };
}
