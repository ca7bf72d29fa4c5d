import type { DataSource, EntityManager } from 'typeorm';
import type { Logger } from '../../platform/logging/logger';
import type { JobQueue, TakenJob } from '../../platform/queue/job-queue';
import type { ServerName } from './crossing';
import { type CrossingFailure, FAILURES_OF_THE_WAY, isFinal, isReceiverAway } from './crossing-failure';
import { putCrossingJob, putDeadCrossing } from './crossing-jobs';
import type { CrossingJob, DeliveryPace } from './crossing-queue';
import type { CrossingSetUp } from './crossing-set-up';
import { numberCrossings } from './crossing-numbers';
import type { PeerComparison } from './peer-comparison';
import type { OutgoingCrossing, Receivers, SendingOutcome } from './receivers';
import { Rests } from './rests';

export interface DeliveryOptions {
  db: DataSource;
  queue: JobQueue<CrossingJob>;
  receivers: Pick<Receivers, 'send'>;
  comparison: Pick<PeerComparison, 'agree' | 'forget'>;
  urlOf: CrossingSetUp['urlOf'];
  /** A crossing with the payload that it is handed over with; kept nowhere. */
  completed(crossing: OutgoingCrossing): Promise<OutgoingCrossing>;
  pace: Readonly<DeliveryPace>;
  log: Logger;
}

type Job = TakenJob<CrossingJob>;

/** A job with what it is to deliver. */
interface Errand {
  job: Job;
  crossing: OutgoingCrossing;
}

/** What is to be written of an errand: why it failed, or null where it is done. */
interface Settled {
  errand: Errand;
  failure: CrossingFailure | null;
}

/** Brings crossings to their receivers, and writes down how far each has come. */
export class Delivery {
  private readonly rests: Rests;
  /** The receivers that were reached at the last attempt. */
  private readonly reached = new Set<string>();

  constructor(private readonly options: DeliveryOptions) {
    this.rests = new Rests(options.pace);
  }

  /**
   * Delivers what waits for one receiver, in the order that it is given. What was not tried before goes together, the rest
   * one by one: one that the receiver cannot stand must not take others with it.
   */
  async deliver(receiver: string, jobs: readonly Job[]): Promise<void> {
    const errands = await this.errandsOf(jobs);
    const url = this.options.urlOf(receiver as ServerName); // the job was sent for a server
    if (url === null) return this.postpone(errands);
    for (const part of partsOf(errands)) await this.send(receiver as ServerName, url, part);
  }

  private async send(receiver: ServerName, url: string, errands: readonly Errand[]): Promise<void> {
    if (this.rests.isResting(receiver)) return this.leave(errands);
    const crossings = await this.completed(errands);
    const outcome = await this.handOver(receiver, url, crossings);
    const settled = errands.map((errand): Settled => {
      const { id } = errand.crossing;
      const isSent = crossings.some((crossing) => crossing.id === id);
      return { errand, failure: isSent ? (outcome.get(id) ?? null) : 'NOT_COMPLETED' };
    });
    const failures = settled.flatMap(({ failure }) => failure ?? []);
    if (failures.includes('FORKED')) this.options.comparison.forget(receiver);
    if (failures.some(isReceiverAway)) this.rests.begin(receiver);
    else this.rests.end(receiver);
    const codes = [...new Set(failures)];
    if (codes.length > 0) this.options.log.warn({ receiver, codes, count: failures.length }, 'crossings not delivered');
    const isBack = this.noteReached(receiver, failures);
    await this.options.db.transaction(async (tx) => {
      await this.settle(tx, settled);
      if (isBack) await this.options.queue.hasten(tx, receiver, FAILURES_OF_THE_WAY);
    });
  }

  /** Hands crossings over to a receiver that agrees on what has crossed before, each with its number where it knows numbers. */
  private async handOver(
    receiver: ServerName,
    url: string,
    crossings: readonly OutgoingCrossing[],
  ): Promise<SendingOutcome> {
    const { comparison, db, receivers } = this.options;
    const agreement = await comparison.agree(receiver, url);
    if (agreement === 'UNNUMBERED') return receivers.send(receiver, url, crossings);
    if (agreement !== 'NUMBERED') return new Map(crossings.map(({ id }) => [id, agreement]));
    const ids = crossings.map(({ id }) => id);
    const places = await db.transaction((tx) => numberCrossings(tx, receiver, ids));
    return receivers.send(
      receiver,
      url,
      crossings.map((crossing) => ({ ...crossing, place: places.get(crossing.id) })),
    );
  }

  /** Whether a receiver is reached that was not before: what waits for it longest need not wait until its next attempt is due. */
  private noteReached(receiver: ServerName, failures: readonly CrossingFailure[]): boolean {
    const wasReached = this.reached.has(receiver);
    const isReached = !failures.some((failure) => FAILURES_OF_THE_WAY.some((one) => one === failure));
    if (isReached) this.reached.add(receiver);
    else this.reached.delete(receiver);
    return isReached && !wasReached;
  }

  /** What can be handed over; one that cannot be completed holds up no other. */
  private async completed(errands: readonly Errand[]): Promise<OutgoingCrossing[]> {
    const completed = await Promise.allSettled(errands.map(({ crossing }) => this.options.completed(crossing)));
    return completed.flatMap((one) => {
      if (one.status === 'rejected')
        this.options.log.error({ err: one.reason as unknown }, 'a crossing is not complete');
      return one.status === 'fulfilled' ? [one.value] : [];
    });
  }

  private async settle(tx: EntityManager, settled: readonly Settled[]): Promise<void> {
    const { queue } = this.options;
    const outcomes = settled.map(({ errand, failure }) => ({ id: errand.crossing.id, failure }));
    await tx.query(
      `update outgoing_crossing set attempts = attempts + 1, last_tried_at = clock_timestamp(),
         last_failure = outcome.failure, delivered_at = case when outcome.failure is null then clock_timestamp() end
       from jsonb_to_recordset($1::jsonb) as outcome (id uuid, failure text)
       where outgoing_crossing.id = outcome.id and delivered_at is null`,
      [JSON.stringify(outcomes)],
    );
    const isOver = ({ failure }: Settled) => failure === null || isFinal(failure);
    const jobsOf = (some: readonly Settled[]) => some.map(({ errand }) => errand.job);
    await queue.complete(tx, jobsOf(settled.filter(isOver)));
    for (const { errand, failure } of settled)
      if (failure && isFinal(failure)) await putDeadCrossing(tx, queue, errand.crossing.id);
    const again = Map.groupBy(
      settled.filter((one) => !isOver(one)),
      ({ failure }) => failure ?? '',
    );
    for (const [failure, some] of again) await queue.fail(tx, jobsOf(some), failure);
  }

  /** Counts as an attempt of the queue, which has them wait longer and longer, and not as one of the crossings. */
  private async leave(errands: readonly Errand[]): Promise<void> {
    const jobs = errands.map(({ job }) => job);
    await this.options.db.transaction((tx) => this.options.queue.fail(tx, jobs, 'RESTING'));
  }

  /** Where nobody knows the receiver's address, waiting is no attempt: it may take as long as it takes. */
  private async postpone(errands: readonly Errand[]): Promise<void> {
    const { db, queue, pace } = this.options;
    await db.transaction(async (tx) => {
      const jobs = errands.map(({ job }) => job);
      await queue.complete(tx, jobs);
      for (const { data } of jobs) await putCrossingJob(tx, queue, data.crossing, pace.addressAgainS);
    });
  }

  /** What the jobs are to deliver. Those whose crossing has been delivered meanwhile are done. */
  private async errandsOf(jobs: readonly Job[]): Promise<Errand[]> {
    const { db, queue } = this.options;
    const rows = await db.query<OutgoingCrossing[]>(
      `select id, kind, payload from outgoing_crossing where id = any($1) and delivered_at is null`,
      [jobs.map(({ data }) => data.crossing)],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    const isDone = ({ data }: Job) => !byId.has(data.crossing);
    if (jobs.some(isDone)) await db.transaction((tx) => queue.complete(tx, jobs.filter(isDone)));
    return jobs.flatMap((job) => {
      const crossing = byId.get(job.data.crossing);
      return crossing ? [{ job, crossing }] : [];
    });
  }
}

/** What is handed over together: neighbours that were not tried before, and each of the others by itself. */
function partsOf(errands: readonly Errand[]): Errand[][] {
  const parts: Errand[][] = [];
  for (const errand of errands) {
    const last = parts.at(-1);
    const isNew = errand.job.retryCount === 0;
    if (last && isNew && last.every(({ job }) => job.retryCount === 0)) last.push(errand);
    else parts.push([errand]);
  }
  return parts;
}
