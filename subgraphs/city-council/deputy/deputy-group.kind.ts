import { findOther } from '../../council/other-records';
import { date, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import { type UserError, userError } from '../../recording/user-error';
import { DeputyGroup } from './deputy-group.model';

/** What people write of a deputies' group. */
export const deputyGroupKind: RecordKind<DeputyGroup> = {
  record: DeputyGroup,
  noun: 'deputyGroup',
  vi: 'Tổ đại biểu',
  en: "deputies' group",
  fields: {
    name: text('Tên Tổ đại biểu', 'name of the group'),
    formedOn: date('Ngày thành lập', 'the day it was formed'),
  },
  rules: [],
  isOutsidePeriods: true,
  // Each term forms its groups anew, often under the names of the last one.
  check: async (record, { tx }): Promise<UserError[]> => {
    const where = 'lower(r.name) = lower($2) and r.formed_on = $3';
    if (!(await findOther(tx, record, where, [record.name, record.formedOn]))) return [];
    const vi = 'Đã có Tổ đại biểu cùng tên, thành lập cùng ngày.';
    return [userError('ALREADY_USED', 'name', vi, '"name": there is a group of this name and day already.')];
  },
};
