import { runImportCommand } from './import-command';

const { argv, env, stdout, stderr } = process;
void runImportCommand({ args: argv.slice(2), env, out: stdout, err: stderr }).then((code) => (process.exitCode = code));
