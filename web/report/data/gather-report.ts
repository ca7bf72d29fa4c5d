import { type Days, daysAfter, daysOf, yearBefore } from '../words/period-words';
import {
  ReportContactsDocument,
  ReportCouncilDocument,
  ReportFiguresDocument,
  ReportOversightsDocument,
  ReportRoundsDocument,
  ReportSurveysDocument,
  ReportTasksDocument,
} from '../../graph/generated/graphql';
import { type Ask, readPages } from './read-pages';
import type { ReportData } from './report-data';
import { type Behind, conferenceOf, reportData } from './report-of-answers';

/** Which report is asked for. */
export interface ReportOrder {
  /** In any form that the graph takes, such as "2020-9M". */
  period: string;
  /** What the figures of wards rest on. */
  basis: ReportData['basis'];
}

/** Asks the graph for everything in a report. What did not answer is missing in it, and the report says so. */
export async function gatherReport(ask: Ask, order: ReportOrder): Promise<ReportData> {
  const figures = await ask(ReportFiguresDocument, { ...order });
  const days = daysOf(figures.report.period);
  const council = await ask(ReportCouncilDocument, { period: figures.report.period });
  const conference = conferenceOf(council, figures.report.period);
  const plans = conference ? daysOf(conference.plans) : daysAfter(days);
  const behind = await gatherBehind(ask, days, plans);
  return reportData({ days, plans, figures, council, conference, behind });
}

const text = ({ from, to }: Days): string => `${from}/${to}`;

async function gatherBehind(ask: Ask, days: Days, plans: Days): Promise<Behind> {
  const period = text(days);
  // A round that has contacts in the period may have begun before it, hardly more than a year.
  const roundsIn = text({ ...days, from: yearBefore(days.from) });
  const [contacts, rounds, oversights, surveys, tasks] = await Promise.all([
    readPages(async (after) => (await ask(ReportContactsDocument, { period, after })).page),
    readPages(async (after) => (await ask(ReportRoundsDocument, { period: roundsIn, after })).page),
    readPages(async (after) => (await ask(ReportOversightsDocument, { after })).city.council.page),
    readPages(async (after) => (await ask(ReportSurveysDocument, { period, after })).city.council.page),
    readPages(async (after) => (await ask(ReportTasksDocument, { plans: text(plans), after })).city.council.page),
  ]);
  return { contacts, rounds, oversights, surveys, tasks };
}
