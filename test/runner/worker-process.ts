import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { GlobalConfig, TestFile } from 'jest-light-runner';

/** What a worker is sent: the configuration first, then one file after the other, and that there are no more. */
export type Order =
  | { kind: 'configure'; globalConfig: GlobalConfig; projectConfig: object }
  | { kind: 'run'; path: string }
  | { kind: 'end' };

/** What it sends back of each file. */
export type Reply = { result: object } | { error: unknown };

/** A process that runs test files, one at a time. */
export class WorkerProcess {
  private readonly child: ChildProcess;

  constructor(globalConfig: GlobalConfig, projectConfig: object) {
    this.child = fork(require.resolve('./worker'), { serialization: 'advanced' });
    this.send({ kind: 'configure', globalConfig, projectConfig });
  }

  /** Gives how the tests of a file ended; rejects where they could not run, or this process has ended over them. */
  async run({ path }: TestFile): Promise<object> {
    const over = new AbortController();
    try {
      const reply = once(this.child, 'message', over).then(([message]) => message as Reply);
      const exit = once(this.child, 'exit', over).then(([code, signal]) => {
        throw new Error(`The process of the tests ended over ${path}, with ${String(signal ?? code)}.`);
      });
      this.send({ kind: 'run', path });
      const answer = await Promise.race([reply, exit]);
      if ('error' in answer) throw answer.error;
      return answer.result;
    } finally {
      over.abort();
    }
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Lets it stop what its files shared; done when it is gone. */
  async end(): Promise<void> {
    if (this.hasEnded) return;
    const gone = once(this.child, 'exit');
    this.send({ kind: 'end' });
    await gone;
  }

  private send(order: Order): void {
    this.child.send(order);
  }
}
