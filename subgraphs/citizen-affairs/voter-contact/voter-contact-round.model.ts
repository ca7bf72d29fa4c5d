import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { Counted } from '../../indicators/counted';
import { CouncilRecord } from '../../records/council-record.model';

export enum RoundPhase {
  BEFORE_SESSION = 'BEFORE_SESSION',
  AFTER_SESSION = 'AFTER_SESSION',
  OTHER = 'OTHER',
}

registerEnumType(RoundPhase, {
  name: 'RoundPhase',
  description: 'Thời điểm của đợt tiếp xúc: how a round stands to a session.',
  valuesConfig: {
    BEFORE_SESSION: { description: 'Trước kỳ họp: before the session.' },
    AFTER_SESSION: { description: 'Sau kỳ họp: after the session.' },
    OTHER: { description: 'Khác: on a theme, or by residence or work place.' },
  },
});

@Entity('voter_contact_round')
@Directive('@key(fields: "id")')
@ObjectType('VoterContactRound', {
  implements: CouncilRecord,
  description: 'Đợt tiếp xúc cử tri: the contacts that belong together, before or after a session.',
  simpleResolvers: true,
})
export class VoterContactRound extends CouncilRecord {
  static readonly eventColumn = 'starts_on';

  @Field(() => String, { description: 'Tên đợt tiếp xúc.' })
  @Column('text')
  name!: string;

  @Field(() => RoundPhase, { description: 'How it stands to the session.' })
  @Column({ type: 'enum', enum: RoundPhase, enumName: 'round_phase' })
  phase!: RoundPhase;

  @Field(() => Int, { nullable: true, description: 'Ordinal of the session; null if it belongs to none.' })
  @Column('int', { nullable: true })
  sessionOrdinal!: number | null;

  @Field(() => DateScalar, { description: 'The first day of the round.' })
  @Index()
  @Column('date')
  startsOn!: string;

  protected eventDate(): string {
    return this.startsOn;
  }

  protected describe(): string {
    return this.name;
  }
}

export const roundFigures: Counted[] = [
  {
    code: 'TX.00',
    record: VoterContactRound,
    within: `exists (select 1 from voter_contact c where c.round_id = r.id and c.held_on between $1 and $2
      and c.deleted_at is null and c.cancelled_at is null and c.shared_at is not null)`,
  },
];
