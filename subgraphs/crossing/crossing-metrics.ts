import type { EntityManager } from 'typeorm';
import { Gauge, Registry } from 'prom-client';
import type { CrossingDesk } from './crossing-desk';
import { readUndelivered, readWatchedBreaks } from './crossing-watch';
import { countUnsettled } from './matters/matters-at-odds';

/** Whose crossings are counted. */
export interface CrossingMetricsOptions {
  db: Pick<EntityManager, 'query'>;
  desk: Pick<CrossingDesk, 'epoch' | 'isSetUpFor'>;
}

/**
 * What a server tells those who operate it of its crossings and of its database's epochs. It is read from the database whenever it
 * is asked for, and names servers alone.
 */
export function createCrossingMetrics(options: CrossingMetricsOptions): Registry {
  const registry = new Registry();
  addUndelivered(registry, options);
  addBreaks(registry, options);
  addMatters(registry, options);
  addEpoch(registry, options);
  return registry;
}

function addUndelivered(registry: Registry, { db, desk }: CrossingMetricsOptions): void {
  // Each reads by itself: a registry asks all its metrics at once.
  new Gauge({
    name: 'hai_cap_crossing_oldest_seconds',
    help: 'How long the oldest crossing waits that is tried by itself, or is to be.',
    ...{ registers: [registry], labelNames: ['receiver'] as const },
    async collect() {
      const undelivered = await readUndelivered(db);
      this.reset();
      for (const { receiver, waitedS } of undelivered) this.set({ receiver }, waitedS);
    },
  });
  new Gauge({
    name: 'hai_cap_crossings_undelivered',
    help: 'Crossings that their receiver has not taken in, by their state.',
    ...{ registers: [registry], labelNames: ['receiver', 'state'] as const },
    async collect() {
      const undelivered = await readUndelivered(db);
      this.reset();
      for (const { receiver, dead, waiting, untried } of undelivered) {
        const isSetUp = desk.isSetUpFor(receiver);
        this.set({ receiver, state: 'DEAD' }, dead);
        this.set({ receiver, state: 'PENDING' }, isSetUp ? untried : 0);
        this.set({ receiver, state: 'RETRYING' }, isSetUp ? waiting - untried : 0);
        this.set({ receiver, state: 'WAITING_FOR_SET_UP' }, isSetUp ? 0 : waiting);
      }
    },
  });
}

function addBreaks(registry: Registry, { db }: CrossingMetricsOptions): void {
  new Gauge({
    name: 'hai_cap_crossing_breaks',
    help: '1 while of the breaks with another server of the last seven days something is lost or still to be sent again.',
    ...{ registers: [registry], labelNames: ['peer', 'kind'] as const },
    async collect() {
      const breaks = await readWatchedBreaks(db);
      this.reset();
      for (const { peer, kind, lost, undelivered } of breaks) this.set({ peer, kind }, lost + undelivered > 0 ? 1 : 0);
    },
  });
}

function addMatters(registry: Registry, { db }: CrossingMetricsOptions): void {
  new Gauge({
    name: 'hai_cap_matters_at_odds',
    help: 'Matters that this server and another one do not have alike, and that nobody has settled.',
    ...{ registers: [registry], labelNames: ['peer'] as const },
    async collect() {
      const unsettled = await countUnsettled(db);
      this.reset();
      for (const { peer, count } of unsettled) this.set({ peer }, count);
    },
  });
}

function addEpoch(registry: Registry, { desk }: CrossingMetricsOptions): void {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const { number, begunAt } = desk.epoch;
  gauge('hai_cap_database_epoch', 'The epoch of the database: one more each time it was put back.').set(number);
  gauge('hai_cap_database_epoch_begun_timestamp_seconds', 'When that epoch began.').set(begunAt.getTime() / 1_000);
}
