/**
 * Requests beside those that were asked for, such as a second try: they are a share of all at most, or a fleet that is slow
 * or down as a whole would be asked twice as much just then.
 */
export class ExtraRequests {
  private saved: number;

  /** `share` of 1 request that each one asked for allows, such as 0.05; no more than `most` are saved up. */
  constructor(
    private readonly share: number,
    private readonly most = 10,
  ) {
    this.saved = most;
  }

  /** A request was asked for. */
  earn(): void {
    this.saved = Math.min(this.most, this.saved + this.share);
  }

  /** Whether one more may be made now, with this share of the most left over after it; if so it counts as made. */
  spend(leftOver = 0): boolean {
    if (this.saved - 1 < leftOver * this.most) return false;
    this.saved -= 1;
    return true;
  }
}
