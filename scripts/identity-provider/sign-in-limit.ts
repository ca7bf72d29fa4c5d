/** How many wrong passwords an account takes before it begins to rest. */
const FREE_MISTAKES = 4;

/** The first rest; each further mistake doubles it, up to the longest. */
const FIRST_REST_MS = 2_000;
const LONGEST_REST_MS = 60_000;

/** All names that are no account's count together: names are anybody's to make up, and memory is not. */
const NO_ACCOUNT = Symbol('no account');

/** Keeps passwords from being guessed: after a few wrong ones an account rests, for longer each time, whoever asks. */
export class SignInLimit {
  private readonly mistakes = new Map<string | symbol, { count: number; restsUntil: number }>();

  constructor(
    private readonly accountNames: ReadonlySet<string>,
    private readonly now: () => number = Date.now,
  ) {}

  /** Seconds until a password for this account is looked at again; 0 if now. */
  secondsToWait(accountName: string): number {
    const restsUntil = this.mistakes.get(this.keyOf(accountName))?.restsUntil ?? 0;
    return Math.max(0, Math.ceil((restsUntil - this.now()) / 1000));
  }

  /** A wrong password was given. */
  mistaken(accountName: string): void {
    const key = this.keyOf(accountName);
    const count = (this.mistakes.get(key)?.count ?? 0) + 1;
    const rest = Math.min(FIRST_REST_MS * 2 ** (count - FREE_MISTAKES - 1), LONGEST_REST_MS);
    this.mistakes.set(key, { count, restsUntil: count > FREE_MISTAKES ? this.now() + rest : 0 });
  }

  /** The right password was given: what went before is forgotten. */
  succeeded(accountName: string): void {
    this.mistakes.delete(this.keyOf(accountName));
  }

  private keyOf(accountName: string): string | symbol {
    return this.accountNames.has(accountName) ? accountName : NO_ACCOUNT;
  }
}
