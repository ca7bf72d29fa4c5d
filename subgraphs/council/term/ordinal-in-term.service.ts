import type { EntityManager } from 'typeorm';
import { type UserError, userError } from '../../recording/user-error';
import type { CouncilRecord } from '../../records/council-record.model';
import { findOther } from '../other-records';

/** A record that is numbered within the term that holds its day. */
type Numbered = CouncilRecord & { ordinal: number | null };

/** The id of the live term that holds a day; null where none is recorded. `day` is SQL. */
const termOf = (day: string): string => `(
  select t.id from council_term t
  where t.deleted_at is null and t.cancelled_at is null and t.starts_on <= ${day} and (t.ends_on is null or t.ends_on > ${day})
  order by t.starts_on desc, t.id limit 1)`;

/**
 * An ordinal stands for one record in a term. Days for which no term is recorded are taken together, so that a council
 * that keeps no terms is told of a number used twice as well.
 */
export async function ordinalUsedTwice(tx: EntityManager, record: Numbered, dayColumn: string): Promise<UserError[]> {
  const { ordinal, happenedOn } = record;
  if (ordinal === null) return [];
  const inSameTerm = `${termOf(`r.${dayColumn}`)} is not distinct from ${termOf('$3::date')}`;
  const other = await findOther(tx, record, `r.ordinal = $2 and ${inSameTerm}`, [ordinal, happenedOn]);
  return other
    ? [
        userError(
          'ALREADY_USED',
          'ordinal',
          `Số thứ tự {got} đã dùng trong nhiệm kỳ này: ${other.summary}, ngày ${other.happenedOn}.`,
          `"ordinal": {got} is that of another one in this term, of ${other.happenedOn}.`,
          { facts: { got: ordinal } },
        ),
      ]
    : [];
}

/** A record that would share its number with another in a term, if the term were as given; null if there is none. */
export async function ordinalTwiceWithin(
  tx: EntityManager,
  { table, dayColumn }: { table: string; dayColumn: string },
  { startsOn, endsOn }: { startsOn: string; endsOn: string | null },
): Promise<number | null> {
  const [twice] = await tx.query<{ ordinal: number }[]>(
    `select r.ordinal from ${table} r
     where r.ordinal is not null and r.deleted_at is null and r.cancelled_at is null
       and r.${dayColumn} >= $1 and r.${dayColumn} < coalesce($2::date, 'infinity')
     group by r.ordinal having count(*) > 1 order by r.ordinal limit 1`,
    [startsOn, endsOn],
  );
  return twice?.ordinal ?? null;
}
