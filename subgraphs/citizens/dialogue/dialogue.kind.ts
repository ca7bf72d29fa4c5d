import { InterfaceType } from 'type-graphql';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import type { Declaration } from '../../kinds/define-kind';
import { date, integer, text } from '../../recording/field';
import { CouncilRecord } from '../../records/council-record.model';
import { heldIn } from '../held-in.filter';

@InterfaceType('CitizenDialogueRecord', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Đối thoại: a dialogue with citizens about what they ask of the authorities.',
})
export abstract class CitizenDialogueRecord extends DeclaredRecord {
  @Entered(date('Ngày đối thoại', 'the day it was held', 'Ngày tổ chức, theo giấy mời hoặc biên bản.'))
  heldOn!: string;

  @Entered(
    text('Nội dung', 'what it was about; it names no citizen', 'Ghi ngắn nội dung đối thoại; không ghi tên công dân.'),
    { read: 'Nội dung: what it was about.' },
  )
  topic!: string;

  @Entered(integer('Số công dân tham gia', 'how many citizens took part', 'Số công dân có mặt, theo biên bản.'))
  citizenCount!: number;
}

/** What both tiers say of their dialogues: DX.01 and DX.02 count how many, and how many people took part. */
export const DIALOGUE = {
  table: 'citizen_dialogue',
  noun: 'dialogue',
  vi: 'Cuộc đối thoại',
  en: 'dialogue with citizens',
  interface: CitizenDialogueRecord,
  day: 'heldOn',
  list: { field: 'dialogues', description: 'Đối thoại: dialogues with citizens.', filter: heldIn('held_on') },
  summary: ({ topic }: CitizenDialogueRecord) => `Đối thoại: ${topic}`,
  figures: { 'DX.01': {}, 'DX.02': { amount: 'r.citizen_count' } },
  rules: [
    {
      column: 'citizen_count',
      code: 'OUT_OF_RANGE',
      holds: (dialogue) => dialogue.citizenCount >= 0,
      vi: 'Số công dân tham gia không được âm.',
      expected: 'at least 0',
    },
  ],
} satisfies Partial<Declaration<CitizenDialogueRecord>>;
