import type { DataSource } from 'typeorm';
import type { Logger } from '../../../platform/logging/logger';
import type { ServerName } from '../crossing';
import type { CrossingSetUp } from '../crossing-set-up';
import type { Receivers } from '../receivers';
import { haveMattersCompared, isQuiet, keepDifferences, peersToCompare } from './matters-at-odds';
import { differencesOf, type MatterDifference, readMatters, type SharedMatters } from './shared-matter';

/** Somebody works there at the moment, if it changes more often than this. */
const TRIES = 3;

export interface MatterComparisonOptions {
  db: DataSource;
  receivers: Pick<Receivers, 'matters'>;
  urlOf: CrossingSetUp['urlOf'];
  matters: SharedMatters;
  log: Logger;
}

/**
 * Compares the matters that this server and others deal with, once one of them was put back and all that can be sent again has arrived.
 * What is not alike then no rule decides: both keep it, for people to settle.
 */
export class MatterComparison {
  constructor(private readonly options: MatterComparisonOptions) {}

  /** This server's database was put back: it may differ from all others. */
  async haveAllCompared(): Promise<void> {
    for (const peer of this.options.matters.comparedWith) await haveMattersCompared(this.options.db, peer);
  }

  /** Compares with every server for which it is due. */
  async compareDue(): Promise<void> {
    const due = await peersToCompare(this.options.db);
    for (const peer of this.options.matters.comparedWith) if (due.includes(peer)) await this.compareWith(peer);
  }

  private async compareWith(peer: ServerName): Promise<void> {
    const { db, log } = this.options;
    const differences = await this.differencesWith(peer);
    if (differences === null) return;
    await db.transaction(async (tx) => {
      await keepDifferences(tx, peer, differences);
      await tx.query('update crossing_peer set matters_due = false where peer = $1', [peer]);
    });
    if (differences.length > 0) log.warn({ peer, count: differences.length }, 'matters are at odds');
  }

  /**
   * In what the two differ at one moment, as the other one keeps it too; null where it cannot be found out now, and is tried again. What
   * changed here while the other one answered is asked anew: it may be what the other one has just sent.
   */
  private async differencesWith(peer: ServerName): Promise<MatterDifference[] | null> {
    const { db, receivers, urlOf, matters } = this.options;
    const url = urlOf(peer);
    if (url === null || !(await isQuiet(db, peer))) return null;
    for (let tries = 0, here = await readMatters(db, matters, peer); tries < TRIES; tries++) {
      const told = await receivers.matters(peer, url, here);
      if (told === null || !(await isQuiet(db, peer))) return null;
      const since = await readMatters(db, matters, peer);
      if (differencesOf(here, since).length === 0) return differencesOf(here, told);
      here = since;
    }
    return null;
  }
}
