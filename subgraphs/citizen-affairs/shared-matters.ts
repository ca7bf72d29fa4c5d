import type { ServerName } from '../crossing/crossing';
import type { SharedMatters } from '../crossing/matters/shared-matter';

const passedUp = (kind: string, table: string): string => `
  select '${kind}' as kind, origin_id as key, jsonb_build_object('state', state) as facts
  from ${table} where origin_ward_id = $1 and deleted_at is null and cancelled_at is null`;

const WITH_WARD = [passedUp('PETITION', 'petition'), passedUp('RECOMMENDATION', 'voter_recommendation')];

const WITH_CITY = `
  select 'CLOSING' as kind, id as key,
    jsonb_build_object('period', period_from || '/' || period_to, 'isOpen', reopened_at is not null) as facts
  from closed_period where $1::text is not null`;

/** What citizen affairs share with wards and the city council, both of which compare with them. */
export const AFFAIRS_MATTERS: SharedMatters = {
  comparedWith: [],
  statementFor: (peer: ServerName) => (peer === 'city-council' ? WITH_CITY : WITH_WARD.join(' union all ')),
};
