import type { Logger } from '../logging/logger';
import type { JobQueue, TakenJob } from './job-queue';

/** The pace of a worker. */
export interface WorkerPace {
  /** How long it waits before it looks again where it found nothing, unless it hears that something was sent. */
  pollMs: number;
  /** How often it looks for attempts that were given up. */
  superviseMs: number;
  /** Most jobs of one group at a time; they are handled together. */
  perGroup: number;
  /** Most jobs at a time. */
  atOnce: number;
}

export interface WorkerOptions<Data extends object> {
  queue: JobQueue<Data>;
  pace: WorkerPace;
  log: Logger;
  /** Does the jobs of one group, and settles each of them; what it leaves is given up in time and tried again. */
  handle(group: string, jobs: readonly TakenJob<Data>[]): Promise<void>;
}

/** One statement asks for no more. */
const MOST_TAKEN = 100;

/** Takes jobs out of a queue and has them done: the groups beside each other, so that a slow one keeps no other waiting. */
export class JobWorker<Data extends object> {
  private isStopped = false;
  private isFailing = false;
  private active = 0;
  private wakeUp: () => void = () => undefined;
  private wasWoken = false;
  private superviseAt = 0;
  private readonly underWay = new Set<Promise<void>>();
  private running: Promise<void> | undefined;

  constructor(private readonly options: WorkerOptions<Data>) {
    options.queue.onCommit(() => this.wake());
  }

  /** Begins to work; done at once. */
  start(): void {
    this.running ??= this.run();
  }

  /** Takes nothing more, and is done when everything that it had has been settled. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.wake();
    await this.running;
    await Promise.all(this.underWay);
  }

  /** Looks for jobs now. */
  wake(): void {
    this.wasWoken = true;
    this.wakeUp();
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      const taken = await this.takeSome();
      if (taken === 0) await this.rest();
    }
  }

  /** Takes what there is, and gives how many; the database may be away, which is told once. */
  private async takeSome(): Promise<number> {
    const { queue, pace, log } = this.options;
    this.wasWoken = false;
    try {
      if (performance.now() >= this.superviseAt) {
        this.superviseAt = performance.now() + pace.superviseMs;
        await queue.supervise();
      }
      const room = Math.min(MOST_TAKEN, pace.atOnce - this.active);
      const jobs = room > 0 ? await queue.take(room, pace.perGroup) : [];
      this.isFailing = false;
      for (const [group, some] of Map.groupBy(jobs, ({ groupId }) => groupId)) this.begin(group, some);
      return jobs.length;
    } catch (error) {
      if (!this.isFailing) log.warn({ err: error }, 'queue cannot be read');
      this.isFailing = true;
      this.wasWoken = false;
      return 0;
    }
  }

  private begin(group: string, jobs: readonly TakenJob<Data>[]): void {
    this.active += jobs.length;
    const done = this.options
      .handle(group, jobs)
      .catch((error: unknown) => this.options.log.error({ err: error }, 'jobs were left'))
      .finally(() => {
        this.active -= jobs.length;
        this.underWay.delete(done);
        this.wake(); // the group may have more
      });
    this.underWay.add(done);
  }

  private async rest(): Promise<void> {
    if (this.wasWoken || this.isStopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.options.pace.pollMs);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = () => undefined;
  }
}
