import LightRunner, { type GlobalConfig } from 'jest-light-runner';
import { endRun } from './end-of-run';
import type { Order, Reply } from './worker-process';

/** The program of a worker: see WorkerProcess. It ends with the process that started it. */
let configs: { globalConfig: GlobalConfig; projectConfig: object };

process.on('message', (order: Order) => void carryOut(order));
process.on('disconnect', () => process.exit(1));

async function carryOut(order: Order): Promise<void> {
  switch (order.kind) {
    case 'configure':
      configs = order;
      return;
    case 'run':
      process.send?.(await run(order.path));
      return;
    case 'end':
      await endRun().finally(() => process.exit());
  }
}

async function run(path: string): Promise<Reply> {
  const { globalConfig, projectConfig } = configs;
  let reply: Reply = { error: new Error(`Nothing came of ${path}.`) };
  await new LightRunner({ ...globalConfig, maxWorkers: 1 }).runTests(
    [{ path, context: { config: projectConfig } }],
    undefined,
    () => Promise.resolve(),
    async (_, result) => void (reply = { result }),
    async (_, error) => void (reply = { error }),
  );
  return reply;
}
