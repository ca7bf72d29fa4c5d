import { date, integer, optional } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import type { RecordClass } from '../../records/council-record.model';
import { findOther } from '../other-records';
import { ordinalTwiceWithin } from './ordinal-in-term.service';
import { type Term, termRules } from './term.model';

/** What is numbered within a term. */
const NUMBERED = [
  { table: 'council_session', dayColumn: 'opened_on', vi: 'kỳ họp', en: 'sessions' },
  { table: 'standing_meeting', dayColumn: 'held_on', vi: 'phiên họp', en: 'meetings' },
];

/** What people write of a term, in either tier. `numbered` are the kinds of record that are numbered within it. */
export const termKind = (record: RecordClass<Term>, numbered: readonly RecordClass[]): RecordKind<Term> => ({
  record,
  noun: 'term',
  vi: 'Nhiệm kỳ',
  en: 'term',
  fields: {
    ordinal: integer('Khóa thứ', 'which term, counted from the first'),
    startsOn: date('Ngày bắt đầu', 'the first day of the term'),
    endsOn: optional(date('Ngày kết thúc', 'the first day after the term; empty while it lasts')),
  },
  rules: termRules,
  isOutsidePeriods: true,
  turnsWith: numbered,
  check: async (term, { tx }) => [
    ...(await ordinalTaken(term, tx)),
    ...(await overlapping(term, tx)),
    ...(await numbersTwice(term, tx)),
  ],
});

async function ordinalTaken(term: Term, tx: Sight['tx']): Promise<UserError[]> {
  if (!(await findOther(tx, term, 'r.ordinal = $2', [term.ordinal]))) return [];
  const vi = `Đã có HĐND khóa ${term.ordinal}.`;
  return [userError('ALREADY_USED', 'ordinal', vi, `"ordinal": there is a term ${term.ordinal} already.`)];
}

async function overlapping(term: Term, tx: Sight['tx']): Promise<UserError[]> {
  const other = await findOther(
    tx,
    term,
    `daterange(r.starts_on, r.ends_on) && daterange($2::date, case when $3::date < $2::date then $2::date else $3::date end)`,
    [term.startsOn, term.endsOn],
  );
  if (!other) return [];
  const vi = `Nhiệm kỳ này trùng thời gian với ${other.summary}; hãy ghi ngày kết thúc của khóa trước.`;
  const en = `"startsOn": the term overlaps term ${other.ordinal}; say when the earlier one ended.`;
  return [userError('INCONSISTENT', 'startsOn', vi, en)];
}

/** Terms are often entered after the sessions: then a number used twice shows only now. */
async function numbersTwice(term: Term, tx: Sight['tx']): Promise<UserError[]> {
  const faults: UserError[] = [];
  for (const { vi, en, ...numbered } of NUMBERED) {
    const ordinal = await ordinalTwiceWithin(tx, numbered, term);
    if (ordinal === null) continue;
    const sentence = `Trong nhiệm kỳ này có hai ${vi} cùng số thứ tự ${ordinal}; hãy sửa một trong hai trước.`;
    faults.push(userError('ALREADY_USED', null, sentence, `Two ${en} in this term have the ordinal ${ordinal}.`));
  }
  return faults;
}
