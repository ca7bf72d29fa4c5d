import { date, oneOf, optional, reference, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import type { RecordClass } from '../../records/council-record.model';
import { SiteKind, type SurveyVisit } from './survey-visit.model';

/** What people write of a survey visit, in either tier. */
export const surveyVisitKind = <T extends SurveyVisit>(record: RecordClass<T>): RecordKind<T> => ({
  record,
  noun: 'surveyVisit',
  vi: 'Khảo sát',
  en: 'survey visit',
  fields: {
    visitedOn: date('Ngày khảo sát', 'the day of the visit'),
    siteKind: oneOf(SiteKind, 'Loại địa điểm', 'what kind of place it was'),
    siteName: text('Địa điểm', 'name of the place'),
    oversightId: optional(reference('Giám sát chuyên đề', 'the oversight that the visit serves; empty if none')),
  } as RecordKind<T>['fields'], // every T has the fields of SurveyVisit
  rules: [],
});
