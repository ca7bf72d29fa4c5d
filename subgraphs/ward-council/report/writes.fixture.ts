import fc from 'fast-check';
import type { DataSource } from 'typeorm';

const FIRST_DAY = Date.parse('2019-12-20');
const dayAt = (at: number): string => new Date(FIRST_DAY + at * 86_400_000).toISOString().slice(0, 10);
const day = fc.nat({ max: 100 }).map(dayAt);
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 });
const count = fc.nat({ max: 9 });
const moment = fc.tuple(day, fc.constantFrom('00:10', '06:50', '23:40')).map(([on, at]) => `${on}T${at}:00+07:00`);
const earlier = fc.array(fc.record({ dueOn: perhaps(day), extendedOn: perhaps(day) }), { maxLength: 2 });

const oversightDays = { started_on: day, completed_on: perhaps(day) };

/** The columns that figures look at, by table, and what may stand in them; besides, all that a row must have. */
const TABLES: Record<string, { columns: Record<string, fc.Arbitrary<unknown>>; besides?: string }> = {
  council_session: { columns: { opened_on: day, kind: fc.constantFrom('REGULAR', 'THEMATIC', 'URGENT_MATTERS') } },
  standing_meeting: { columns: { held_on: day, kind: fc.constantFrom('REGULAR', 'EXTRAORDINARY', 'EXTENDED') } },
  resolution: { columns: { issued_on: day }, besides: `'1' as number, 'x' as title` },
  thematic_oversight: {
    columns: { ...oversightDays, state: fc.constantFrom('PLANNED', 'IN_PROGRESS', 'COMPLETED') },
    besides: `'x' as title, 'COUNCIL'::oversight_mandate as mandated_by`,
  },
  survey_visit: { columns: { visited_on: day }, besides: `'POINT'::site_kind as site_kind, 'x' as site_name` },
  voter_contact: { columns: { held_on: day, attending: count, speaking: count } },
  voter_recommendation: {
    columns: {
      raised_on: day,
      answered_on: perhaps(day),
      transferred_on: perhaps(day),
      responded_on: perhaps(day),
      due_on: perhaps(day),
      state_on: perhaps(day),
      state: fc.constantFrom('CAPTURED', 'TRANSFERRED', 'RETURNED', 'DUPLICATE'),
      earlier_deadlines: perhaps(earlier),
    },
    besides: `'x' as content`,
  },
  citizen_reception: { columns: { received_at: moment, citizen_count: count } },
  petition: {
    columns: {
      received_on: day,
      disposed_on: perhaps(day),
      disposition: fc.constantFrom('PENDING', 'TRANSFERRED', 'RETURNED', 'ANSWERED', 'FILED'),
    },
    besides: `'REQUEST'::petition_kind as kind, 'RECEIVED'::petition_state as state`,
  },
  citizen_dialogue: { columns: { held_on: day, citizen_count: count }, besides: `'x' as topic` },
};

const instant = perhaps(fc.constant('2020-06-01T00:00:00Z'));
const fate = {
  cancelled_at: instant,
  deleted_at: instant,
  shared_at: fc.option(fc.constant('2020-01-01'), { freq: 9 }),
};

type Row = Record<string, unknown>;
type Write = { table: string; pick: number; isUndone: boolean } & (
  { does: 'insert'; rows: Row[] } | { does: 'change'; row: Row } | { does: 'remove' } | { does: 'move'; days: number }
);

/** Any change of any table that figures are counted from. */
export const write: fc.Arbitrary<Write> = fc.constantFrom(...Object.keys(TABLES)).chain((table) => {
  const columns = TABLES[table]?.columns ?? {};
  const row = fc.record({ ...columns, ...fate });
  const common = { table: fc.constant(table), pick: fc.nat(), isUndone: fc.nat({ max: 9 }).map((n) => n === 9) };
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        ...common,
        does: fc.constant('insert' as const),
        rows: fc.array(row, { minLength: 1, maxLength: 6 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        ...common,
        does: fc.constant('change' as const),
        row: fc.record({ ...columns, ...fate }, { requiredKeys: [] }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ ...common, does: fc.constant('remove' as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({ ...common, does: fc.constant('move' as const), days: fc.integer({ min: -40, max: 40 }) }),
    },
  );
});

/** Whole months and others, around the days that are written. */
export const period = fc.oneof(
  fc.constantFrom('2019-12', '2020-01', '2020-02', '2020-Q1', '2020', '2019-12-01/2020-02-29', '2019-12-01/2020-12-31'),
  fc
    .tuple(fc.nat({ max: 110 }), fc.nat({ max: 110 }))
    .map(([one, other]) => `${dayAt(Math.min(one, other))}/${dayAt(Math.max(one, other))}`),
);

let nextId = 0;

/** Writes as the ward's server, or as somebody with a statement of their own. */
export async function carryOut(db: DataSource, one: Write): Promise<void> {
  const { columns = {}, besides } = TABLES[one.table] ?? {};
  await db
    .transaction(async (tx) => {
      const [picked] = await tx.query<{ id: string }[]>(
        `select id from ${one.table} order by id offset $1 % greatest(1, (select count(*) from ${one.table})) limit 1`,
        [one.pick],
      );
      if (one.does === 'insert') {
        const names = ['id', ...Object.keys(columns), ...Object.keys(fate)];
        const rows = one.rows.map((row) => ({ id: `row-${String((nextId += 1)).padStart(6, '0')}`, ...row }));
        const more = besides ? `, ${besides}` : '';
        const moreNames = [...(besides ?? '').matchAll(/ as (\w+)/g)].map(([, name]) => name);
        await tx.query(
          `insert into ${one.table} (${[...names, ...moreNames].join(', ')})
           select ${names.join(', ')}${more} from jsonb_populate_recordset(null::${one.table}, $1)`,
          [JSON.stringify(rows)],
        );
      } else if (one.does === 'change' && Object.keys(one.row).length > 0) {
        const changes = Object.keys(one.row).map((name) => `${name} = said.${name}`);
        await tx.query(
          `update ${one.table} r set ${changes.join(', ')} from jsonb_populate_record(null::${one.table}, $1) said where r.id = $2`,
          [JSON.stringify(one.row), picked?.id],
        );
      } else if (one.does === 'remove') {
        await tx.query(`delete from ${one.table} where id = $1`, [picked?.id]);
      } else if (one.does === 'move') {
        const moved = Object.keys(columns).find((name) => name.endsWith('_on'));
        if (moved) await tx.query(`update ${one.table} set ${moved} = ${moved} + $1::int`, [one.days]);
      }
      if (one.isUndone) throw new Undone();
    })
    .catch(refuseOthersThanUndone);
}

/** Why a transaction is rolled back. */
export class Undone extends Error {}

/** Refuses with any other reason. */
export function refuseOthersThanUndone(error: unknown): void {
  if (!(error instanceof Undone)) throw error;
}
