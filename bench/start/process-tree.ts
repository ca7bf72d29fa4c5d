import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** A process as Linux tells of it. */
interface ProcessState {
  pid: number;
  parent: number;
  /** Its own time on a processor, and that of its children that have ended. */
  ticks: number;
}

/** A process and all that it has started, as they are now. */
export class ProcessTree {
  private constructor(
    readonly pids: readonly number[],
    private readonly states: ReadonlyMap<number, ProcessState>,
  ) {}

  static of(root: number): ProcessTree {
    const states = new Map(
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => stateOf(Number(name)) ?? [])
        .map((state) => [state.pid, state]),
    );
    const pids = [root];
    for (const pid of pids)
      pids.push(...[...states.values()].filter(({ parent }) => parent === pid).map((state) => state.pid));
    return new ProcessTree(pids, states);
  }

  /** Time that they and those that have ended were on a processor, in seconds. */
  get cpuSeconds(): number {
    return this.pids.reduce((sum, pid) => sum + (this.states.get(pid)?.ticks ?? 0), 0) / TICKS_PER_SECOND;
  }

  /** What they take of memory, in MiB; what several share counts once (PSS). */
  get memoryMiB(): number {
    const kibibytes = this.pids.map((pid) => Number(/^Pss: +(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
    return kibibytes.reduce((sum, size) => sum + size, 0) / 1024;
  }

  /** Those whose command line has this text, from the oldest ancestor down. */
  running(text: string): number[] {
    return this.pids.filter((pid) => read(`/proc/${pid}/cmdline`).includes(text));
  }

  /** Those that have not ended. */
  get left(): number[] {
    return this.pids.filter((pid) => stateOf(pid)?.parent !== undefined);
  }
}

function stateOf(pid: number): ProcessState | undefined {
  const text = read(`/proc/${pid}/stat`);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' '); // the name before it may hold anything
  if (fields.length < 15 || fields[0] === 'Z') return undefined; // one that has ended, and whose parent does not know yet
  return { pid, parent: Number(fields[1]), ticks: fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) };
}

/** Nothing where the process has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
