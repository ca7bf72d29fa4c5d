/** What a clock said is believed for so long, also that it said nothing: expired tokens alone have nobody asked more often. */
const BELIEVED_MS = 30_000;

const TIMEOUT_MS = 3_000;

/** How far the issuer's clock is ahead of this machine's, by the time that its answers bear. */
export class IssuerClock {
  private asked: { at: number; aheadMs: Promise<number | null> } | undefined;

  /** Gives where the issuer is asked; anything that it answers tells the time. */
  constructor(private readonly urlOf: () => string) {}

  /** In milliseconds; null where the issuer does not answer or does not tell the time. */
  aheadMs(): Promise<number | null> {
    if (this.asked && performance.now() - this.asked.at < BELIEVED_MS) return this.asked.aheadMs;
    this.asked = { at: performance.now(), aheadMs: this.ask().catch(() => null) };
    return this.asked.aheadMs;
  }

  private async ask(): Promise<number | null> {
    const before = Date.now();
    const response = await fetch(this.urlOf(), { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
    await response.body?.cancel();
    const told = Date.parse(response.headers.get('date') ?? '');
    return Number.isNaN(told) ? null : told - (before + Date.now()) / 2;
  }
}
