/** Nobody left a place in time. */
export class NoPlaceLeft extends Error {
  constructor(waitedMs: number) {
    super(`No place became free within ${waitedMs} ms.`);
    this.name = 'NoPlaceLeft';
  }
}

/** So many places, taken and left again. Who finds none waits in line; who waits longer than `waitMs` is refused with NoPlaceLeft. */
export class Places {
  private readonly line: (() => void)[] = [];

  constructor(
    private free: number,
    private readonly waitMs: number,
  ) {}

  /** Done once there is a place; each one taken has to be left. */
  async take(): Promise<void> {
    if (this.free > 0) {
      this.free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.line.splice(this.line.indexOf(enter), 1);
        reject(new NoPlaceLeft(this.waitMs));
      }, this.waitMs);
      this.line.push(enter);
    });
  }

  /** Leaves a place to whoever waits longest. */
  leave(): void {
    const next = this.line.shift();
    if (next) next();
    else this.free += 1;
  }
}
