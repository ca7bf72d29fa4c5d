import type { Dispatcher } from 'undici';
import type { Side } from '../measure/interleave';
import { postQuery } from '../measure/post-query';
import type { Rival } from '../rivals/start-rivals';
import {
  CITIZEN_FIGURES,
  COUNCIL_FIGURES,
  PERIOD,
  type ReportFigures,
  type Tally,
  WARD_FIGURES,
  type WardLine,
} from './figures';
import { gather } from './gather';

const QUERY = `query Report($period: Period!) {
  report(period: $period) {
    period
    city { ${COUNCIL_FIGURES} ${CITIZEN_FIGURES} }
    wards { ward { id code name kind } tally { ${WARD_FIGURES} } }
  }
}`;

/** The question of the report to a gateway that knows a type a ward, as it is sent. */
export const ONE_TYPE_BODY = JSON.stringify({ query: QUERY, variables: { period: PERIOD } });

/** The report through a gateway that knows a type a ward; it gives the rows, and whoever asks adds them up. */
export function oneTypeSide(agent: Dispatcher, { name, url }: Rival): Side<ReportFigures> {
  return {
    name,
    async ask() {
      const { report } = await postQuery<{ report: { period: string; city: Tally; wards: WardLine[] } }>(
        agent,
        url,
        ONE_TYPE_BODY,
      );
      const tallies = new Map(report.wards.map(({ ward, tally }) => [ward.id, tally ?? undefined] as const));
      return gather(report, {}, tallies);
    },
  };
}
