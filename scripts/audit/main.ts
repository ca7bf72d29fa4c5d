import '../../platform/config/refuse-old-node';
import { runCommand } from '../cli/command-line';
import { runProgram } from '../cli/run-program';
import { auditCommand } from './audit-command';

void runProgram((args, surroundings) => runCommand(auditCommand, args, surroundings));
