import { type Days, daysAfter, daysOf, yearBefore } from '../words/period-words';
import { type Ask, readList, readOfCouncil } from './read-pages';
import type { ReportData } from './report-data';
import { type Behind, conferenceOf, reportData } from './report-of-answers';
import type { CouncilAnswer, FiguresAnswer } from './report.answers';
import { REPORT_CONTACTS, REPORT_OVERSIGHTS, REPORT_ROUNDS, REPORT_SURVEYS } from './report-pages.operations';
import { REPORT_COUNCIL, REPORT_FIGURES, REPORT_TASKS } from './report.operations';

/** Which report is asked for. */
export interface ReportOrder {
  /** In any form that the graph takes, such as "2020-9M". */
  period: string;
  /** What the figures of wards rest on. */
  basis: ReportData['basis'];
}

/** Asks the graph for everything in a report. What did not answer is missing in it, and the report says so. */
export async function gatherReport(ask: Ask, order: ReportOrder): Promise<ReportData> {
  const figures = await ask<FiguresAnswer>(REPORT_FIGURES, { ...order });
  const days = daysOf(figures.report.period);
  const council = await ask<CouncilAnswer>(REPORT_COUNCIL, { period: figures.report.period });
  const conference = conferenceOf(council, figures.report.period);
  const plans = conference ? daysOf(conference.plans) : daysAfter(days);
  const behind = await gatherBehind(ask, days, plans);
  return reportData({ days, plans, figures, council, conference, behind });
}

const text = ({ from, to }: Days): string => `${from}/${to}`;

async function gatherBehind(ask: Ask, days: Days, plans: Days): Promise<Behind> {
  const period = text(days);
  const [contacts, rounds, oversights, surveys, tasks] = await Promise.all([
    readList<Behind['contacts'][number]>(ask, REPORT_CONTACTS, { period }),
    // A round that has contacts in the period may have begun before it, hardly more than a year.
    readList<Behind['rounds'][number]>(ask, REPORT_ROUNDS, { period: text({ ...days, from: yearBefore(days.from) }) }),
    readOfCouncil<Behind['oversights'][number]>(ask, REPORT_OVERSIGHTS, {}),
    readOfCouncil<Behind['surveys'][number]>(ask, REPORT_SURVEYS, { period }),
    readOfCouncil<Behind['tasks'][number]>(ask, REPORT_TASKS, { plans: text(plans) }),
  ]);
  return { contacts, rounds, oversights, surveys, tasks };
}
