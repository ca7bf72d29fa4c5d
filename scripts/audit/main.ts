import { createLogger } from '../../platform/logging/logger';
import { withEmbeddedHub } from '../hub/embedded-hub';
import { postgresFolderOf } from '../start/config';
import { runAuditCommand } from './audit-command';

const { argv, env, stdout, stderr } = process;
void runAuditCommand({
  args: argv.slice(2),
  env,
  out: stdout,
  err: stderr,
  withEmbeddedDatabases: (folder, use) =>
    withEmbeddedHub(folder, postgresFolderOf(folder, env.HUB_POSTGRES_FOLDER), createLogger('postgres', 'warn'), use),
}).then((code) => (process.exitCode = code));
