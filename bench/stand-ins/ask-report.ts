import { type Dispatcher, request } from 'undici';
import { REPORT_BODY } from '../report/gateway-side';
import type { ReportFigures } from '../report/figures';

/** The report of the bench, which may lack wards: errors that name them are part of the answer. */
export async function askReport(agent: Dispatcher, url: string): Promise<ReportFigures> {
  const response = await request(url, { dispatcher: agent, method: 'POST', body: REPORT_BODY });
  const answer = (await response.body.json()) as { data?: { report: ReportFigures } | null; errors?: unknown }; // a GraphQL answer
  if (!answer.data)
    throw new Error(`The gateway answered ${response.statusCode}: ${JSON.stringify(answer.errors).slice(0, 500)}`);
  return answer.data.report;
}
