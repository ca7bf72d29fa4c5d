import { date, oneOf, optional, sealed, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import type { RecordClass } from '../../records/council-record.model';
import { petitionLife } from './petition.life';
import { petitionFileRules, petitionRules, type PetitionRecord } from './petition.model';
import { PetitionKind } from './petition.states';

/** What people write of a petition, in either tier. What was done with it follows from the steps of its life. */
export const petitionKind = <T extends PetitionRecord>(record: RecordClass<T>): RecordKind<T> => ({
  record,
  noun: 'petition',
  vi: 'Đơn',
  en: 'petition',
  fields: {
    kind: oneOf(PetitionKind, 'Loại đơn', 'what kind of petition it is'),
    receivedOn: date('Ngày tiếp nhận', 'the day it was received'),
    petitionerName: sealed(optional(text('Họ tên người gửi', 'who wrote it; kept sealed'))),
    petitionerAddress: sealed(optional(text('Địa chỉ người gửi', 'where they live; kept sealed'))),
    petitionerPhone: sealed(optional(text('Điện thoại người gửi', 'their telephone; kept sealed'))),
    sealedContent: sealed(optional(text('Nội dung đơn', 'what it says; kept sealed')), 'content'),
  } as RecordKind<T>['fields'], // of every petition
  rules: petitionRules,
  fileRules: petitionFileRules,
  begins: { disposition: 'PENDING', extensionCount: 0 } as Partial<T>, // of every petition
  lifeCycle: petitionLife as RecordKind<T>['lifeCycle'],
});
