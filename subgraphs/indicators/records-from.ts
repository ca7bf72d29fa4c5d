import type { EntityManager } from 'typeorm';
import type { TableRights } from '../../platform/database/grants';
import { queryPrepared } from '../../platform/database/prepared-query';
import { CATALOGUE, type TallyGroup } from './catalogue';
import type { Period } from './period';
import { KeptGroup } from './records-from.model';
import { type Figures, groupOf, TallyGroupEnum } from './tally.model';

/** Declarations are added and never changed. */
export const RECORDS_FROM_RIGHTS: TableRights = { records_from: ['SELECT', 'INSERT'] };

/** One declaration, in the order in which they were made. */
export interface Declared {
  /** Null where it is about every group. */
  group: KeptGroup | null;
  /** Null where nothing is kept yet. */
  since: string | null;
}

/** All declarations of a database as one JSON value, null where there are none: a part of other statements. */
export const DECLARED = `(select jsonb_agg(jsonb_build_object('group', tally_group, 'since', since) order by declared_at, id)
  from records_from)`;

const READ = { name: 'records-from', text: `select ${DECLARED} as declared`, values: [] };

/** The groups of which a database does not have the records of a whole period. */
export async function readNotKept(db: EntityManager, period: Period): Promise<TallyGroup[]> {
  const [read] = await queryPrepared<{ declared: Declared[] | null }>(db, READ);
  return notKeptOver(period, read?.declared ?? []);
}

/**
 * The groups of which not all records of a period are kept: it begins before the day from which they are. What is kept of
 * such a period would add up to a smaller figure that looks like the whole. Of a council that came into being within the period
 * the records begin on its `firstDay`.
 */
export function notKeptOver(
  { from, to }: Period,
  declared: readonly Declared[],
  firstDay: string | null = null,
): TallyGroup[] {
  const begin = firstDay !== null && from < firstDay && firstDay <= to ? firstDay : from;
  const keptFrom = new Map<KeptGroup, string | null>();
  for (const { group, since } of declared)
    for (const one of group === null ? Object.values(KeptGroup) : [group]) keptFrom.set(one, since);
  return [...keptFrom].flatMap(([group, since]) => {
    const known = TallyGroupEnum[group];
    return known && (since === null || begin < since) ? [known] : [];
  });
}

/** Figures of which those of these groups are null. */
export function withoutGroups(figures: Figures, groups: readonly TallyGroup[]): Figures {
  if (groups.length === 0) return figures;
  const dropped = new Set(CATALOGUE.filter((one) => groups.includes(groupOf(one))).map(({ code }) => code));
  return Object.fromEntries(Object.entries(figures).map(([code, value]) => [code, dropped.has(code) ? null : value]));
}

/** The groups of which a count, or a return, says of every figure that it was not kept: it is there and null. */
export const notKeptIn = (figures: Figures, groups: readonly TallyGroup[]): TallyGroup[] =>
  groups.filter((group) => {
    const values = CATALOGUE.filter((one) => groupOf(one) === group).map(({ code }) => figures[code]);
    const told = values.filter((value) => value !== undefined);
    return told.length > 0 && told.every((value) => value === null);
  });
