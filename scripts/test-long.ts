import { WRONG_USAGE } from './cli/command-line';
import { readLongRun } from '../test/runner/long-run';
import { runTests } from '../test/runner/run-jest';

/** Runs one seeded suite at its full count, or lists them all. */
const asked = readLongRun(process.argv.slice(2));
if ('print' in asked) process.stdout.write(asked.print);
else if ('refusal' in asked) {
  process.stderr.write(asked.refusal);
  process.exitCode = WRONG_USAGE;
} else runTests([asked.file, '--verbose'], asked.variables);
