/** Keeps whoever passes it waiting until it is opened. */
export class Gate {
  private arrive: () => void = () => undefined;
  private letGo: () => void = () => undefined;
  /** Somebody waits. */
  readonly reached = new Promise<void>((resolve) => (this.arrive = resolve));
  private readonly opened = new Promise<void>((resolve) => (this.letGo = resolve));

  /** Done when it is open. */
  pass(): Promise<void> {
    this.arrive();
    return this.opened;
  }

  open(): void {
    this.letGo();
  }
}
