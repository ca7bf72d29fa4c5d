import { findOther } from '../../council/other-records';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { date, optional, text } from '../../recording/field';
import { userError } from '../../recording/user-error';
import { councilRecordPolicy } from '../council/council-record.policy';

/** Which committees a council has is law of the day, so the kind is data with an interval. */
class CouncilCommittee extends DeclaredRecord {
  @Entered(text('Tên Ban', 'name, such as "Ban Pháp chế"'))
  name!: string;

  @Entered(text('Lĩnh vực', 'its field, such as LEGAL or SOCIO_ECONOMIC'))
  kind!: string;

  @Entered(date('Thành lập từ ngày', 'the first day in force'))
  inForceFrom!: string;

  @Entered(optional(date('Thôi hoạt động từ ngày', 'the first day no longer in force; empty while it is')))
  inForceTo!: string | null;
}

export const committee = defineKind(CouncilCommittee, {
  table: 'council_committee',
  noun: 'committee',
  vi: 'Ban của HĐND',
  en: 'committee of the council',
  description: 'Ban của HĐND: a committee of the council.',
  day: 'inForceFrom',
  summary: ({ name }) => name,
  readBy: councilRecordPolicy,
  list: { field: 'committees', description: 'Các Ban: its committees, past ones too.' },
  figures: { 'TC.01': { on: undefined, standing: { from: 'r.in_force_from', until: 'r.in_force_to' } } },
  rules: [
    {
      column: 'in_force_to',
      code: 'ENDS_BEFORE_START',
      holds: ({ inForceFrom, inForceTo }) => inForceTo === null || inForceTo > inForceFrom,
      vi: 'Ngày thôi hoạt động của Ban phải sau ngày thành lập.',
      expected: 'a day after in_force_from',
    },
  ],
  isOutsidePeriods: true,
  countedThrough: ({ inForceFrom: from, inForceTo: to }) => ({ from, to }),
  check: async (record, { tx }) => {
    const meanwhile = `r.in_force_from < coalesce($4::date, 'infinity') and coalesce(r.in_force_to, 'infinity') > $3`;
    const values = [record.name, record.inForceFrom, record.inForceTo];
    const other = await findOther(tx, record, `lower(r.name) = lower($2) and ${meanwhile}`, values);
    if (!other) return [];
    const vi = `Đã có ${other.name} trong thời gian này, từ ${other.inForceFrom}.`;
    const en = `"name": there is a committee of this name at that time, from ${other.inForceFrom}.`;
    return [userError('ALREADY_USED', 'name', vi, en)];
  },
});
