/** So many of the last answers are looked at. */
const KEPT = 128;

/** Fewer answers say nothing about what is usual. */
const FEWEST = 20;

/** The 95th percentile moves slowly; it is worked out anew after so many answers. */
const RENEWED_AFTER = 16;

/** How long one server took for its last answers, in milliseconds. */
export class RecentLatencies {
  private readonly kept: number[] = [];
  private next = 0;
  private sinceRenewal = 0;
  private usual: number | undefined;

  add(ms: number): void {
    this.kept[this.next] = ms;
    this.next = (this.next + 1) % KEPT;
    this.sinceRenewal += 1;
  }

  /** What 95 of 100 of the last answers took at most; undefined while there were too few. */
  p95(): number | undefined {
    if (this.kept.length < FEWEST) return undefined;
    if (this.usual === undefined || this.sinceRenewal >= RENEWED_AFTER) {
      const sorted = this.kept.toSorted((a, b) => a - b);
      this.usual = sorted[Math.ceil(sorted.length * 0.95) - 1];
      this.sinceRenewal = 0;
    }
    return this.usual;
  }
}
