import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { refuseReason } from '../recording/target';
import { Refused, type UserError, userError } from '../recording/user-error';
import type { OnceSight } from '../recording/write-once';
import type { TallyGroup } from './catalogue';
import { KeptGroup } from './records-from.model';
import { groupNameOf } from './tally.model';

/** From which day on a council has the records of a group of figures, as it was declared. */
export interface Declaration {
  id: string;
  /** Null where it is about every group. */
  group: KeptGroup | null;
  /** YYYY-MM-DD; null where none are kept yet. */
  since: string | null;
  reason: string;
  declaredAt: Date;
  /** The account of whoever declared it; null where it came with the data or by a command. */
  declaredBy: string | null;
}

/** What somebody declares. */
export interface ToDeclare {
  group?: TallyGroup | null | undefined;
  since?: string | null | undefined;
  keepsNone?: boolean | null | undefined;
  reason: string;
}

/** One on each group, and one on all of them. */
export const MOST_STANDING = Object.keys(KeptGroup).length + 1;

const READ = `select id, tally_group as "group", since::text, reason, declared_at as "declaredAt", declared_by as "declaredBy"
  from records_from`;

/** The declarations of a database that count: the latest on each group, and none from before the latest on all of them. */
export async function readStanding(db: EntityManager): Promise<Declaration[]> {
  const standing = new Map<KeptGroup | null, Declaration>();
  for (const one of await db.query<Declaration[]>(`${READ} order by declared_at, id`)) {
    if (one.group === null) standing.clear();
    standing.set(one.group, one);
  }
  return [...standing.values()];
}

/** One declaration by its id. */
export async function readDeclaration(db: EntityManager, id: string): Promise<Declaration | null> {
  const [found] = await db.query<Declaration[]>(`${READ} where id = $1`, [id]);
  return found ?? null;
}

/**
 * Writes down from which day on there are records, beside what was declared before, and gives its id. Refuses with Refused what
 * names no day, or a group of which this server counts nothing.
 */
export async function writeDeclaration(
  { group, since, keepsNone, reason }: ToDeclare,
  groups: readonly TallyGroup[],
  { tx, viewer, now }: OnceSight,
): Promise<string> {
  const faults: UserError[] = [];
  if ((since ?? null) === null && !keepsNone) faults.push(dayMissing());
  if ((since ?? null) !== null && keepsNone) faults.push(dayOfNothing());
  const known = groups.map(groupNameOf).filter((name) => name in KeptGroup);
  const name = group ? groupNameOf(group) : null;
  if (name !== null && !known.includes(name)) faults.push(groupNotCounted(known));
  refuseReason({ reason }, faults, true);
  if (faults.length > 0) throw new Refused(faults);
  const id = randomUUID();
  await tx.query(
    `insert into records_from (id, tally_group, since, reason, declared_at, declared_by) values ($1, $2, $3, $4, $5, $6)`,
    [id, name, since ?? null, reason.trim(), now, viewer.subject],
  );
  return id;
}

const dayMissing = () =>
  userError(
    'REQUIRED',
    'since',
    'Thiếu ngày đầu tiên có hồ sơ; nếu chưa lưu hồ sơ nào, hãy xác nhận "keepsNone".',
    '"since" is missing: the first day with records; where none are kept yet, say "keepsNone".',
    { saysNext: true },
  );

const dayOfNothing = () =>
  userError(
    'INCONSISTENT',
    'since',
    'Đã xác nhận chưa lưu hồ sơ nào thì không có ngày đầu tiên.',
    'What is not kept yet has no first day.',
  );

const groupNotCounted = (known: readonly string[]) =>
  userError(
    'OUT_OF_RANGE',
    'group',
    'Máy chủ này không lưu hồ sơ của nhóm này; chọn một trong: {expected}.',
    'This server keeps no records of this group; choose one of {expected}.',
    { saysNext: true, facts: { expected: known.join(', ') } },
  );
