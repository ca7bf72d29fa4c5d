import type { Dispatcher } from 'undici';
import type { Side } from '../measure/interleave';
import { postQuery } from '../measure/post-query';
import { CITIZEN_FIGURES, COUNCIL_FIGURES, PERIOD, type ReportFigures, TOTAL_FIGURES, WARD_FIGURES } from './figures';

const TOTALS = Object.entries(TOTAL_FIGURES)
  .map(([group, names]) => `${group} { ${names.join(' ')} }`)
  .join(' ');

const QUERY = `query Report($period: Period!) {
  report(period: $period) {
    period
    coverage { expected answered complete missing { ward { id } reason } }
    city { ${COUNCIL_FIGURES} ${CITIZEN_FIGURES} }
    wards { ward { id code name kind } tally { ${WARD_FIGURES} } }
    wardTotal { ${TOTALS} }
  }
}`;

/** The question of the report, as it is sent. */
export const REPORT_BODY = JSON.stringify({ query: QUERY, variables: { period: PERIOD } });

/** The report as the city asks for it: one query, of a gateway of the hub. `url` is that of its /graphql. */
export function gatewaySide(agent: Dispatcher, { name, url }: { name: string; url: string }): Side<ReportFigures> {
  return {
    name,
    ask: async () => (await postQuery<{ report: ReportFigures }>(agent, url, REPORT_BODY)).report,
  };
}
