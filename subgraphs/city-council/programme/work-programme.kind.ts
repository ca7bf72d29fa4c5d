import { PostBody } from '../../council/deputy/post.kind';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import type { ValueOf } from '../../kinds/record-enum';
import { date, integer, oneOf, optional, text } from '../../recording/field';
import { type UserError, userError } from '../../recording/user-error';
import { councilRecordPolicy } from '../council/council-record.policy';

export class WorkProgramme extends DeclaredRecord {
  @Entered(text('Tên chương trình', 'title'))
  title!: string;

  @Entered(oneOf(PostBody, 'Cơ quan', 'the body whose programme it is'))
  body!: ValueOf<typeof PostBody>;

  @Entered(integer('Năm', 'the year it is for'))
  year!: number;

  @Entered(optional(integer('Quý', 'the quarter it is for, 1 to 4; empty for the whole year')))
  quarter!: number | null;

  @Entered(date('Ngày ban hành', 'the day it was adopted'))
  adoptedOn!: string;
}

export const workProgramme = defineKind(WorkProgramme, {
  table: 'work_programme',
  noun: 'workProgramme',
  vi: 'Chương trình, kế hoạch',
  en: 'work programme',
  description: 'Chương trình, kế hoạch hoạt động: what a body of the council means to do in a year or a quarter.',
  day: 'adoptedOn',
  summary: ({ title }) => title,
  readBy: councilRecordPolicy,
  list: {
    field: 'workProgrammes',
    description: 'Chương trình, kế hoạch: work programmes by year and quarter.',
  },
  rules: [
    {
      column: 'quarter',
      code: 'OUT_OF_RANGE',
      holds: ({ quarter }) => quarter === null || (quarter >= 1 && quarter <= 4),
      vi: 'Quý phải từ 1 đến 4, hoặc để trống nếu chương trình cho cả năm.',
      expected: '1 to 4, or empty for the year',
    },
  ],
  check: ({ year, adoptedOn }) => Promise.resolve(ofAnotherYear(year, Number(adoptedOn.slice(0, 4)))),
});

/** A programme is adopted in its year or at the end of the one before; in January the old year is easily typed. */
function ofAnotherYear(year: number, adopted: number): UserError[] {
  if (year === adopted || year === adopted + 1) return [];
  const vi = 'Chương trình năm {got} không thể ban hành năm {min}; cần {min} hoặc {max}.';
  const facts = { got: year, min: adopted, max: adopted + 1 };
  return [userError('INCONSISTENT', 'year', vi, '"year": expected {min} or {max}.', { facts })];
}
