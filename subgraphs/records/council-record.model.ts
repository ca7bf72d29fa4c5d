import { Field, ID, Int, InterfaceType } from 'type-graphql';
import { Column, CreateDateColumn, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars/dates';

export const RECORD_ID_DESCRIPTION = 'Lasting and opaque. Records of a ward are known by wardId and id together.';

const RECORD_NUMBER_DESCRIPTION =
  'Mã hồ sơ: the id by which its own council knows it, as in files and in the history. Unique among records of its type in one database, and nowhere else.';

/** What every record of a council has, in every tier: a lasting id, the day it happened, and what became of it. */
@InterfaceType('CouncilRecord', {
  autoRegisterImplementations: false,
  description:
    'Hồ sơ: one thing a council did or received, as it is kept in the database of the council it belongs to.',
})
export abstract class CouncilRecord {
  @Field(() => ID, { description: RECORD_ID_DESCRIPTION })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: RECORD_NUMBER_DESCRIPTION })
  get recordId(): string {
    return this.id;
  }

  @Field(() => DateTimeScalar, { description: 'When the record was entered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the record was last changed; see updatedSince.' })
  @Index()
  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Grows by one with every change.' })
  @VersionColumn({ type: 'int', default: 1 })
  version!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When what was recorded was called off; null if it took place. A cancelled record is in no figure.',
  })
  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the record was removed as entered in error; null if it stands. Seen only with updatedSince.',
  })
  @Column('timestamptz', { nullable: true })
  deletedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When its council let others see the record; null while it is a draft, which only its own council sees and no figure counts.',
  })
  @Column('timestamptz', { nullable: true, default: () => 'now()' })
  sharedAt!: Date | null;

  @Field(() => DateScalar, { description: 'The day that decides which period the record is counted in.' })
  get happenedOn(): string {
    return this.eventDate();
  }

  @Field(() => String, { description: 'One line in Vietnamese that says what the record is; no personal data.' })
  get summary(): string {
    return this.describe();
  }

  protected abstract eventDate(): string;
  protected abstract describe(): string;
}

/** A record's class, which names the column that holds the day it happened. */
export type RecordClass<T extends CouncilRecord = CouncilRecord> = (new () => T) & { readonly eventColumn: string };
