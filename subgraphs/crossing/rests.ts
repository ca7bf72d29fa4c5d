/** How long a receiver that was not there is left alone. */
export interface RestLengths {
  restMs: number;
  longestRestMs: number;
}

/** Remembers which receivers did not answer, so that not everything that waits for one has to find it out anew. */
export class Rests {
  private readonly resting = new Map<string, { until: number; lengthMs: number }>();

  constructor(private readonly lengths: RestLengths) {}

  /** Whether a receiver is to be left alone at this moment. */
  isResting(receiver: string): boolean {
    return (this.resting.get(receiver)?.until ?? 0) > performance.now();
  }

  /** A receiver was not there: it rests, twice as long as the last time. */
  begin(receiver: string): void {
    const { restMs, longestRestMs } = this.lengths;
    const before = this.resting.get(receiver)?.lengthMs;
    const lengthMs = before === undefined ? restMs : Math.min(before * 2, longestRestMs);
    this.resting.set(receiver, { until: performance.now() + lengthMs, lengthMs });
  }

  /** A receiver has answered. */
  end(receiver: string): void {
    this.resting.delete(receiver);
  }
}
