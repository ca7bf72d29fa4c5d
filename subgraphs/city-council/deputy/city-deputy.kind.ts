import { deputyKind } from '../../council/deputy/deputy.kind';
import { findLive } from '../../council/other-records';
import { optional, reference } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import { type UserError, userError } from '../../recording/user-error';
import { CouncilTerm } from '../term/council-term.model';
import { CityDeputy } from './city-deputy.model';

const ofEitherTier = deputyKind(CityDeputy);

/** What people write of a deputy of the city council. */
export const cityDeputyKind: RecordKind<CityDeputy> = {
  ...ofEitherTier,
  fields: {
    ...ofEitherTier.fields,
    termId: optional(reference('Nhiệm kỳ', 'the term of the deputy; empty if not known')),
    groupId: optional(reference('Tổ đại biểu', "the deputies' group; empty if in none")),
  },
  turnsWith: [CouncilTerm],
  check: async ({ termId, servesFrom }, { tx }): Promise<UserError[]> => {
    const outside = `r.id = $1 and not (r.starts_on <= $2 and coalesce(r.ends_on, 'infinity') > $2)`;
    const term = termId ? await findLive(tx, CouncilTerm, outside, [termId, servesFrom]) : undefined;
    if (!term) return [];
    const vi = `Ngày bắt đầu làm đại biểu không nằm trong ${term.summary}.`;
    return [userError('INCONSISTENT', 'servesFrom', vi, `"servesFrom": a day of term ${term.ordinal}.`)];
  },
};
