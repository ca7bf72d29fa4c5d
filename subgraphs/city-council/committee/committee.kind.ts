import { findOther } from '../../council/other-records';
import { date, optional, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import { type UserError, userError } from '../../recording/user-error';
import { committeeRules, CouncilCommittee } from './committee.model';

/** What people write of a committee of the council. */
export const committeeKind: RecordKind<CouncilCommittee> = {
  record: CouncilCommittee,
  noun: 'committee',
  vi: 'Ban của HĐND',
  en: 'committee of the council',
  fields: {
    name: text('Tên Ban', 'name, such as "Ban Pháp chế"'),
    kind: text('Lĩnh vực', 'its field, such as LEGAL or SOCIO_ECONOMIC'),
    inForceFrom: date('Thành lập từ ngày', 'the first day in force'),
    inForceTo: optional(date('Thôi hoạt động từ ngày', 'the first day no longer in force; empty while it is')),
  },
  rules: committeeRules,
  isOutsidePeriods: true,
  countedThrough: ({ inForceFrom: from, inForceTo: to }) => ({ from, to }),
  check: async (record, { tx }): Promise<UserError[]> => {
    const meanwhile = `r.in_force_from < coalesce($4::date, 'infinity') and coalesce(r.in_force_to, 'infinity') > $3`;
    const values = [record.name, record.inForceFrom, record.inForceTo];
    const other = await findOther(tx, record, `lower(r.name) = lower($2) and ${meanwhile}`, values);
    if (!other) return [];
    const vi = `Đã có ${other.name} trong thời gian này, từ ${other.inForceFrom}.`;
    const en = `"name": there is a committee of this name at that time, from ${other.inForceFrom}.`;
    return [userError('ALREADY_USED', 'name', vi, en)];
  },
};
