import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../logging/logger';
import type { AddressList, AskAddressList } from './address-list';

export interface AddressFollowerOptions {
  ask: AskAddressList;
  /** Hears of each new state of the list, the first one included. */
  onChange?(list: AddressList, before: AddressList | undefined): void;
  log: Logger;
  /** Rest between two questions. */
  everyMs?: number;
}

/** A change is to be known everywhere within five seconds; an answer may take its time, and may fail once. */
const STANDARD_PACE_MS = 1_500;

/** Keeps up with a list of servers. What cannot be read leaves what is known as it is. */
export class AddressFollower {
  private known: AddressList | undefined;
  private readonly stopped = new AbortController();
  private isFailing = false;

  constructor(private readonly options: AddressFollowerOptions) {}

  /** The list as it was last read; undefined before. */
  get list(): AddressList | undefined {
    return this.known;
  }

  /** Asks once, whatever comes of it, and then again and again. To be told once. */
  start(): Promise<void> {
    const first = this.look();
    void first.then(() => this.run());
    return first;
  }

  /** Nothing is told from now on, whatever is still answered. */
  stop(): void {
    this.stopped.abort();
  }

  private async run(): Promise<void> {
    const { signal } = this.stopped;
    const { everyMs = STANDARD_PACE_MS } = this.options;
    const rest = () => pause(everyMs, true, { signal, ref: false }).catch(() => false); // stopped
    while (await rest()) await this.look();
  }

  private async look(): Promise<void> {
    const { ask, onChange, log } = this.options;
    try {
      const list = await ask(this.known?.version, this.stopped.signal);
      this.isFailing = false;
      if (list === 'UNCHANGED' || this.stopped.signal.aborted) return;
      const before = this.known;
      this.known = list;
      onChange?.(list, before);
    } catch (error) {
      // Told once: it is asked again in seconds.
      if (!this.isFailing && !this.stopped.signal.aborted)
        log.warn({ err: error }, 'the directory of servers cannot be read; what is known stays');
      this.isFailing = true;
    }
  }
}
