import type { HealthPart } from '../../../platform/http/health';
import type { OpenedSubgraph } from '../../../platform/http/subgraph-server';
import { Places } from '../../../platform/limits/places';
import type { Logger } from '../../../platform/logging/logger';
import type { WardsToAsk } from './ask-wards';
import { HostedWard } from './hosted-ward';
import { WardsRefused } from './hosting.errors';

/** Opening is mostly waiting for databases; with all at once their connections come too late, and each takes long. */
const OPENED_AT_ONCE = 4;

/** A ward that is to be hosted. */
export interface WantedWard {
  wardId: string;
  openServer(): Promise<OpenedSubgraph>;
}

/** All wards of one server. None knows of another: who asks names one. */
export class HostedWards implements WardsToAsk {
  private constructor(
    private readonly wards: ReadonlyMap<string, HostedWard>,
    readonly log: Logger,
  ) {}

  /** Opens all of them, a few at a time. If one cannot be served as it is configured, or none can be reached, none stays: WardsRefused. */
  static async open(wanted: readonly WantedWard[], log: Logger): Promise<HostedWards> {
    const wards = wanted.map(({ wardId, openServer }) => new HostedWard(wardId, openServer, log));
    const hosted = new HostedWards(new Map(wards.map((ward) => [ward.wardId, ward])), log);
    const places = new Places(OPENED_AT_ONCE);
    const opened = await Promise.allSettled(
      wards.map(async (ward) => {
        await places.take();
        await ward.open().finally(() => places.leave());
      }),
    );
    const reasons = new Map<string, string>();
    opened.forEach((one, at) => {
      if (one.status === 'rejected') reasons.set(wanted[at]?.wardId ?? '', messageOf(one.reason));
    });
    if (reasons.size === 0 && wards.every(({ hasBeenAway }) => hasBeenAway))
      for (const { wardId } of wards) reasons.set(wardId, 'its database is away, as those of all others are');
    if (reasons.size === 0) return hosted;
    await hosted.stop();
    throw new WardsRefused(reasons);
  }

  get all(): HostedWard[] {
    return [...this.wards.values()];
  }

  readonly find = (wardId: string): HostedWard | undefined => this.wards.get(wardId);

  /** How each ward's database is. While one is there, the server has work to do. */
  async askHealth(): Promise<HealthPart[]> {
    const parts = await Promise.all(
      this.all.map(async (ward) => ({ name: ward.serverName, isReady: await ward.isReady() })),
    );
    const isAnyReady = parts.some(({ isReady }) => isReady);
    return parts.map((part) => ({ ...part, isNeeded: !isAnyReady }));
  }

  /** Stops all of them, once `drained` is over. */
  async stop(drained?: Promise<unknown>): Promise<void> {
    await Promise.all(this.all.map((ward) => ward.stop(drained)));
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
