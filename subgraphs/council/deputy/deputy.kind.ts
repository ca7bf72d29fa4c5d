import { date, optional, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import type { RecordClass } from '../../records/council-record.model';
import { type Deputy, deputyRules } from './deputy.model';

/** What people write of a deputy, in either tier. */
export const deputyKind = <T extends Deputy>(record: RecordClass<T>): RecordKind<T> => ({
  record,
  noun: 'deputy',
  vi: 'Đại biểu',
  en: 'deputy',
  fields: {
    fullName: text('Họ và tên', 'full name'),
    servesFrom: date('Làm đại biểu từ ngày', 'the first day as a deputy'),
    servesTo: optional(date('Thôi làm đại biểu từ ngày', 'the first day no longer a deputy; empty while serving')),
  } as RecordKind<T>['fields'], // every T has the fields of Deputy
  rules: deputyRules,
  isOutsidePeriods: true,
});
