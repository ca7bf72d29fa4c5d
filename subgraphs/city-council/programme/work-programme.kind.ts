import { PostBody } from '../../council/deputy/post.model';
import { date, integer, oneOf, optional, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import { type UserError, userError } from '../../recording/user-error';
import { WorkProgramme, workProgrammeRules } from './work-programme.model';

/** What people write of a work programme. */
export const workProgrammeKind: RecordKind<WorkProgramme> = {
  record: WorkProgramme,
  noun: 'workProgramme',
  vi: 'Chương trình, kế hoạch',
  en: 'work programme',
  fields: {
    title: text('Tên chương trình', 'title'),
    body: oneOf(PostBody, 'Cơ quan', 'the body whose programme it is'),
    year: integer('Năm', 'the year it is for'),
    quarter: optional(integer('Quý', 'the quarter it is for, 1 to 4; empty for the whole year')),
    adoptedOn: date('Ngày ban hành', 'the day it was adopted'),
  },
  rules: workProgrammeRules,
  check: ({ year, adoptedOn }) => Promise.resolve(ofAnotherYear(year, Number(adoptedOn.slice(0, 4)))),
};

/** A programme is adopted in its year or at the end of the one before; in January the old year is easily typed. */
function ofAnotherYear(year: number, adopted: number): UserError[] {
  if (year === adopted || year === adopted + 1) return [];
  const vi = `Chương trình năm ${year} không thể ban hành năm ${adopted}; hãy kiểm tra lại năm.`;
  return [userError('INCONSISTENT', 'year', vi, `"year": expected ${adopted} or ${adopted + 1}.`)];
}
