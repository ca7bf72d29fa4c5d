import { findOther } from '../../council/other-records';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { date, text } from '../../recording/field';
import { userError } from '../../recording/user-error';
import { councilRecordPolicy } from '../council/council-record.policy';

class DeputyGroup extends DeclaredRecord {
  @Entered(text('Tên Tổ đại biểu', 'name of the group'))
  name!: string;

  @Entered(date('Ngày thành lập', 'the day it was formed'))
  formedOn!: string;
}

export const deputyGroup = defineKind(DeputyGroup, {
  table: 'deputy_group',
  noun: 'deputyGroup',
  vi: 'Tổ đại biểu',
  en: "deputies' group",
  description: 'Tổ đại biểu: the deputies of one constituency.',
  day: 'formedOn',
  summary: ({ name }) => name,
  readBy: councilRecordPolicy,
  list: { field: 'deputyGroups', description: 'Tổ đại biểu: groups of its deputies.' },
  isOutsidePeriods: true,
  // Each term forms its groups anew, often under the names of the last one.
  check: async (record, { tx }) => {
    const where = 'lower(r.name) = lower($2) and r.formed_on = $3';
    if (!(await findOther(tx, record, where, [record.name, record.formedOn]))) return [];
    const vi = 'Đã có Tổ đại biểu cùng tên, thành lập cùng ngày.';
    return [userError('ALREADY_USED', 'name', vi, '"name": there is a group of this name and day already.')];
  },
});
