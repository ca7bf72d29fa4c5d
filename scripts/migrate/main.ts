import { runMigrateCommand } from './migrate-command';

void runMigrateCommand(process.argv.slice(2), process.env, process.stdout, process.stderr).then(
  (code) => (process.exitCode = code),
);
