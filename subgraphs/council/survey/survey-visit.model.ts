import { Field, InputType, InterfaceType, registerEnumType } from 'type-graphql';
import { Column, ForeignKey, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { type Period, PeriodScalar } from '../../indicators/period';
import { CouncilRecord } from '../../records/council-record.model';
import { conditionsOf } from '../../records/record-list.resolver';
import type { Condition } from '../../records/record-list.sql';

export enum SiteKind {
  POINT = 'POINT',
  RESIDENTIAL_AREA = 'RESIDENTIAL_AREA',
  FACILITY = 'FACILITY',
}

registerEnumType(SiteKind, {
  name: 'SiteKind',
  description: 'Loại địa điểm khảo sát: what kind of place was surveyed.',
  valuesConfig: {
    POINT: { description: 'Điểm: a point.' },
    RESIDENTIAL_AREA: { description: 'Khu dân cư: a residential area.' },
    FACILITY: { description: 'Cơ sở: a facility.' },
  },
});

@InterfaceType('SurveyVisit', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Khảo sát: a visit to one place, usually for an oversight.',
})
export abstract class SurveyVisit extends CouncilRecord {
  static readonly eventColumn = 'visited_on';

  /** The oversight that the visit serves. */
  @Index()
  @ForeignKey('thematic_oversight')
  @Column('text', { nullable: true })
  oversightId!: string | null;

  @Field(() => DateScalar, { description: 'Ngày khảo sát: the day of the visit.' })
  @Index()
  @Column('date')
  visitedOn!: string;

  @Field(() => SiteKind, { description: 'What kind of place it was.' })
  @Column({ type: 'enum', enum: SiteKind, enumName: 'site_kind' })
  siteKind!: SiteKind;

  @Field(() => String, { description: 'Địa điểm: name of the place.' })
  @Column('text')
  siteName!: string;

  protected eventDate(): string {
    return this.visitedOn;
  }

  protected describe(): string {
    return `Khảo sát tại ${this.siteName}`;
  }
}

@InputType({ description: 'Which survey visits.' })
export class SurveyVisitFilter {
  @Field(() => PeriodScalar, { nullable: true, description: 'Visited in this period.' })
  visitedIn?: Period | null;
}

/** What the filter means in columns. */
export const surveyVisitConditions = (filter: SurveyVisitFilter): Condition[] =>
  conditionsOf({}, { column: 'visited_on', period: filter.visitedIn });
