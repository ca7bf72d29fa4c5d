import { InterfaceType } from 'type-graphql';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import type { Declaration } from '../../kinds/define-kind';
import { date, integer, optional } from '../../recording/field';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { CouncilRecord } from '../../records/council-record.model';
import { findOther } from '../other-records';
import { ordinalTwiceWithin } from './ordinal-in-term.service';

/** The years for which a council is elected. Sessions and meetings are numbered within it. */
@InterfaceType('Term', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Khóa, nhiệm kỳ: a term of a council of either tier.',
})
export abstract class Term extends DeclaredRecord {
  @Entered(
    integer('Khóa thứ', 'which term, counted from the first', 'Ghi số thứ tự của khóa HĐND, ví dụ 20 cho khóa XX.'),
  )
  ordinal!: number;

  @Entered(date('Ngày bắt đầu', 'the first day of the term', 'Ngày khai mạc kỳ họp thứ nhất của khóa.'))
  startsOn!: string;

  @Entered(
    optional(
      date('Ngày kết thúc', 'the first day after the term; empty while it lasts', 'Để trống khi khóa đang hoạt động.'),
    ),
  )
  endsOn!: string | null;
}

/** What is numbered within a term. */
const NUMBERED = [
  { table: 'council_session', dayColumn: 'opened_on', vi: 'kỳ họp', en: 'sessions' },
  { table: 'standing_meeting', dayColumn: 'held_on', vi: 'phiên họp', en: 'meetings' },
];

/** What both tiers say of their terms. */
export const TERM = {
  table: 'council_term',
  noun: 'term',
  vi: 'Nhiệm kỳ',
  en: 'term',
  interface: Term,
  day: 'startsOn',
  summary: ({ ordinal }: Term) => `HĐND khóa ${ordinal}`,
  rules: [
    {
      column: 'ordinal',
      code: 'OUT_OF_RANGE',
      holds: ({ ordinal }) => ordinal > 0,
      vi: 'Số thứ tự khóa phải từ 1 trở lên.',
      expected: 'at least 1',
    },
    {
      column: 'ends_on',
      code: 'ENDS_BEFORE_START',
      holds: ({ startsOn, endsOn }) => endsOn === null || endsOn > startsOn,
      vi: 'Ngày kết thúc nhiệm kỳ phải sau ngày bắt đầu.',
      expected: 'a day after starts_on',
    },
  ],
  isOutsidePeriods: true,
  turnsWith: NUMBERED.map(({ table }) => table),
  check: async (term, { tx }) => [
    ...(await ordinalTaken(term, tx)),
    ...(await overlapping(term, tx)),
    ...(await numbersTwice(term, tx)),
  ],
} satisfies Partial<Declaration<Term>>;

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
  return [userError('INCONSISTENT', 'startsOn', vi, en, { saysNext: true })];
}

/** Terms are often entered after the sessions: then a number used twice shows only now. */
async function numbersTwice(term: Term, tx: Sight['tx']): Promise<UserError[]> {
  const faults: UserError[] = [];
  for (const { vi, en, ...numbered } of NUMBERED) {
    const ordinal = await ordinalTwiceWithin(tx, numbered, term);
    if (ordinal === null) continue;
    const twice = {
      vi: `Trong nhiệm kỳ này có hai ${vi} cùng số thứ tự {got}; hãy sửa một trong hai trước.`,
      en: `Two ${en} in this term have the ordinal {got}; correct one of them first.`,
    };
    faults.push(userError('ALREADY_USED', null, twice.vi, twice.en, { saysNext: true, facts: { got: ordinal } }));
  }
  return faults;
}
