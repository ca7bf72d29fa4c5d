import type { ClientBase } from 'pg';
import type { EntityManager } from 'typeorm';

/** Any number that other programs do not use: while one holds it alone in a database, nothing is taken in there. */
const INTAKE_LOCK = 5_518_204_417;

/** Waits, where taking in is paused, and keeps it from being paused until the transaction ends. */
export async function joinIntake(tx: EntityManager): Promise<void> {
  await tx.query('select pg_advisory_xact_lock_shared($1)', [INTAKE_LOCK]);
}

/**
 * Pauses the taking in of crossings in a database, once what is under way is over, until `resumeIntake` or the end of the connection;
 * everybody goes on writing otherwise. While it is paused in all databases of a hub, nothing that one of them has taken in is missing
 * at its sender.
 */
export async function pauseIntake(client: Pick<ClientBase, 'query'>): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [INTAKE_LOCK]);
}

/** Lets crossings be taken in again. */
export async function resumeIntake(client: Pick<ClientBase, 'query'>): Promise<void> {
  await client.query('select pg_advisory_unlock($1)', [INTAKE_LOCK]);
}
