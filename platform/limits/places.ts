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

/**
 * So many places, taken and left again. Who finds none waits in line; callers who wait take turns, and each one's waits are first come,
 * first served, so that whoever comes with many keeps nobody waiting for all of them.
 */
export class Places {
  /** By caller, in the order in which their turns come. */
  private readonly lines = new Map<string, Set<() => void>>();
  private inLine = 0;
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
   * everybody, and whom the line has no room for. `caller` is who takes turns with others; all are one by default.
   */
  async take(signal?: AbortSignal, waitMs = this.waitMs, caller = ''): Promise<{ hasWaited: boolean }> {
    signal?.throwIfAborted();
    if (this.free > 0) {
      this.free -= 1;
      return { hasWaited: false };
    }
    if (this.inLine >= this.waiting) throw new NoPlaceLeft('too many are waiting');
    await this.waitInLine(caller, signal, waitMs);
    return { hasWaited: true };
  }

  /** Leaves a place to the caller whose turn it is, and what of theirs has waited longest. */
  leave(): void {
    const [turn] = this.lines;
    if (!turn) {
      this.free += 1;
      return;
    }
    const [caller, line] = turn;
    const [enter] = line;
    this.lines.delete(caller);
    this.lines.set(caller, line); // behind all others, unless this was the last one of theirs
    enter?.();
  }

  /** Whatever ends the wait takes it out of the line in the same step: a place that is left right after is for somebody who still waits. */
  private waitInLine(caller: string, signal: AbortSignal | undefined, waitMs: number | undefined): Promise<void> {
    const line = this.lines.get(caller) ?? new Set();
    this.lines.set(caller, line);
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        line.delete(enter);
        this.inLine -= 1;
        if (line.size === 0) this.lines.delete(caller);
        clearTimeout(timer);
        signal?.removeEventListener('abort', abandon);
        settle();
      };
      const enter = () => end(resolve);
      const abandon = () => end(() => reject(signal?.reason as Error)); // whatever the signal was ended with
      const giveUp = () => end(() => reject(new NoPlaceLeft(`none became free within ${waitMs} ms`)));
      const timer = waitMs === undefined ? undefined : setTimeout(giveUp, waitMs);
      signal?.addEventListener('abort', abandon, { once: true });
      line.add(enter);
      this.inLine += 1;
    });
  }
}
