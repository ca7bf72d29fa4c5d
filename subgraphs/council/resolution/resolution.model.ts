import { Field, InputType, InterfaceType } from 'type-graphql';
import { Column, ForeignKey, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { type Period, PeriodScalar } from '../../indicators/period';
import { CouncilRecord } from '../../records/council-record.model';
import { conditionsOf } from '../../records/record-list.resolver';
import type { Condition } from '../../records/record-list.sql';

@InterfaceType('Resolution', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Nghị quyết: a resolution of the council.',
})
export abstract class Resolution extends CouncilRecord {
  static readonly eventColumn = 'issued_on';

  @Field(() => String, { description: 'Số, ký hiệu: number and sign, such as "15/NQ-HĐND".' })
  @Column('text')
  number!: string;

  @Field(() => String, { description: 'Trích yếu: what it is about.' })
  @Column('text')
  title!: string;

  @Field(() => DateScalar, { description: 'Ngày ban hành: the day it was issued.' })
  @Index()
  @Column('date')
  issuedOn!: string;

  /** The session that passed it. */
  @Index()
  @ForeignKey('council_session')
  @Column('text', { nullable: true })
  sessionId!: string | null;

  protected eventDate(): string {
    return this.issuedOn;
  }

  protected describe(): string {
    return `Nghị quyết ${this.number}: ${this.title}`;
  }
}

@InputType({ description: 'Which resolutions.' })
export class ResolutionFilter {
  @Field(() => PeriodScalar, { nullable: true, description: 'Issued in this period.' })
  issuedIn?: Period | null;
}

/** What the filter means in columns. */
export const resolutionConditions = (filter: ResolutionFilter): Condition[] =>
  conditionsOf({}, { column: 'issued_on', period: filter.issuedIn });
