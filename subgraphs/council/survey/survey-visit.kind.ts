import { InterfaceType } from 'type-graphql';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import type { Declaration } from '../../kinds/define-kind';
import { recordEnum, type ValueOf } from '../../kinds/record-enum';
import { recordFilter, within } from '../../kinds/record-filter';
import { date, oneOf, optional, reference, text } from '../../recording/field';
import { CouncilRecord } from '../../records/council-record.model';

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
  @Entered(date('Ngày khảo sát', 'the day of the visit', 'Ngày đoàn đến khảo sát.'))
  visitedOn!: string;

  @Entered(oneOf(SiteKind, 'Loại địa điểm', 'what kind of place it was', 'Chọn theo nơi đoàn đến.'))
  siteKind!: ValueOf<typeof SiteKind>;

  @Entered(text('Địa điểm', 'name of the place', 'Ví dụ: Tổ 5, Trường Mầm non Sông Cầu.'))
  siteName!: string;

  @Entered(
    optional(
      reference(
        'Giám sát chuyên đề',
        'the oversight that the visit serves; empty if none',
        'Chọn nếu khảo sát phục vụ một cuộc giám sát; để trống nếu không.',
      ),
    ),
    {
      reference: {
        to: 'thematic_oversight',
        link: { field: 'oversight', description: 'The oversight that the visit serves; null if none.' },
        back: { field: 'surveyVisits', description: 'Khảo sát: the visits that served it.', atMost: 200 },
      },
    },
  )
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
  list: {
    field: 'surveyVisits',
    description: 'Khảo sát: its field surveys.',
    filter: recordFilter('SurveyVisitFilter', 'Which survey visits.', {
      visitedIn: within('visited_on', 'Visited in this period.'),
    }),
  },
  figures: { 'GS.04': {} },
} satisfies Partial<Declaration<SurveyVisit>>;
