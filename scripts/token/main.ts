import { runTokenCommand } from './token-command';

const { argv, env, stdout, stderr } = process;
void runTokenCommand({ args: argv.slice(2), env, out: stdout, err: stderr }).then((code) => (process.exitCode = code));
