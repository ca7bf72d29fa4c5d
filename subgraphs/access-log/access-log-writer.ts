import type { Logger } from '../../platform/logging/logger';
import type { AccessLine } from './access-line';

/** What the writer needs of a database. */
interface Database {
  query(sql: string, values: unknown[]): Promise<unknown>;
}

export interface WriterOptions {
  /** How long a line that nobody waits for may wait; written within a second, it needs some of that to be written. */
  batchMs: number;
  /** More lines that nobody waits for are not kept: whoever makes the next one waits for it. */
  mostWaiting: number;
}

interface WaitingLine {
  line: AccessLine;
  /** Told what became of it; undefined where nobody waits. */
  settle?: { resolve(): void; reject(error: unknown): void };
}

const USUAL: WriterOptions = { batchMs: 400, mostWaiting: 10_000 };

/** Most lines in one statement. */
const BATCH = 500;

const INSERT = `
  insert into access_log (viewer_subject, viewer_role, viewer_ward, kind, operation, request_id, types, record_count, purpose)
  select viewer_subject, viewer_role, viewer_ward, kind, operation, request_id, types, record_count, purpose
  from rows from (jsonb_to_recordset($1::jsonb) as ("viewerSubject" text, "viewerRole" text, "viewerWard" text, kind text,
    operation text, "requestId" text, types jsonb, "recordCount" int, purpose text))
    with ordinality as line (viewer_subject, viewer_role, viewer_ward, kind, operation, request_id, types, record_count, purpose, place)
  order by place`;

/**
 * Adds lines to the access log of one database, one statement at a time: the log's end is one place, and those who come
 * while a statement is under way go together in the next one, so many requests cost few statements and one connection.
 */
export class AccessLogWriter {
  private waiting: WaitingLine[] = [];
  private writing: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  /** Whether the last statement was refused. */
  private isFailing = false;

  constructor(
    private readonly db: Database,
    private readonly log: Logger,
    private readonly options: WriterOptions = USUAL,
  ) {}

  /** Adds a line; done when it is in the database for good. Refuses as PostgreSQL refuses. */
  write(line: AccessLine): Promise<void> {
    const written = new Promise<void>((resolve, reject) => this.waiting.push({ line, settle: { resolve, reject } }));
    void this.writeWaiting();
    return written;
  }

  /**
   * Adds a line within a second; done at once. As `write` while the log cannot be written, where too many wait already, and
   * after the stop, for a request that outlives its server.
   */
  async writeSoon(line: AccessLine): Promise<void> {
    const mustWait = this.isStopped || this.isFailing || this.waiting.length >= this.options.mostWaiting;
    if (mustWait) return this.write(line);
    this.waiting.push({ line });
    this.tryAgainSoon();
  }

  /** Writes what still waits, and never again by itself. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.writeWaiting();
    clearTimeout(this.timer);
    if (this.waiting.length > 0) this.log.error({ lines: this.waiting.length }, 'access log lines are lost');
  }

  private tryAgainSoon(): void {
    if (!this.isStopped) this.timer ??= setTimeout(() => void this.writeWaiting(), this.options.batchMs);
  }

  private writeWaiting(): Promise<void> {
    if (this.waiting.length === 0) return Promise.resolve();
    return (this.writing ??= this.writeBatches());
  }

  private async writeBatches(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    let isWritten = true;
    while (isWritten ? this.waiting.length > 0 : this.waiting.some(({ settle }) => settle)) {
      isWritten = await this.writeBatch(this.takeBatch());
    }
    if (this.waiting.length > 0) this.tryAgainSoon();
    this.writing = undefined; // in the same breath as the last look at who waits
  }

  /** Those that somebody waits for first: nobody is to wait behind lines that may wait. */
  private takeBatch(): WaitingLine[] {
    const [first = [], later = []] = [true, false].map((isAwaited) =>
      this.waiting.filter(({ settle }) => (settle !== undefined) === isAwaited),
    );
    this.waiting = [...first, ...later];
    return this.waiting.splice(0, BATCH);
  }

  /** Whether it was written. If not, whoever waits is told, and what nobody waits for is kept for the next time. */
  private async writeBatch(batch: WaitingLine[]): Promise<boolean> {
    try {
      await this.db.query(INSERT, [JSON.stringify(batch.map(({ line }) => line))]);
      this.isFailing = false;
      for (const { settle } of batch) settle?.resolve();
      return true;
    } catch (error) {
      this.isFailing = true;
      this.log.error({ err: error, lines: batch.length }, 'the access log cannot be written');
      this.waiting.unshift(...batch.filter(({ settle }) => !settle));
      for (const { settle } of batch) settle?.reject(error);
      return false;
    }
  }
}
