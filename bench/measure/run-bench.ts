import { constants } from 'node:os';
import { inspect } from 'node:util';
import { AnswersDiffer } from './interleave';

class Interrupted extends Error {
  constructor(readonly exitCode: number) {
    super('Interrupted.');
    this.name = 'Interrupted';
  }
}

/**
 * Runs a bench as a program and takes away all that it put on `stack`: at its end, when it fails and when it is
 * interrupted. The exit code is 0, 1 for a failure, or 128 + the signal.
 */
export async function runBench(bench: (stack: AsyncDisposableStack) => Promise<void>): Promise<void> {
  const stack = new AsyncDisposableStack();
  const interrupted = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => reject(new Interrupted(128 + constants.signals[signal])));
    }
  });
  const work = bench(stack);
  try {
    await Promise.race([work, interrupted]);
  } catch (error) {
    process.exitCode = error instanceof Interrupted ? error.exitCode : 1;
    tell(error);
  } finally {
    await stack.disposeAsync();
    await Promise.allSettled([work]); // what it was about to do meets closed doors, and must have ended before the process does
  }
  process.exit();
}

function tell(error: unknown): void {
  if (error instanceof Interrupted) console.error(error.message);
  else if (error instanceof AnswersDiffer) console.error(error.message, inspect(error.answers, { depth: 6 }));
  else console.error(error);
}
