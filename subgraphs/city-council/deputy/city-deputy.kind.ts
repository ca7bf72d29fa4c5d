import { DEPUTY, Deputy } from '../../council/deputy/deputy.kind';
import { findLive } from '../../council/other-records';
import type { Term } from '../../council/term/term.kind';
import { Entered } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { optional, reference } from '../../recording/field';
import { userError } from '../../recording/user-error';
import { councilRecordPolicy } from '../council/council-record.policy';

/** A deputy of the city council, with the term and the group. */
class CityDeputy extends Deputy {
  @Entered(optional(reference('Nhiệm kỳ', 'the term of the deputy; empty if not known')), {
    reference: { to: 'council_term', link: { field: 'term', description: 'The term of the deputy.' } },
  })
  termId!: string | null;

  @Entered(optional(reference('Tổ đại biểu', "the deputies' group; empty if in none")), {
    reference: {
      to: 'deputy_group',
      link: { field: 'group', description: 'Tổ đại biểu of the deputy.' },
      back: { field: 'deputies', description: 'The deputies of the group.', atMost: 200 },
    },
  })
  groupId!: string | null;
}

export const cityDeputy = defineKind(CityDeputy, {
  ...DEPUTY,
  description: 'Đại biểu HĐND thành phố: a deputy of the city council.',
  readBy: councilRecordPolicy,
  turnsWith: ['council_term'],
  check: async ({ termId, servesFrom }, { tx }) => {
    const outside = `r.id = $1 and not (r.starts_on <= $2 and coalesce(r.ends_on, 'infinity') > $2)`;
    const term = termId ? await findLive<Term>(tx, 'council_term', outside, [termId, servesFrom]) : undefined;
    if (!term) return [];
    const vi = `Ngày bắt đầu làm đại biểu không nằm trong ${term.summary}.`;
    return [userError('INCONSISTENT', 'servesFrom', vi, `"servesFrom": a day of term ${term.ordinal}.`)];
  },
});
