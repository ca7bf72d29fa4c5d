import type { Pool } from 'pg';
import { type Db, PgBoss } from 'pg-boss';
import type { DataSource, EntityManager, EntitySubscriberInterface, QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import type { Logger } from '../logging/logger';
import { type JobPlace, placedJobId } from './job-place';
import { JOB_TABLE, QUEUE_SCHEMA, type QueueNames } from './queue-schema';

/** How often a job is tried, and when. */
export interface JobPatience {
  /** Attempts after the first one, before it is a dead letter. */
  retryLimit: number;
  /** Wait before the second attempt, in seconds; it doubles with each one, with some chance in it. */
  retryDelayS: number;
  /** No wait is longer. */
  retryDelayMaxS: number;
  /** Whose attempt takes longer is given up, with whatever had it: it may have been killed. */
  expireS: number;
}

/** A job that was taken out and is to be settled; `retryCount` says which attempt it is. */
export interface TakenJob<Data> {
  id: string;
  retryCount: number;
  data: Data;
  /** What it was put in for, such as one receiver. */
  groupId: string;
}

interface SendOptions extends JobPlace {
  group: string;
  /** Not to be tried before, in seconds from now. */
  afterS?: number;
}

/** The statistics that the library keeps of its queues for people who watch them are not looked at: as seldom as can be. */
const SELDOM_S = 86_400;

/**
 * A queue of jobs in a server's own database, over the connections that it has already. Jobs are sent and settled in the
 * caller's transaction; no table is made or changed here.
 */
export class JobQueue<Data extends object> {
  private readonly commits = new CommitWatch();

  private constructor(
    private readonly boss: PgBoss,
    private readonly names: QueueNames,
    private readonly patience: JobPatience,
    log: Logger,
  ) {
    boss.on('error', (error) => log.warn({ err: error }, 'queue'));
  }

  /** Opens the queue of a database whose tables of jobs are there. Refuses as PostgreSQL refuses. The caller closes it. */
  static async open<Data extends object>(
    db: DataSource,
    names: QueueNames,
    { patience, superviseS }: { patience: JobPatience; superviseS: number },
    log: Logger,
  ): Promise<JobQueue<Data>> {
    const pool = (db.driver as PostgresDriver).master as Pool; // every data source here is one of PostgreSQL
    const boss = new PgBoss({
      db: { executeSql: (text, values) => pool.query(text, values) },
      schema: QUEUE_SCHEMA,
      ...{ migrate: false, createSchema: false, schedule: false, registerInstance: false },
      ...{ supervise: false, reindex: false, monitorVacuum: false, openTelemetry: { enabled: false } },
      monitorIntervalSeconds: superviseS,
      queueCacheIntervalSeconds: SELDOM_S,
    });
    const queue = new JobQueue<Data>(boss, names, patience, log);
    await boss.start();
    db.subscribers.push(queue.commits);
    return queue;
  }

  /** Calls back whenever a transaction in which jobs were sent has been committed. */
  onCommit(listener: () => void): void {
    this.commits.listener = listener;
  }

  /** Puts a job in, with the transaction. */
  async send(tx: EntityManager, data: Data, options: SendOptions): Promise<void> {
    await this.put(tx, this.names.queue, data, options);
    this.commits.mark(tx.queryRunner);
  }

  /** Puts a dead letter in, with the transaction. */
  sendDead(tx: EntityManager, data: Data, options: SendOptions): Promise<void> {
    return this.put(tx, this.names.deadLetters, data, options);
  }

  /**
   * Takes up to so many jobs out, of each group no more than `perGroup` at a time, whoever has them: those that go first,
   * in the order of their places.
   */
  async take(count: number, perGroup: number): Promise<TakenJob<Data>[]> {
    const options = { batchSize: count, groupConcurrency: perGroup, includeMetadata: true } as const;
    const jobs = await this.boss.fetch<Data>(this.names.queue, options);
    return jobs
      .map(({ id, retryCount, data, groupId }) => ({ id, retryCount, data, groupId: groupId ?? '' }))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  /** Says that jobs are done. Those whose attempt was given up meanwhile are left as they are. */
  async complete(tx: EntityManager, jobs: readonly TakenJob<Data>[]): Promise<void> {
    if (jobs.length > 0) await this.boss.complete(this.names.queue, attemptsOf(jobs), null, inTransaction(tx));
  }

  /** Says that attempts failed: the jobs are tried again later, or become dead letters after the last one. */
  async fail(tx: EntityManager, jobs: readonly TakenJob<Data>[], reason: string): Promise<void> {
    if (jobs.length > 0) await this.boss.fail(this.names.queue, attemptsOf(jobs), { reason }, inTransaction(tx));
  }

  /** Has those of a group tried now that wait because an earlier attempt failed for one of these reasons. */
  async hasten(tx: EntityManager, group: string, reasons: readonly string[]): Promise<void> {
    await tx.query(
      `update ${QUEUE_SCHEMA}.${JOB_TABLE} set start_after = ${QUEUE_SCHEMA}.job_now()
       where name = $1 and group_id = $2 and state = 'retry' and output ->> 'reason' = any($3)`,
      [this.names.queue, group, reasons],
    );
    this.commits.mark(tx.queryRunner);
  }

  /**
   * Gives up every attempt that is under way, as somebody had who was killed: it would count against its group until it
   * has taken too long. A server that starts may say so, for nobody else works in its queue; were somebody there, what they
   * have in hand is done again.
   */
  async giveUpOthers(tx: EntityManager, reason: string): Promise<void> {
    const under = `select id, retry_count as "retryCount" from ${QUEUE_SCHEMA}.job where name = $1 and state = 'active'`;
    const attempts = await tx.query<Attempt[]>(under, [this.names.queue]);
    if (attempts.length > 0) await this.boss.fail(this.names.queue, attempts, { reason }, inTransaction(tx));
  }

  /** Takes the dead letters with this data away, with the transaction, and says whether there were any. */
  async takeDead(tx: EntityManager, data: Partial<Data>): Promise<boolean> {
    const found = await this.boss.findJobs(this.names.deadLetters, { data, queued: true, ...inTransaction(tx) });
    const ids = found.map(({ id }) => id);
    if (ids.length > 0) await this.boss.deleteJob(this.names.deadLetters, ids, inTransaction(tx));
    return ids.length > 0;
  }

  /** Gives attempts up that took too long, and clears away what is long done. */
  async supervise(): Promise<void> {
    await this.boss.supervise();
  }

  /** Nothing is sent or taken afterwards. */
  async close(): Promise<void> {
    await this.boss.stop({ graceful: false, close: false });
  }

  private async put(tx: EntityManager, name: string, data: Data, options: SendOptions): Promise<void> {
    const { group, afterS, isUrgent } = options;
    const { retryLimit, retryDelayS, retryDelayMaxS, expireS } = this.patience;
    const id = await this.boss.send(name, data, {
      ...{ id: placedJobId(options), priority: isUrgent ? 1 : 0 },
      ...{ retryLimit, retryDelay: retryDelayS, retryDelayMax: retryDelayMaxS, retryBackoff: true },
      expireInSeconds: expireS,
      group: { id: group },
      ...(afterS === undefined ? {} : { startAfter: afterS }),
      ...inTransaction(tx),
    });
    if (!id) throw new Error(`A job was not put into ${name}.`);
  }
}

type Attempt = Pick<TakenJob<object>, 'id' | 'retryCount'>;

/** Of a job only what names the attempt: the library settles no other one. */
const attemptsOf = (jobs: readonly Attempt[]) => jobs.map(({ id, retryCount }) => ({ id, retryCount }));

/** Lets the library run its statements over the connection of a transaction. */
function inTransaction({ queryRunner }: EntityManager): { db: Db } {
  if (!queryRunner) throw new Error('Jobs are sent and settled in a transaction.');
  return {
    db: {
      executeSql: async (text, values) => ({
        rows: (await queryRunner.query(text, values, true)).records as unknown[],
      }),
    },
  };
}

/** Hears of commits, and tells of those of transactions that were marked. */
class CommitWatch implements EntitySubscriberInterface {
  listener: () => void = () => undefined;
  private readonly marked = new WeakSet<QueryRunner>();

  mark(runner: QueryRunner | undefined): void {
    if (runner) this.marked.add(runner);
  }

  afterTransactionCommit({ queryRunner }: { queryRunner: QueryRunner }): void {
    if (this.marked.has(queryRunner)) this.listener();
  }
}
