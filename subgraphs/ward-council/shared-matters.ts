import type { ServerName } from '../crossing/crossing';
import type { SharedMatters } from '../crossing/matters/shared-matter';

/** Of what was passed up a ward knows its state at the city. */
const PASSED_UP = (kind: string, table: string): string => `
  select '${kind}' as kind, id as key, jsonb_build_object('state', handling_state) as facts
  from ${table} where passed_up_at is not null and deleted_at is null and $1::text is not null`;

const WITH_AFFAIRS = [PASSED_UP('PETITION', 'petition'), PASSED_UP('RECOMMENDATION', 'voter_recommendation')];

const WITH_CITY = [
  `select 'RETURN' as kind, period_from || '/' || period_to as key,
     jsonb_build_object('state', state, 'submission', submission, 'sha256', sha256) as facts
   from ward_return where submission > 0 and deleted_at is null and $1::text is not null`,
  `select 'GUIDANCE', id, jsonb_build_object('state', state, 'doneOn', done_on)
   from guidance where deleted_at is null and cancelled_at is null`,
  `select 'CLOSING', id, jsonb_build_object('period', period_from || '/' || period_to, 'isOpen', reopened_at is not null)
   from closed_period`,
];

/** What a ward shares with the city council and citizen affairs. */
export const WARD_MATTERS: SharedMatters = {
  comparedWith: ['city-council', 'citizen-affairs'],
  statementFor: (peer: ServerName) => (peer === 'city-council' ? WITH_CITY : WITH_AFFAIRS).join(' union all '),
};
