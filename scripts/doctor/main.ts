import { runDoctor } from './doctor-command';

const { argv, env, stdout, stderr } = process;

void runDoctor({ args: argv.slice(2), env, out: stdout, err: stderr }).then((code) => (process.exitCode = code));
