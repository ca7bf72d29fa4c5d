import type { Counted } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';

const COMPLETED_IN_PERIOD = 'completed_on between $1 and $2';
const BELONGS_TO_COMPLETED = `select o.id from thematic_oversight o
  where o.deleted_at is null and o.cancelled_at is null and o.shared_at is not null and o.${COMPLETED_IN_PERIOD}`;

/** A unit looked at by several completed oversights is counted once, at its first row. */
const FIRST_ROW_OF_UNIT = `not exists (select 1 from overseen_unit earlier
  where earlier.name = r.name and earlier.id < r.id and earlier.deleted_at is null and earlier.cancelled_at is null
    and earlier.shared_at is not null and earlier.oversight_id in (${BELONGS_TO_COMPLETED}))`;

/** GS.01 to GS.03 over the oversights of either tier and the units that they look at. */
export const oversightFigures = (oversight: RecordClass, overseenUnit: RecordClass): Counted[] => [
  { code: 'GS.01', record: oversight, within: `r.${COMPLETED_IN_PERIOD}` },
  {
    code: 'GS.02',
    record: oversight,
    within: `r.state <> 'PLANNED' and r.started_on <= $2 and (r.completed_on is null or r.completed_on > $2)`,
  },
  {
    code: 'GS.03',
    record: overseenUnit,
    within: `r.oversight_id in (${BELONGS_TO_COMPLETED})`,
    where: FIRST_ROW_OF_UNIT,
  },
];
