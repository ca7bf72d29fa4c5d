import { hubCommandOf } from '../hub/hub-command';
import { runAuditCommand } from './audit-command';

void runAuditCommand(hubCommandOf(process)).then((code) => (process.exitCode = code));
