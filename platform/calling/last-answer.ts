/** When a server last answered whoever asks it from here, and since when it has not. Both are null until it was asked. */
export class LastAnswer {
  answeredAt: Date | null = null;
  /** When it first failed after its last answer: it may have been silent for longer than that, but nobody asked. */
  silentSince: Date | null = null;

  /** It answered, be it with a refusal. */
  came(now: Date): void {
    this.answeredAt = now;
    this.silentSince = null;
  }

  /** It gave no answer, and that was its own fault. */
  failed(now: Date): void {
    this.silentSince ??= now;
  }
}
