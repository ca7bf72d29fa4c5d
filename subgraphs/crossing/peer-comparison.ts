import type { DataSource, EntityManager } from 'typeorm';
import type { Logger } from '../../platform/logging/logger';
import type { JobQueue } from '../../platform/queue/job-queue';
import type { ServerName } from './crossing';
import type { CrossingFailure } from './crossing-failure';
import { putCrossingJob } from './crossing-jobs';
import { continueAfter, lockPeer } from './crossing-numbers';
import type { CrossingJob } from './crossing-queue';
import type { CrossingSetUp } from './crossing-set-up';
import { haveMattersCompared } from './matters/matters-at-odds';
import type { Receivers, Taken } from './receivers';

export interface ComparisonOptions {
  db: DataSource;
  queue: Pick<JobQueue<CrossingJob>, 'send'>;
  receivers: Pick<Receivers, 'taken'>;
  urlOf: CrossingSetUp['urlOf'];
  /** The epoch that the own database is in. */
  epoch: string;
  /** How long a comparison counts. */
  everyMs: number;
  log: Logger;
}

/** Whether a receiver and this server agree on what has crossed, and crossings may go on; or why it could not be found out. */
export type Agreement = 'NUMBERED' | 'UNNUMBERED' | CrossingFailure;

/**
 * What came of it where the two did not agree. PEER_PUT_BACK: the receiver has lost what it had taken in. OWN_PUT_BACK: this server
 * has lost what it had sent. FORK: it has sent other things since.
 */
export type BreakKind = 'PEER_PUT_BACK' | 'OWN_PUT_BACK' | 'FORK';

/**
 * Compares what was sent to each receiver with what the receiver has taken in, before anything is delivered and every few minutes.
 * What the receiver lacks is sent again; what it has and this server does not know of is kept as lost, and its numbers are not
 * used again.
 */
export class PeerComparison {
  private readonly compared = new Map<string, { until: number; agreement: Promise<Agreement> }>();

  constructor(private readonly options: ComparisonOptions) {}

  /** Compares with a receiver, unless it was done lately. */
  async agree(receiver: ServerName, url: string): Promise<Agreement> {
    const known = this.compared.get(receiver);
    if (known && known.until > performance.now()) return known.agreement;
    const begun = { until: Infinity, agreement: this.compare(receiver, url) };
    this.compared.set(receiver, begun);
    const agreement = await begun.agreement.catch((error: unknown) => {
      this.forget(receiver);
      throw error;
    });
    if (agreement === 'NUMBERED' || agreement === 'UNNUMBERED') begun.until = performance.now() + this.options.everyMs;
    else if (this.compared.get(receiver) === begun) this.forget(receiver);
    return agreement;
  }

  /** Before the next delivery it is compared anew. */
  forget(receiver: string): void {
    this.compared.delete(receiver);
  }

  /** Compares with every server that something was numbered for, one after the other; those that cannot be asked are left out. */
  async agreeWithAll(): Promise<void> {
    const peers = await this.options.db.query<{ peer: ServerName }[]>('select peer from crossing_peer order by peer');
    for (const { peer } of peers) await this.agreeWith(peer);
  }

  /** Compares with one server, if it can be asked. */
  async agreeWith(peer: ServerName): Promise<void> {
    const url = this.options.urlOf(peer);
    if (url !== null) await this.agree(peer, url);
  }

  private async compare(receiver: ServerName, url: string): Promise<Agreement> {
    const { db, receivers, epoch } = this.options;
    // Before it is asked: what arrives meanwhile is not missing there.
    const [{ at } = { at: '' }] = await db.query<{ at: string }[]>('select clock_timestamp()::text as at');
    const ask = (upTo?: number) => receivers.taken(receiver, url, epoch, upTo);
    const told = await ask();
    if (told === null) return 'UNNUMBERED';
    if (typeof told === 'string') return told;
    const common = await this.lastCommon(receiver, told, ask);
    if (typeof common === 'string') return common;
    await db.transaction((tx) => this.settle(tx, { receiver, told, common, at }));
    return 'NUMBERED';
  }

  /** The greatest number up to which both have the same crossings, of those that the receiver has. */
  private async lastCommon(
    receiver: ServerName,
    told: Taken,
    ask: (upTo: number) => Promise<Taken | CrossingFailure | null>,
  ): Promise<number | CrossingFailure> {
    const isOurs = async ({ number, chain }: Taken) => number === 0 || (await this.chainAt(receiver, number)) === chain;
    if (await isOurs(told)) return told.number;
    let [low, high] = [0, told.number - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const earlier = await ask(middle);
      if (earlier === null || typeof earlier === 'string') return earlier ?? 'BROKEN_ANSWER';
      if (await isOurs(earlier)) low = middle;
      else high = Math.max(earlier.number - 1, low);
    }
    return low;
  }

  private async chainAt(receiver: string, number: number): Promise<string | undefined> {
    const [row] = await this.options.db.query<{ chain: string }[]>(
      `select chain from outgoing_crossing where receiver = $1 and number = $2
       union all select chain from crossing_break where peer = $1 and continued_after = $2 limit 1`,
      [receiver, number],
    );
    return row?.chain;
  }

  private async settle(
    tx: EntityManager,
    { receiver, told, common, at }: { receiver: ServerName; told: Taken; common: number; at: string },
  ): Promise<void> {
    const { lastNumber, epoch } = await lockPeer(tx, receiver);
    const hasMore = told.number > common;
    const missing = await this.bringAgain(
      tx,
      hasMore
        ? { where: 'number > $3', values: [common] }
        : { where: '(number > $3 or number = any($4))', values: [told.number, told.gaps] },
      { receiver, at },
    );
    if (hasMore) {
      await tx.query('update outgoing_crossing set number = null, chain = null where receiver = $1 and number > $2', [
        receiver,
        common,
      ]);
      await continueAfter(tx, receiver, told);
    }
    if (epoch !== null && epoch !== told.epoch) await haveMattersCompared(tx, receiver);
    await tx.query('update crossing_peer set epoch = $2, compared_at = clock_timestamp() where peer = $1', [
      receiver,
      told.epoch,
    ]);
    if (!hasMore && missing === 0) return;
    const kind: BreakKind = !hasMore ? 'PEER_PUT_BACK' : lastNumber <= common ? 'OWN_PUT_BACK' : 'FORK';
    const lost = hasMore ? told.latest.filter(({ number }) => number > common) : [];
    await this.keepBreak(tx, { receiver, kind, missing, told: hasMore ? told : null, lost });
  }

  /** Has crossings sent again that were delivered by this server's account; gives how many. */
  private async bringAgain(
    tx: EntityManager,
    { where, values }: { where: string; values: unknown[] },
    { receiver, at }: { receiver: string; at: string },
  ): Promise<number> {
    const [again] = await tx.query<[{ id: string }[], number]>(
      `update outgoing_crossing set delivered_at = null
       where receiver = $1 and delivered_at < $2::timestamptz and ${where} returning id`,
      [receiver, at, ...values],
    );
    for (const { id } of again) await putCrossingJob(tx, this.options.queue, id);
    return again.length;
  }

  private async keepBreak(
    tx: EntityManager,
    found: { receiver: string; kind: BreakKind; missing: number; told: Taken | null; lost: Taken['latest'] },
  ): Promise<void> {
    const { receiver, kind, missing, told, lost } = found;
    await haveMattersCompared(tx, receiver);
    const [kept] = await tx.query<{ id: number }[]>(
      `insert into crossing_break (peer, kind, sent_again, continued_after, chain) values ($1, $2, $3, $4, $5) returning id`,
      [receiver, kind, missing, told?.number, told?.chain],
    );
    await tx.query(
      `insert into lost_crossing (break_id, id, kind, taken_in_at)
       select $1, lost.id, lost.kind, lost."takenInAt"
       from jsonb_to_recordset($2::jsonb) as lost (id uuid, kind text, "takenInAt" timestamptz)
       where lost.id not in (select id from outgoing_crossing)`,
      [kept?.id, JSON.stringify(lost)],
    );
    this.options.log.warn({ receiver, kind, sentAgain: missing, lost: lost.length }, 'crossings do not agree');
  }
}
