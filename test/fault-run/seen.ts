import type { Found } from './asker';
import type { Event } from './plan';
import type { Outcome } from './possible-outcomes';

/** What a run has seen. */
export class Seen {
  /** Those that came while the process was not held up; others prove too little to count. */
  answers = 0;
  readonly events = new Map<Event, number>();
  readonly outcomes = new Map<Outcome, number>();
  /** Lines of wards by what was known of them: that they must be there, that they must not, and nothing. */
  readonly lines = { sure: 0, surelyMissing: 0, unsure: 0 };
  readonly complaints: string[] = [];

  happened(event: Event): void {
    count(this.events, event);
  }

  found({ complaints, outcomes, possible, isHeldUp }: Found): void {
    this.complaints.push(...complaints);
    if (isHeldUp) return;
    this.answers += 1;
    for (const outcome of outcomes.values()) count(this.outcomes, outcome);
    for (const ends of possible.values()) {
      if (!ends.has('ANSWERED')) this.lines.surelyMissing += 1;
      else this.lines[ends.size === 1 ? 'sure' : 'unsure'] += 1;
    }
  }
}

const count = <Key>(counts: Map<Key, number>, key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
