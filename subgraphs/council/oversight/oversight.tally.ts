import type { Counted } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';

const COMPLETED_IN_PERIOD = 'completed_on between $1 and $2';
const BELONGS_TO_COMPLETED = `select o.id from thematic_oversight o
  where o.deleted_at is null and o.cancelled_at is null and o.shared_at is not null and o.${COMPLETED_IN_PERIOD}`;

/** A unit looked at by several completed oversights is counted once, at its first row. */
const FIRST_ROW_OF_UNIT = `r.id in (select min(u.id) from overseen_unit u
  where u.deleted_at is null and u.cancelled_at is null and u.shared_at is not null
    and u.oversight_id in (${BELONGS_TO_COMPLETED}) group by u.name)`;

/** GS.01 to GS.03 over the oversights of either tier and the units that they look at. */
export const oversightFigures = (oversight: RecordClass, overseenUnit: RecordClass): Counted[] => [
  { code: 'GS.01', record: oversight, on: 'completed_on' },
  {
    code: 'GS.02',
    record: oversight,
    where: `r.state <> 'PLANNED'`,
    standing: { from: 'r.started_on', until: 'r.completed_on' },
  },
  {
    code: 'GS.03',
    record: overseenUnit,
    within: FIRST_ROW_OF_UNIT,
  },
];
