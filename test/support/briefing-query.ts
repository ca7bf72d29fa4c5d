import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The query of the briefing as it is shipped with the explorer; its names are a contract with other programs. */
export const BRIEFING = readFileSync(join(__dirname, '../../gateway/queries/01-briefing.graphql'), 'utf8');

/** Every indicator with the city's, the wards' and each ward's figure. */
export const FIGURES = `query Figures($period: Period!) {
  report(period: $period) {
    indicators { code city wards total byWard { ward { id } value } }
  }
}`;
