import { FIRST_PREVIOUS_HASH, type HashedLine, hashOf } from '../../subgraphs/access-log/canonical-line';

/** A line as it stands in a database, with the hash that it claims. */
export interface StoredLine extends HashedLine {
  hash: string;
}

/** How many lines a log has, and the hash of the last one, which stands for all of them. */
export interface Head {
  lines: number;
  hash: string;
}

/** What is wrong with a log. Numbers are those of lines. */
export type ChainFault =
  | { kind: 'ALTERED'; line: number }
  /** The line is whole and says itself that it follows another one than the line before it. */
  | { kind: 'REPLACED'; line: number }
  | { kind: 'MOVED'; line: number; belongsAt: number }
  | { kind: 'MISSING'; from: number; to: number }
  | { kind: 'ADDED'; line: number }
  | { kind: 'HEAD_GONE' }
  | { kind: 'HEAD_ALTERED' }
  | { kind: 'SHORTER_THAN_KEPT'; kept: number }
  | { kind: 'OTHER_THAN_KEPT'; kept: number };

/** What came of checking one log. */
export interface ChainReport extends Head {
  /** The first hundred. */
  faults: ChainFault[];
  /** How many there are beyond these. */
  moreFaults: number;
}

const MOST_FAULTS = 100;

/** Follows a log from its first line to its last, each of which it is given once, by number. Keeps no more than what is wrong. */
export class ChainCheck {
  private readonly faults: ChainFault[] = [];
  private readonly altered: StoredLine[] = [];
  private faultCount = 0;
  private last = { seq: 0, hash: FIRST_PREVIOUS_HASH, isWhole: true };
  private lines = 0;
  private hashAtKept: string | undefined;

  /** `kept` is the end that the log had at an earlier time, of which it must be the continuation. */
  constructor(private readonly kept?: Head) {
    if (kept?.lines === 0) this.hashAtKept = FIRST_PREVIOUS_HASH;
  }

  add(line: StoredLine): void {
    const seq = Number(line.seq);
    this.lines += 1;
    if (seq <= this.last.seq) return this.found({ kind: 'ADDED', line: seq });
    const isNext = seq === this.last.seq + 1;
    if (!isNext) this.found({ kind: 'MISSING', from: this.last.seq + 1, to: seq - 1 });
    const isWhole = hashOf(line) === line.hash;
    if (!isWhole) this.foundAltered(line);
    else if (isNext && this.last.isWhole && line.previousHash !== this.last.hash) {
      this.found({ kind: 'REPLACED', line: this.last.seq || seq });
    }
    if (seq === this.kept?.lines) this.hashAtKept = line.hash;
    this.last = { seq, hash: line.hash, isWhole };
  }

  /** The report, once the last line was given. `head` is what the database has for the end; undefined where it has nothing. */
  finish(head: Head | undefined): ChainReport {
    this.checkEnd(head);
    if (this.kept) this.checkKept(this.kept);
    const faults = [...this.faults, ...this.altered.map((line) => this.explainAltered(line))];
    return {
      lines: this.lines,
      hash: this.last.hash,
      faults: faults.sort((one, other) => placeOf(one) - placeOf(other)),
      moreFaults: this.faultCount - faults.length,
    };
  }

  private checkEnd(head: Head | undefined): void {
    if (!head) return this.found({ kind: 'HEAD_GONE' });
    if (head.lines > this.last.seq) return this.found({ kind: 'MISSING', from: this.last.seq + 1, to: head.lines });
    if (head.lines < this.last.seq) return this.found({ kind: 'ADDED', line: head.lines + 1 });
    if (head.hash === this.last.hash || !this.last.isWhole) return undefined;
    return this.found(this.lines === 0 ? { kind: 'HEAD_ALTERED' } : { kind: 'REPLACED', line: this.last.seq });
  }

  private checkKept(kept: Head): void {
    if (kept.lines > this.last.seq) return this.found({ kind: 'SHORTER_THAN_KEPT', kept: kept.lines });
    if (this.hashAtKept !== kept.hash) this.found({ kind: 'OTHER_THAN_KEPT', kept: kept.lines });
  }

  private found(fault: ChainFault): void {
    this.faultCount += 1;
    if (this.faults.length + this.altered.length < MOST_FAULTS) this.faults.push(fault);
  }

  private foundAltered(line: StoredLine): void {
    this.faultCount += 1;
    if (this.faults.length + this.altered.length < MOST_FAULTS) this.altered.push(line);
  }

  /** A line that is whole under another number was moved: to the place of another faulty one, or by one where a line was cut out. */
  private explainAltered(line: StoredLine): ChainFault {
    const seq = Number(line.seq);
    const places = [...this.altered.map((other) => Number(other.seq)), seq + 1, seq - 1];
    const belongsAt = places.find((place) => hashOf({ ...line, seq: String(place) }) === line.hash);
    return belongsAt === undefined ? { kind: 'ALTERED', line: seq } : { kind: 'MOVED', line: seq, belongsAt };
  }
}

/** Faults of the log as a whole stand after those of its lines. */
function placeOf(fault: ChainFault): number {
  if ('line' in fault) return fault.line;
  return 'from' in fault ? fault.from : Infinity;
}
