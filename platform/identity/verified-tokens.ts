import { createHash } from 'node:crypto';

/** The longest that a token is taken without its signature being checked again. */
const MAX_AGE_MS = 30_000;

/** More tokens than this push the oldest out: whoever can get tokens must not fill the memory. */
const MAX_TOKENS = 1_000;

/**
 * What tokens say whose signatures have just been checked: checking one costs more than the rest of a small request.
 * Of a token itself only the SHA-256 is kept. What was checked against other keys than today's is forgotten at once.
 */
export class VerifiedTokens<Claims> {
  private readonly kept = new Map<string, { claims: Claims; until: number }>();
  private keys: unknown;

  constructor(private readonly now: () => number = () => Date.now()) {}

  /** What the token says, if it was found good against these very keys a moment ago. */
  find(token: string, keys: unknown): Claims | undefined {
    if (keys !== this.keys) return undefined;
    const found = this.kept.get(hashOf(token));
    return found && this.now() < found.until ? found.claims : undefined;
  }

  /** Keeps what a token says that was found good against these keys, never beyond its expiry (in milliseconds). */
  keep(token: string, keys: unknown, claims: Claims, expiresAt: number): void {
    if (keys !== this.keys) this.kept.clear();
    this.keys = keys;
    const hash = hashOf(token);
    this.kept.delete(hash); // it goes to the end: the map is in the order of keeping
    this.kept.set(hash, { claims, until: Math.min(this.now() + MAX_AGE_MS, expiresAt) });
    this.dropOld();
  }

  /** How many are kept. */
  get size(): number {
    return this.kept.size;
  }

  private dropOld(): void {
    for (const [hash, { until }] of this.kept) {
      if (this.kept.size <= MAX_TOKENS && this.now() < until) return;
      this.kept.delete(hash);
    }
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
