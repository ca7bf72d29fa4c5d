import type { OpenedSubgraph } from '../../../platform/http/subgraph-server';
import { isDatabaseAway } from '../../../platform/database/database-away';
import type { Logger } from '../../../platform/logging/logger';
import { type AskableWard, wardBreaker } from './ask-wards';

/** How long a ward whose database was away is left alone before it is tried again, in milliseconds. */
const AGAIN_MS = 5_000;

/** How long the others wait for one that opens; it then goes on by itself. */
const SLOW_MS = 10_000;

/** How long a server that stops waits for a ward that opens. */
const STOP_MS = 1_000;

/** How long a database may take to say that it is there; a gateway asks how everything is, and waits a second. */
const READY_MS = 700;

/** One ward among those of a server: the ward's own server without a port, as soon as its database is there. */
export class HostedWard implements AskableWard {
  readonly breaker = wardBreaker();
  private opened: OpenedSubgraph | null = null;
  private opening: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  private isAway = false;
  private readonly againMs: number;
  private readonly slowMs: number;

  constructor(
    readonly wardId: string,
    private readonly openServer: () => Promise<OpenedSubgraph>,
    private readonly log: Logger,
    { againMs = AGAIN_MS, slowMs = SLOW_MS }: { againMs?: number; slowMs?: number } = {},
  ) {
    this.againMs = againMs;
    this.slowMs = slowMs;
  }

  /**
   * Opens it, or tries again and again while its database is away. One whose database is slow is not waited for: it goes on by
   * itself, and what then keeps it from opening is logged. Refuses with whatever else keeps it from opening in time.
   */
  async open(): Promise<void> {
    const opening = this.openOnce();
    if (await isDoneWithin(opening, this.slowMs)) return opening;
    this.log.warn(
      { ward: this.wardId },
      "the ward's database is slow to open; its neighbours do without it until then",
    );
    this.opening = opening.catch((error: unknown) => this.openAfter(error));
  }

  /** Whether its database was away when it was last to be opened. */
  get hasBeenAway(): boolean {
    return this.isAway;
  }

  private async openOnce(): Promise<void> {
    try {
      const server = await this.openServer();
      if (this.isStopped) await server.stop();
      else this.opened = server;
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      this.isAway = true;
      this.log.error({ err: error, ward: this.wardId }, "the ward's database is away; its neighbours do without it");
      this.openLater();
    }
  }

  /** The ward's own server; null while it is not open. */
  get server(): OpenedSubgraph | null {
    return this.opened;
  }

  /** What its server is called among those of the hub. */
  get serverName(): string {
    return `ward-council/${this.wardId}`;
  }

  get ask(): AskableWard['ask'] {
    return this.opened?.ask ?? null;
  }

  /** Whether its database answers, and soon. */
  async isReady(): Promise<boolean> {
    if (!this.opened) return false;
    const patience = AbortSignal.timeout(READY_MS);
    const late = new Promise<boolean>((resolve) => patience.addEventListener('abort', () => resolve(false)));
    return Promise.race([this.opened.isReady(), late]);
  }

  async stop(drained?: Promise<unknown>): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await isDoneWithin(this.opening, STOP_MS); // one that hangs ends itself should it open after all
    await this.opened?.stop(drained);
    await drained;
  }

  private openLater(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.opening = this.openOnce().catch((error: unknown) => this.openAfter(error));
    }, this.againMs);
  }

  /** Whatever is wrong now, its neighbours are being asked: it is logged, and looked at again. */
  private openAfter(error: unknown): void {
    this.log.error({ err: error, ward: this.wardId }, "the ward's server does not open");
    this.openLater();
  }
}

/** Whether something ends, well or not, within so many milliseconds. */
function isDoneWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    const done = () => {
      clearTimeout(timer);
      resolve(true);
    };
    work.then(done, done);
  });
}
