/** One request on its way, for everybody who asked the same meanwhile. */
interface Shared<T> {
  outcome: Promise<T>;
  waiting: number;
  startedAt: number;
  giveUp: AbortController;
}

/** Lets equal requests that are on their way at the same time share one. */
export class SharedRequests<T extends object> {
  private readonly onTheWay = new Map<string, Shared<T>>();

  /**
   * `gaveUp` makes what whoever stops waiting is told. Nobody joins a request that is older than so many milliseconds: kept
   * alive by one after the other, one that will never be answered would outlive what is wrong.
   */
  constructor(
    private readonly gaveUp: () => T,
    private readonly joinableMs: number,
  ) {}

  /**
   * What comes of `start`, or of the same request that is on its way already; each gets a copy of its own. `key` says all
   * that makes requests equal, who asks included. Whoever's `signal` ends stops waiting; the request itself is ended when
   * nobody waits for it any more.
   */
  async ask(
    key: string,
    signal: AbortSignal,
    start: (signal: AbortSignal) => Promise<T>,
  ): Promise<{ outcome: T; isShared: boolean }> {
    const found = this.joinable(key);
    const outcome = await this.waitFor(found ?? this.begin(key, start), key, signal);
    return { outcome: found ? structuredClone(outcome) : outcome, isShared: found !== undefined };
  }

  private joinable(key: string): Shared<T> | undefined {
    const found = this.onTheWay.get(key);
    return found && performance.now() - found.startedAt <= this.joinableMs ? found : undefined;
  }

  private begin(key: string, start: (signal: AbortSignal) => Promise<T>): Shared<T> {
    const giveUp = new AbortController();
    const outcome = start(giveUp.signal).finally(() => this.forget(key, shared));
    const shared: Shared<T> = { outcome, waiting: 0, startedAt: performance.now(), giveUp };
    this.onTheWay.set(key, shared);
    return shared;
  }

  private async waitFor(shared: Shared<T>, key: string, signal: AbortSignal): Promise<T> {
    shared.waiting += 1;
    const { promise: ended, resolve } = Promise.withResolvers<T>();
    const stopWaiting = (): void => {
      shared.waiting -= 1;
      if (shared.waiting === 0) {
        this.forget(key, shared); // whoever asks now shall not be given what is ended here
        shared.giveUp.abort();
      }
      resolve(this.gaveUp());
    };
    if (signal.aborted) stopWaiting();
    else signal.addEventListener('abort', stopWaiting, { once: true });
    try {
      return await Promise.race([shared.outcome, ended]);
    } finally {
      signal.removeEventListener('abort', stopWaiting);
    }
  }

  private forget(key: string, shared: Shared<T>): void {
    if (this.onTheWay.get(key) === shared) this.onTheWay.delete(key);
  }
}
