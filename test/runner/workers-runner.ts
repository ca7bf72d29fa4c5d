import { relative } from 'node:path';
import LightRunner, { type GlobalConfig, type Listener, type TestFile } from 'jest-light-runner';
import { WorkerProcess } from './worker-process';

/** Test files that run after all others and with nothing beside them, by what they need the machine for. */
const ALONE: Readonly<Record<string, string>> = {
  'test/fault-run.test.ts': 'Every answer is held to its deadline, of which a busy process would take a part.',
  'test/pages-are-quick.test.ts': 'Pages are held to the time in which people see them.',
};

/** What jest can tell a runner while it runs. */
interface Watcher {
  /** Whether the rest is not to run, as after a failure with --bail. */
  isInterrupted(): boolean;
}

type Callbacks = [Listener['onStart'], Listener['onResult'], Listener['onFailure']];

/**
 * Runs test files in `maxWorkers` processes that live as long as the run, each with one module registry, as the servers run: each
 * file would load three thousand modules anew. Whoever is free takes the next file. Those that measure time come after all others
 * and one at a time. What jest itself would not give to workers, such as a single file, runs in jest's own process.
 */
class WorkersRunner {
  constructor(private readonly globalConfig: GlobalConfig) {}

  async runTests(
    files: readonly TestFile[],
    watcher: Watcher,
    ...[onStart, onResult, onFailure, { serial }]: [...Callbacks, { serial: boolean }]
  ): Promise<void> {
    if (serial) {
      const runner = new LightRunner({ ...this.globalConfig, maxWorkers: 1 });
      return runner.runTests(files, watcher, onStart, onResult, onFailure);
    }
    const listener = { onStart, onResult, onFailure };
    const workOff = async (waiting: TestFile[], first?: WorkerProcess): Promise<WorkerProcess | undefined> => {
      let worker = first;
      for (let file = waiting.shift(); file && !watcher.isInterrupted(); file = waiting.shift()) {
        if (!worker || worker.hasEnded) worker = new WorkerProcess(this.globalConfig, file.context.config);
        await runOne(worker, file, listener);
      }
      return worker;
    };
    const together = files.filter((file) => !isAlone(file));
    const [last, ...others] = await Promise.all(
      Array.from({ length: this.globalConfig.maxWorkers }, () => workOff(together)),
    );
    await Promise.all(others.map(async (worker) => worker?.end()));
    await (await workOff(files.filter(isAlone), last))?.end();
  }
}

const isAlone = ({ path }: TestFile): boolean => Object.hasOwn(ALONE, relative(process.cwd(), path));

async function runOne(worker: WorkerProcess, file: TestFile, listener: Listener): Promise<void> {
  await listener.onStart(file);
  await worker.run(file).then(
    (result) => listener.onResult(file, result),
    (error: unknown) => listener.onFailure(file, error),
  );
}

// Jest takes a runner only as the default export of its file.
export default WorkersRunner;
