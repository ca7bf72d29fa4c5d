import { date, integer, optional, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import type { RecordClass } from '../../records/council-record.model';
import { type VoterContactRecord, voterContactRules } from './voter-contact.model';

/** What people write of a voter contact, in either tier. */
export const voterContactKind = <T extends VoterContactRecord>(record: RecordClass<T>): RecordKind<T> => ({
  record,
  noun: 'contact',
  vi: 'Điểm tiếp xúc cử tri',
  en: 'voter contact',
  fields: {
    heldOn: date('Ngày tiếp xúc', 'the day it was held'),
    place: optional(text('Địa điểm', 'the place')),
    attending: integer('Số cử tri tham dự', 'voters attending'),
    speaking: integer('Số cử tri phát biểu', 'voters speaking, at most those attending'),
  } as RecordKind<T>['fields'], // of every voter contact
  rules: voterContactRules,
});
