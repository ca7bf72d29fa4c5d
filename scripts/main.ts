import { runOneOf } from './cli/command-line';
import { makeWorldCommand } from './make-world/make-world-command';

/** `npm run hub -- <command>`. */
const COMMANDS = {
  'Dữ liệu / data:': [makeWorldCommand],
};

const { argv, env, stdout: out, stderr: err } = process;
void runOneOf('npm run hub --', COMMANDS, argv.slice(2), { env, out, err }).then((code) => (process.exitCode = code));
