import { getConstructionPlans } from 'pg-boss';
import type { QueryRunner } from 'typeorm';
import type { SchemaRights } from '../database/grants';

/** Where the library keeps jobs, beside the server's own tables. */
export const QUEUE_SCHEMA = 'pgboss';

/** Where the jobs of every queue of ours stand: the partition of those that have no table to themselves. */
export const JOB_TABLE = 'job_common';

/** A queue, and the one that its jobs go to after their last attempt. */
export interface QueueNames {
  queue: string;
  deadLetters: string;
}

/**
 * What a server's role may do with jobs: put them in and take them out. It makes and drops no queue, which would be
 * changing tables; the library's logs, schedules and registry of processes are not used.
 */
export const QUEUE_RIGHTS: SchemaRights = {
  [QUEUE_SCHEMA]: {
    tables: {
      job: ['SELECT', 'INSERT'],
      [JOB_TABLE]: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
      job_dependency: ['SELECT', 'DELETE'],
      queue: ['SELECT', 'UPDATE'],
      version: ['SELECT'],
      instance: ['SELECT', 'UPDATE', 'DELETE'], // rows are locked before they are deleted
    },
    functions: ['job_now'],
  },
};

/** How long a job that waits is kept, in seconds: the longest that the library knows. */
const KEPT_S = 365 * 86_400;

/** How long one is kept that is done with; what became of it stands elsewhere. */
const DONE_S = 86_400;

/** Makes the tables of jobs and one queue with its dead letters, in a migration of the database's owner. */
export async function installQueue(runner: QueryRunner, { queue, deadLetters }: QueueNames): Promise<void> {
  await runner.query(withoutTransaction(getConstructionPlans(QUEUE_SCHEMA)));
  const create = (name: string, further: object) =>
    runner.query(`select ${QUEUE_SCHEMA}.create_queue($1, $2::jsonb)`, [
      name,
      JSON.stringify({ policy: 'standard', retentionSeconds: KEPT_S, deleteAfterSeconds: DONE_S, ...further }),
    ]);
  await create(deadLetters, {});
  await create(queue, { deadLetter: deadLetters });
}

/** Takes all of it away again. */
export async function removeQueues(runner: QueryRunner): Promise<void> {
  await runner.query(`drop schema ${QUEUE_SCHEMA} cascade`);
}

/** The library's plan is a transaction of its own, and would end the one that all migrations of a start are in. */
function withoutTransaction(plan: string): string {
  const inner = /^\s*BEGIN;([\s\S]*)COMMIT;\s*$/.exec(plan)?.[1];
  if (inner === undefined) throw new Error('The plan of the tables of jobs is not the transaction that it was.');
  return inner;
}
