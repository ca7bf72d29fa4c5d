/**
 * Every figure that a ward counts, as an analyst would write it in SQL from the definitions, without a line of the hub's own counting.
 * `:from` and `:to` stand for the days of the period.
 */
const LIVE = 'deleted_at is null and cancelled_at is null and shared_at is not null';
const between = (column: string) => `${LIVE} and ${column} >= ':from' and ${column} <= ':to'`;
const receivedDay = `(received_at at time zone 'Asia/Ho_Chi_Minh')::date`;
const completed = `select id from thematic_oversight where ${between('completed_on')}`;

const WARD_SQL: Record<string, string> = {
  'KH.01': `select count(*) from council_session where ${between('opened_on')}`,
  'KH.01a': `select count(*) from council_session where ${between('opened_on')} and kind = 'REGULAR'`,
  'KH.01b': `select count(*) from council_session where ${between('opened_on')} and kind = 'THEMATIC'`,
  'KH.01c': `select count(*) from council_session where ${between('opened_on')} and kind = 'URGENT_MATTERS'`,
  'PH.01': `select count(*) from standing_meeting where ${between('held_on')}`,
  'PH.01a': `select count(*) from standing_meeting where ${between('held_on')} and kind = 'REGULAR'`,
  'PH.01b': `select count(*) from standing_meeting where ${between('held_on')} and kind = 'EXTRAORDINARY'`,
  'PH.01c': `select count(*) from standing_meeting where ${between('held_on')} and kind = 'EXTENDED'`,
  'NQ.01': `select count(*) from resolution where ${between('issued_on')}`,
  'TX.01': `select count(*) from voter_contact where ${between('held_on')}`,
  'TX.02': `select coalesce(sum(attending), 0) from voter_contact where ${between('held_on')}`,
  'TX.03': `select coalesce(sum(speaking), 0) from voter_contact where ${between('held_on')}`,
  'TX.04': `select count(*) from voter_recommendation where ${between('raised_on')}`,
  'TX.06a': `select count(*) from voter_recommendation where ${between('raised_on')} and answered_on <= ':to'`,
  'TX.06b': `select count(*) from voter_recommendation where ${between('raised_on')} and transferred_on <= ':to'`,
  'TX.06c': `select count(*) from voter_recommendation where ${between('raised_on')} and responded_on <= ':to'`,
  'TX.06d': `select count(*) from voter_recommendation where ${between('raised_on')} and due_on < ':to'
    and (state not in ('RETURNED', 'DUPLICATE') or state_on > ':to')
    and coalesce(answered_on, '9999-12-31') > ':to' and coalesce(responded_on, '9999-12-31') > ':to'`,
  'GS.01': `select count(*) from thematic_oversight where ${between('completed_on')}`,
  'GS.02': `select count(*) from thematic_oversight where ${LIVE} and state <> 'PLANNED' and started_on <= ':to'
    and coalesce(completed_on, '9999-12-31') > ':to'`,
  'GS.03': `select count(distinct name) from overseen_unit where ${LIVE} and oversight_id in (${completed})`,
  'GS.04': `select count(*) from survey_visit where ${between('visited_on')}`,
  'TD.01': `select count(*) from citizen_reception where ${between(receivedDay)}`,
  'TD.02': `select coalesce(sum(citizen_count), 0) from citizen_reception where ${between(receivedDay)}`,
  'DT.01': `select count(*) from petition where ${between('received_on')}`,
  'DT.01a': `select count(*) from petition where ${between('received_on')} and disposition = 'TRANSFERRED' and disposed_on <= ':to'`,
  'DT.01b': `select count(*) from petition where ${between('received_on')} and disposition = 'RETURNED' and disposed_on <= ':to'`,
  'DT.01c': `select count(*) from petition where ${between('received_on')} and disposition = 'ANSWERED' and disposed_on <= ':to'`,
  'DT.01d': `select count(*) from petition where ${between('received_on')} and disposition = 'GUIDED' and disposed_on <= ':to'`,
  'DT.01e': `select count(*) from petition where ${between('received_on')} and disposition = 'FILED' and disposed_on <= ':to'`,
  'DT.01f': `select count(*) from petition where ${between('received_on')} and coalesce(disposed_on, '9999-12-31') > ':to'`,
  'DX.01': `select count(*) from citizen_dialogue where ${between('held_on')}`,
  'DX.02': `select coalesce(sum(citizen_count), 0) from citizen_dialogue where ${between('held_on')}`,
};

/** The plain SQL for each indicator of a ward over a period, by code. */
export function plainWardCounts(from: string, to: string): [code: string, sql: string][] {
  return Object.entries(WARD_SQL).map(([code, sql]) => [code, sql.replaceAll(':from', from).replaceAll(':to', to)]);
}
