import { type CountedByDays, LIVE, type Standing } from '../counted';

/** In the place of a month: the figure looks at all rows on the last day of a period. In that of a day: from the row's own day on. */
export const ALWAYS = '-infinity';

/** The columns that say to what a part belongs: one indicator, the month of a row's day, and since when it stands. */
export const PLACE = 'code, month, since, by_day';

/**
 * SQL that gives what the rows of `source` add to the sums, several lines a row: PLACE and `amount`.
 *
 * A row is in the month of its day. Where it stands only on some days it adds its amount on the first of them and takes it
 * back on the first after, so that up to any last day of a period the lines before it add up. Such lines are there twice,
 * by the month and by the day: whole months are summed by months, a month that is not over by days.
 */
export function partsOf(counted: readonly CountedByDays[], source: string): string {
  return counted.map((one) => (one.standing ? standingParts(one, one.standing, source) : lastingParts(one, source)))
    .join(`
    union all `);
}

function lastingParts(counted: CountedByDays, source: string): string {
  return `select '${counted.code}' as code, ${monthOf(counted)} as month, '${ALWAYS}'::date as since, false as by_day,
      (${counted.amount ?? '1'})::bigint as amount
    from ${source} r where ${conditionsOn(counted)}`;
}

function standingParts(counted: CountedByDays, standing: Standing, source: string): string {
  const since = counted.on ? `greatest(change.since, r.${counted.on})` : 'change.since';
  return `select '${counted.code}' as code, ${monthOf(counted)} as month,
      case when by_day then ${since} else ${firstOfMonth(since)} end as since, by_day,
      (change.sign * (${counted.amount ?? '1'}))::bigint as amount
    from ${source} r cross join lateral (${spellsOf(standing)}) spell (begun, ended)
      cross join lateral (values (spell.begun, 1), (spell.ended, -1)) change (since, sign)
      cross join (values (false), (true)) grain (by_day)
    where ${conditionsOn(counted)} and spell.begun is not null and (spell.ended is null or spell.ended > spell.begun)
      and change.since is not null`;
}

function spellsOf(standing: Standing): string {
  if (!('spells' in standing)) return `select (${standing.from})::date, (${standing.until ?? 'null'})::date`;
  return `select coalesce(lower(one), '${ALWAYS}'), upper(one) from unnest(${standing.spells}) one`;
}

function conditionsOn({ on, where }: CountedByDays): string {
  return [LIVE, ...(on ? [`r.${on} is not null`] : []), ...(where ? [`(${where})`] : [])].join(' and ');
}

const monthOf = ({ on }: CountedByDays): string => (on ? firstOfMonth(`r.${on}`) : `'${ALWAYS}'::date`);

/** As a moment without a zone, so that the session's time zone has no say. */
const firstOfMonth = (day: string): string => `date_trunc('month', (${day})::timestamp)::date`;
