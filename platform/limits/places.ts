/** There was no place in time, or no room to wait for one. */
export class NoPlaceLeft extends Error {
  constructor(why: string) {
    super(`There is no place: ${why}.`);
    this.name = 'NoPlaceLeft';
  }
}

/** How long whoever finds no place waits in line, and with how many others. */
export interface LineOptions {
  /** Most who wait at a time; any number by default. */
  waiting?: number;
  /** Longest wait in milliseconds; without end by default. */
  waitMs?: number;
}

/** So many places, taken and left again. Who finds none waits in line, first come, first served. */
export class Places {
  /** In the order of their arrival. */
  private readonly line = new Set<() => void>();
  private readonly waiting: number;
  private readonly waitMs: number | undefined;

  constructor(
    private free: number,
    { waiting = Infinity, waitMs }: LineOptions = {},
  ) {
    this.waiting = waiting;
    this.waitMs = waitMs;
  }

  /**
   * Done once there is a place, and says whether it had to be waited for; each one taken has to be left. Whose `signal` ends leaves the
   * line at once, and is refused with the signal's reason; NoPlaceLeft refuses who waited longer than `waitMs`, by default as long as
   * everybody, and whom the line has no room for.
   */
  async take(signal?: AbortSignal, waitMs = this.waitMs): Promise<{ hasWaited: boolean }> {
    signal?.throwIfAborted();
    if (this.free > 0) {
      this.free -= 1;
      return { hasWaited: false };
    }
    if (this.line.size >= this.waiting) throw new NoPlaceLeft('too many are waiting');
    await this.waitInLine(signal, waitMs);
    return { hasWaited: true };
  }

  /** Leaves a place to whoever has waited longest. */
  leave(): void {
    const [next] = this.line;
    if (next) next();
    else this.free += 1;
  }

  /** Whatever ends the wait takes it out of the line in the same step: a place that is left right after is for somebody who still waits. */
  private waitInLine(signal: AbortSignal | undefined, waitMs: number | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        this.line.delete(enter);
        clearTimeout(timer);
        signal?.removeEventListener('abort', abandon);
        settle();
      };
      const enter = () => end(resolve);
      const abandon = () => end(() => reject(signal?.reason as Error)); // whatever the signal was ended with
      const giveUp = () => end(() => reject(new NoPlaceLeft(`none became free within ${waitMs} ms`)));
      const timer = waitMs === undefined ? undefined : setTimeout(giveUp, waitMs);
      signal?.addEventListener('abort', abandon, { once: true });
      this.line.add(enter);
    });
  }
}
