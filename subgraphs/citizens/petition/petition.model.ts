import { Field, InputType, InterfaceType } from 'type-graphql';
import { Check, Column, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { RowRule } from '../../../platform/loading/row-rule';
import { SEALED_COLUMN } from '../../../platform/sealing/sealed-column';
import { SEALED_FORM } from '../../../platform/sealing/sealed-text';
import { type Period, PeriodScalar } from '../../indicators/period';
import { CouncilRecord } from '../../records/council-record.model';
import { conditionsOf } from '../../records/record-list.resolver';
import type { Condition } from '../../records/record-list.sql';
import { PetitionDisposition, PetitionKind, PetitionReturnReason, PetitionState } from './petition.states';
import { Petitioner } from './petitioner.model';

/** Who may read the two restricted fields stands in petition.policy.ts. */
export const PETITIONER_DESCRIPTION =
  'Người gửi đơn: who wrote it; null where nothing is known. Only for the officers who handle it; FORBIDDEN for all others.';

export const HANDLED_BY_DESCRIPTION =
  'Cơ quan: the body it was transferred to, or that answered it. FORBIDDEN for an analyst, whom it may tell the ward.';

export const CONTENT_DESCRIPTION =
  'Nội dung đơn: what it says; null where it was not entered. For the officers who handle it, and, but for a denunciation, for the Standing Committee; FORBIDDEN for all others.';

/** The fields of a petition that are kept sealed, and their columns. */
export const SEALED_COLUMNS = {
  petitionerName: 'petitioner_name',
  petitionerAddress: 'petitioner_address',
  petitionerPhone: 'petitioner_phone',
  sealedContent: 'content',
} as const satisfies Partial<Record<keyof PetitionRecord, string>>;

const ALL_SEALED = Object.values(SEALED_COLUMNS)
  .map((column) => `${column} ~ '${SEALED_FORM}'`)
  .join(' and ');

/** Who wrote it and what it says are kept sealed, and opened by petition.resolver.ts. */
@Check('petition_personal_data_is_sealed', ALL_SEALED)
@InterfaceType('PetitionRecord', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Đơn: a petition of a citizen.',
})
export abstract class PetitionRecord extends CouncilRecord {
  static readonly eventColumn = 'received_on';

  @Field(() => PetitionKind, { description: 'What kind of petition it is.' })
  @Column({ type: 'enum', enum: PetitionKind, enumName: 'petition_kind' })
  kind!: PetitionKind;

  @Field(() => DateScalar, { description: 'Ngày tiếp nhận: the day it was received.' })
  @Index()
  @Column('date')
  receivedOn!: string;

  @Field(() => PetitionState, { description: 'How far it has come.' })
  @Column({ type: 'enum', enum: PetitionState, enumName: 'petition_state' })
  state!: PetitionState;

  @Field(() => PetitionDisposition, {
    description: 'Hướng xử lý: what was done with it; it stays when the petition is closed.',
  })
  @Column({ type: 'enum', enum: PetitionDisposition, enumName: 'petition_disposition' })
  disposition!: PetitionDisposition;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the disposition; null while pending.' })
  @Column('date', { nullable: true })
  disposedOn!: string | null;

  @Field(() => String, { nullable: true, description: HANDLED_BY_DESCRIPTION })
  @Column('text', { nullable: true })
  handledBy!: string | null;

  @Field(() => PetitionReturnReason, { nullable: true, description: 'Why it was returned; null if it was not.' })
  @Column({ type: 'enum', enum: PetitionReturnReason, enumName: 'petition_return_reason', nullable: true })
  returnReason!: PetitionReturnReason | null;

  @Column(SEALED_COLUMN)
  petitionerName!: string | null;

  @Column(SEALED_COLUMN)
  petitionerAddress!: string | null;

  @Column(SEALED_COLUMN)
  petitionerPhone!: string | null;

  @Column({ ...SEALED_COLUMN, name: 'content' })
  sealedContent!: string | null;

  // Never in a record itself: a server without the resolver gives null, not what is sealed.
  @Field(() => Petitioner, { nullable: true, description: PETITIONER_DESCRIPTION })
  readonly petitioner?: never;

  @Field(() => String, { nullable: true, description: CONTENT_DESCRIPTION })
  readonly content?: never;

  protected eventDate(): string {
    return this.receivedOn;
  }

  protected describe(): string {
    return `Đơn tiếp nhận ngày ${this.receivedOn}`;
  }
}

export const petitionRules: RowRule<PetitionRecord>[] = [
  {
    column: 'return_reason',
    holds: (petition) => (petition.disposition === 'RETURNED') === (petition.returnReason !== null),
    expected: 'a reason if the disposition is RETURNED, else empty',
  },
  {
    column: 'disposed_on',
    holds: (petition) => (petition.disposition === 'PENDING') === (petition.disposedOn === null),
    expected: 'empty if the disposition is PENDING, else its day',
  },
  {
    column: 'disposed_on',
    holds: (petition) => petition.disposedOn === null || petition.disposedOn >= petition.receivedOn,
    expected: 'a day not before received_on',
  },
];

@InputType({ description: 'Which petitions.' })
export class PetitionFilter {
  @Field(() => PetitionKind, { nullable: true, description: 'Of this kind.' })
  kind?: PetitionKind | null;

  @Field(() => [PetitionState], { nullable: true, description: 'In one of these states.' })
  states?: PetitionState[] | null;

  @Field(() => PetitionDisposition, { nullable: true, description: 'With this disposition.' })
  disposition?: PetitionDisposition | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'Received in this period.' })
  receivedIn?: Period | null;
}

/** What the filter means in columns. */
export const petitionConditions = ({ kind, states, disposition, receivedIn }: PetitionFilter): Condition[] =>
  conditionsOf({ kind, state: states, disposition }, { column: 'received_on', period: receivedIn });
