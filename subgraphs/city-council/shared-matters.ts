import type { ServerName } from '../crossing/crossing';
import type { SharedMatters } from '../crossing/matters/shared-matter';

const closings = (where: string): string => `
  select 'CLOSING' as kind, id as key,
    jsonb_build_object('period', period_from || '/' || period_to, 'isOpen', reopened_at is not null) as facts
  from closed_period where ${where}`;

/** A ward is told of the closings of periods that it is in force in. */
const WITH_WARD = [
  closings(`id in (select about_id from outgoing_crossing
    where about_type = 'PeriodClosing' and receiver = 'ward-council/' || $1::text)`),
  `select 'RETURN', period_from || '/' || period_to,
     jsonb_build_object('state', state, 'submission', submission, 'sha256', sha256)
   from collected_return where ward_id = $1 and submission > 0 and deleted_at is null`,
  `select 'GUIDANCE', guidance_id, jsonb_build_object('state', state, 'doneOn', done_on)
   from guidance_receipt where ward_id = $1 and deleted_at is null and cancelled_at is null`,
];

/** What the city council shares with wards and citizen affairs. */
export const CITY_MATTERS: SharedMatters = {
  comparedWith: ['citizen-affairs'],
  statementFor: (peer: ServerName) =>
    peer === 'citizen-affairs' ? closings('$1::text is not null') : WITH_WARD.join(' union all '),
};
