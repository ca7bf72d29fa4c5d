import type { OpenedSubgraph } from '../../../platform/http/subgraph-server';
import { isDatabaseAway } from '../../../platform/database/database-away';
import type { Logger } from '../../../platform/logging/logger';
import { type AskableWard, wardBreaker } from './ask-wards';

/** How long a ward whose database was away is left alone before it is tried again, in milliseconds. */
const AGAIN_MS = 5_000;

/** How long a database may take to say that it is there; a gateway asks how everything is, and waits a second. */
const READY_MS = 700;

/** One ward among those of a server: the ward's own server without a port, as soon as its database is there. */
export class HostedWard implements AskableWard {
  readonly breaker = wardBreaker();
  private opened: OpenedSubgraph | null = null;
  private opening: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    readonly wardId: string,
    private readonly openServer: () => Promise<OpenedSubgraph>,
    private readonly log: Logger,
    private readonly againMs = AGAIN_MS,
  ) {}

  /** Opens it, or tries again and again while its database is away. Refuses with whatever else keeps it from opening. */
  async open(): Promise<void> {
    try {
      this.opened = await this.openServer();
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
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

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.opening;
    await this.opened?.stop();
  }

  private openLater(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.opening = this.open().catch((error: unknown) => {
        // Whatever is wrong now, its neighbours are being asked: it is logged, and looked at again.
        this.log.error({ err: error, ward: this.wardId }, "the ward's server does not open");
        this.openLater();
      });
    }, this.againMs);
  }
}
