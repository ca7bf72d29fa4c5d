import type { Logger } from '../../platform/logging/logger';
import type { ServerName } from './crossing';
import type { MatterComparison } from './matters/matter-comparison';
import type { PeerComparison } from './peer-comparison';

/** Compares with other servers from the start of this one until it stops: what has crossed, and after that the matters. */
export class Comparisons {
  private readonly underWay = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly ofCrossings: Pick<PeerComparison, 'agreeWithAll' | 'agreeWith' | 'forget'>,
    private readonly ofMatters: Pick<MatterComparison, 'compareDue' | 'haveAllCompared'>,
    private readonly options: { everyMs: number; log: Logger },
  ) {}

  /** Begins at once; a server whose database was put back may differ from all others. */
  start({ wasPutBack }: { wasPutBack: boolean }): void {
    this.run(async () => {
      if (wasPutBack) await this.ofMatters.haveAllCompared();
      await this.compareAll();
    });
    this.timer = setInterval(() => this.run(() => this.compareAll()), this.options.everyMs);
  }

  /** Compares at once what has crossed to one server. */
  compareWith(peer: ServerName): void {
    this.ofCrossings.forget(peer);
    this.run(() => this.ofCrossings.agreeWith(peer));
  }

  /** Settles once nothing is under way any more. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.underWay);
  }

  private async compareAll(): Promise<void> {
    await this.ofCrossings.agreeWithAll();
    await this.ofMatters.compareDue();
  }

  private run(act: () => Promise<void>): void {
    const { log } = this.options;
    const done = act().catch((error: unknown) => log.warn({ err: error }, 'crossings could not be compared'));
    this.underWay.add(done);
    void done.finally(() => this.underWay.delete(done));
  }
}
