import type { FairClock } from '../support/fair-clock';
import type { TestHub } from '../support/hub';
import { runWard } from '../support/ward-command';
import { startWardProxy, type WardProxy } from '../support/ward-proxy';
import type { Chance } from './chance';
import { type Manner, MANNERS, type MannerName } from './manners';
import { type Behaviour, beginSpan, endSpan, remindOf, type Span } from './possible-outcomes';

/** Gateways know of a change of the directory within so long: docs/ward-directory.md. */
export const FOLLOWED_WITHIN_MS = 5_000;

export interface FaultyWardOptions {
  hub: TestHub;
  id: string;
  /** Another ward, whose figures it may give. */
  neighbour: string;
  chance: Chance;
  /** By which its spans are. */
  clock: Pick<FairClock, 'now'>;
}

/** A ward whose server stands behind proxies, of which the directory names one; they behave as they are told. */
export class FaultyWard {
  /** All that it did, in order. */
  readonly spans: Span[] = [];
  private manner: Manner = MANNERS.WELL;
  private current: Span;

  private constructor(
    private readonly options: FaultyWardOptions,
    private homes: [now: WardProxy, other: WardProxy],
  ) {
    this.current = this.begin(MANNERS.WELL);
  }

  /** Starts its proxies and lists one of them. The caller stops it. */
  static async start(options: FaultyWardOptions): Promise<FaultyWard> {
    const { url } = options.hub.ward(options.id);
    const homes: [WardProxy, WardProxy] = [await startWardProxy(url), await startWardProxy(url)];
    const ward = new FaultyWard(options, homes);
    await ward.command('add', homes[0].url);
    return ward;
  }

  get id(): string {
    return this.options.id;
  }

  /** From now on it behaves like this. */
  async behave(name: MannerName): Promise<void> {
    const [before, span, next]: [Manner, Span, Manner] = [this.manner, this.current, MANNERS[name]];
    const { hub, id, neighbour, chance } = this.options;
    const other = { id: neighbour, url: hub.ward(neighbour).url };
    this.manner = next;
    this.current = this.begin(next);
    if (before.passage === null) await this.eachHome((home) => home.startAgain());
    if (next.passage === null) await this.eachHome((home) => home.stop());
    else for (const home of this.homes) home.passage = next.passage(id, other, chance);
    endSpan(span, this.options.clock.now(), next);
  }

  /** Its server moves to another address; whether gateways ask it there or here makes no difference. */
  async move(): Promise<void> {
    const [now, other] = this.homes;
    await this.command('move', other.url);
    this.homes = [other, now];
  }

  /** It is in the directory no more. */
  async retire(): Promise<void> {
    await this.follow({ outcomes: ['UNKNOWN_WARD'], keepsMs: 0 }, 'retire');
  }

  /** It joins again after it was retired. */
  async join(): Promise<void> {
    await this.follow(MANNERS.WELL, 'add', this.homes[0].url);
  }

  async stop(): Promise<void> {
    await this.eachHome((home) => home.stop());
  }

  private begin(behaviour: Behaviour): Span {
    const now = this.options.clock.now();
    remindOf(this.spans, now, behaviour);
    const span = beginSpan(behaviour, now);
    this.spans.push(span);
    return span;
  }

  /** Changes the directory; until gateways know of it, either is so. */
  private async follow(behaviour: Behaviour, ...command: [verb: string, ...rest: string[]]): Promise<void> {
    const { current } = this;
    this.current = this.begin(behaviour);
    await this.command(...command);
    endSpan(current, this.options.clock.now() + FOLLOWED_WITHIN_MS, behaviour);
  }

  private async eachHome(act: (home: WardProxy) => Promise<void>): Promise<void> {
    await Promise.all(this.homes.map(act));
  }

  private async command(verb: string, ...rest: string[]): Promise<void> {
    const { code, err } = await runWard(this.options.hub, verb, this.id, ...rest);
    if (code !== 0) throw new Error(`The directory refused to ${verb} ${this.id}: ${err}`);
  }
}
