import type { EntityManager } from 'typeorm';
import { DomainError } from '../../platform/errors/domain-error';
import type { Arrival } from './crossing';
import { type CrossingFailure, failureOf } from './crossing-failure';

/** What a receiver's refusal means that says something of the crossing itself; null for all other errors. */
function refusalOf(error: unknown): CrossingFailure | null {
  if (!(error instanceof DomainError)) return null;
  const failure = failureOf(error.extensions);
  return failure === 'REFUSED' || failure === 'NOT_YET' ? failure : null;
}

/** Keeps that a crossing was refused, and how often; nothing of what it said. Errors that are no refusals are not kept. */
export async function keepRefused(db: EntityManager, { id, kind, from }: Arrival, error: unknown): Promise<void> {
  const failure = refusalOf(error);
  if (failure === null) return;
  await db.query(
    `insert into refused_crossing (id, sender, kind, failure) values ($1, $2, $3, $4)
     on conflict (id, sender) do update set failure = excluded.failure, times = refused_crossing.times + 1,
       last_refused_at = clock_timestamp()`,
    [id, from, kind, failure],
  );
}

/** It has been taken in after all. */
export async function forgetRefused(tx: EntityManager, { id, from }: Pick<Arrival, 'id' | 'from'>): Promise<void> {
  await tx.query('delete from refused_crossing where id = $1 and sender = $2', [id, from]);
}
