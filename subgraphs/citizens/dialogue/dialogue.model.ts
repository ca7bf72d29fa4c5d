import { Field, Int, InterfaceType } from 'type-graphql';
import { Column, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';

@InterfaceType('CitizenDialogueRecord', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Đối thoại: a dialogue with citizens about what they ask of the authorities.',
})
export abstract class CitizenDialogueRecord extends CouncilRecord {
  static readonly eventColumn = 'held_on';

  @Field(() => DateScalar, { description: 'Ngày đối thoại: the day it was held.' })
  @Index()
  @Column('date')
  heldOn!: string;

  @Field(() => String, { description: 'Nội dung: what it was about.' })
  @Column('text')
  topic!: string;

  @Field(() => Int, { description: 'Số công dân tham gia: how many citizens took part.' })
  @Column('int')
  citizenCount!: number;

  protected eventDate(): string {
    return this.heldOn;
  }

  protected describe(): string {
    return `Đối thoại: ${this.topic}`;
  }
}

export const dialogueRules: RecordRule<CitizenDialogueRecord>[] = [
  {
    column: 'citizen_count',
    code: 'OUT_OF_RANGE',
    holds: (dialogue) => dialogue.citizenCount >= 0,
    vi: 'Số công dân tham gia không được âm.',
    expected: 'at least 0',
  },
];
