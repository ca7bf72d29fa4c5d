import { date, integer, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import type { RecordClass } from '../../records/council-record.model';
import { type CitizenDialogueRecord, dialogueRules } from './dialogue.model';

/** What people write of a dialogue with citizens, in either tier. */
export const dialogueKind = <T extends CitizenDialogueRecord>(record: RecordClass<T>): RecordKind<T> => ({
  record,
  noun: 'dialogue',
  vi: 'Cuộc đối thoại',
  en: 'dialogue with citizens',
  fields: {
    heldOn: date('Ngày đối thoại', 'the day it was held'),
    topic: text('Nội dung', 'what it was about; it names no citizen'),
    citizenCount: integer('Số công dân tham gia', 'how many citizens took part'),
  } as RecordKind<T>['fields'], // of every dialogue
  rules: dialogueRules,
});
