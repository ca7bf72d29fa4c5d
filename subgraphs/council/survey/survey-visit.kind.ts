import { Field, InputType, InterfaceType } from 'type-graphql';
import { type Period, PeriodScalar } from '../../indicators/period';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import type { Declaration } from '../../kinds/define-kind';
import { recordEnum, type ValueOf } from '../../kinds/record-enum';
import { date, oneOf, optional, reference, text } from '../../recording/field';
import { CouncilRecord } from '../../records/council-record.model';
import { conditionsOf } from '../../records/record-list.resolver';
import type { Condition } from '../../records/record-list.sql';

const SiteKind = recordEnum('SiteKind', 'Loại địa điểm khảo sát: what kind of place was surveyed.', {
  POINT: 'Điểm: a point.',
  RESIDENTIAL_AREA: 'Khu dân cư: a residential area.',
  FACILITY: 'Cơ sở: a facility.',
});

@InterfaceType('SurveyVisit', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Khảo sát: a visit to one place, usually for an oversight.',
})
export abstract class SurveyVisit extends DeclaredRecord {
  @Entered(date('Ngày khảo sát', 'the day of the visit'))
  visitedOn!: string;

  @Entered(oneOf(SiteKind, 'Loại địa điểm', 'what kind of place it was'), { read: 'What kind of place it was.' })
  siteKind!: ValueOf<typeof SiteKind>;

  @Entered(text('Địa điểm', 'name of the place'))
  siteName!: string;

  @Entered(optional(reference('Giám sát chuyên đề', 'the oversight that the visit serves; empty if none')), {
    reference: { to: 'thematic_oversight' },
  })
  oversightId!: string | null;
}

/** What both tiers say of their survey visits. */
export const SURVEY_VISIT = {
  table: 'survey_visit',
  noun: 'surveyVisit',
  vi: 'Khảo sát',
  en: 'survey visit',
  interface: SurveyVisit,
  day: 'visitedOn',
  summary: ({ siteName }: SurveyVisit) => `Khảo sát tại ${siteName}`,
  figures: { 'GS.04': {} },
} satisfies Partial<Declaration<SurveyVisit>>;

@InputType({ description: 'Which survey visits.' })
export class SurveyVisitFilter {
  @Field(() => PeriodScalar, { nullable: true, description: 'Visited in this period.' })
  visitedIn?: Period | null;
}

/** What the filter means in columns. */
export const surveyVisitConditions = (filter: SurveyVisitFilter): Condition[] =>
  conditionsOf({}, { column: 'visited_on', period: filter.visitedIn });
