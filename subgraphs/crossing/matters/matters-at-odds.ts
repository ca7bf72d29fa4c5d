import type { EntityManager } from 'typeorm';
import { QUEUE_SCHEMA } from '../../../platform/queue/queue-schema';
import { CROSSING_QUEUE } from '../crossing-queue';
import type { MatterDifference, MatterFacts } from './shared-matter';

type Statements = Pick<EntityManager, 'query'>;

/** A matter that two servers do not have alike, as it is kept for people to settle. */
export interface MatterAtOdds extends MatterDifference {
  id: string;
  peer: string;
  foundAt: Date;
  settledAt: Date | null;
  settledBy: string | null;
  settlement: string | null;
}

/**
 * Keeps in which matters this server and another one differ at present. One that was settled and differs otherwise now is open again;
 * one that is alike again is gone from the list.
 */
export async function keepDifferences(
  tx: Statements,
  peer: string,
  differences: readonly MatterDifference[],
): Promise<void> {
  const rows = JSON.stringify(differences);
  await tx.query(
    `update matter_at_odds set alike_at = clock_timestamp() where peer = $1 and alike_at is null and not exists (
       select 1 from jsonb_to_recordset($2::jsonb) as now (kind text, key text)
       where now.kind = matter_at_odds.kind and now.key = matter_at_odds.key)`,
    [peer, rows],
  );
  await tx.query(
    `insert into matter_at_odds as known (peer, kind, key, here, there)
     select $1, kind, key, here, there from jsonb_to_recordset($2::jsonb) as now (kind text, key text, here jsonb, there jsonb)
     on conflict (peer, kind, key) do update set here = excluded.here, there = excluded.there, alike_at = null,
       found_at = clock_timestamp(), settled_at = null, settled_by = null, settlement = null
     where known.alike_at is not null or (known.here, known.there) is distinct from (excluded.here, excluded.there)`,
    [peer, rows],
  );
}

const COLUMNS = `id, peer, kind, key, here, there, found_at as "foundAt", settled_at as "settledAt",
  settled_by as "settledBy", settlement`;

/** The matters in which this server and others differ, those first that are not settled, and of these the latest. */
export function readAtOdds(db: Statements, limit: number): Promise<MatterAtOdds[]> {
  return db.query(
    `select ${COLUMNS} from matter_at_odds where alike_at is null
     order by settled_at is not null, found_at desc, id limit $1`,
    [limit],
  );
}

/** How many matters are at odds with each server that nobody has settled. */
export function countUnsettled(db: Statements): Promise<{ peer: string; count: number }[]> {
  return db.query(
    `select peer, count(*)::int as count from matter_at_odds where alike_at is null and settled_at is null
     group by peer order by peer`,
  );
}

/** Keeps how people settled a matter. Gives it, null where there is none, and whether this was the time that it was settled. */
export async function settleMatter(
  db: EntityManager,
  id: string,
  { by, settlement }: { by: string; settlement: string },
): Promise<{ matter: MatterAtOdds | null; isSettled: boolean }> {
  return db.transaction(async (tx) => {
    const settled = await tx.query<[{ id: string }[], number]>(
      `update matter_at_odds set settled_at = clock_timestamp(), settled_by = $2, settlement = $3
       where id::text = $1 and settled_at is null and alike_at is null returning id`,
      [id, by, settlement],
    );
    const [matter] = await tx.query<MatterAtOdds[]>(`select ${COLUMNS} from matter_at_odds where id::text = $1`, [id]);
    return { matter: matter ?? null, isSettled: settled[1] > 0 };
  });
}

/** From now until it has been done, matters are to be compared with another server. */
export async function haveMattersCompared(tx: Statements, peer: string): Promise<void> {
  await tx.query(
    `insert into crossing_peer (peer, matters_due) values ($1, true)
     on conflict (peer) do update set matters_due = true`,
    [peer],
  );
}

/** The servers whose matters are to be compared: it is due, or some are still at odds. */
export async function peersToCompare(db: Statements): Promise<string[]> {
  const rows = await db.query<{ peer: string }[]>(
    `select peer from crossing_peer where matters_due
     union select peer from matter_at_odds where alike_at is null order by peer`,
  );
  return rows.map(({ peer }) => peer);
}

/** Whether nothing is on its way to another server; what is dead does not come by itself. */
export async function isQuiet(db: Statements, peer: string): Promise<boolean> {
  const [row] = await db.query<{ isQuiet: boolean }[]>(
    `select not exists (select 1 from outgoing_crossing where receiver = $1 and delivered_at is null and id::text not in (
       select data ->> 'crossing' from ${QUEUE_SCHEMA}.job
       where name = '${CROSSING_QUEUE.deadLetters}' and state in ('created', 'retry', 'active'))) as "isQuiet"`,
    [peer],
  );
  return row?.isQuiet ?? true;
}

/** What of a matter one side knows, for people and programs: names and values in a lasting order. */
export const factLines = (facts: MatterFacts): { name: string; value: string | null }[] =>
  Object.entries(facts)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => ({ name, value: value === null ? null : String(value) }));
