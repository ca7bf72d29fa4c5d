import '../../platform/config/refuse-old-node';
import { runStart } from './start-command';

const interrupted = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
});

runStart({ args: process.argv.slice(2), env: process.env, out: process.stdout, interrupted }).then(
  () => process.exit(0), // in the middle of a start some of it is still under way
  (error: unknown) => {
    process.stderr.write(`\nHai Cấp did not start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
