import '../../platform/config/refuse-old-node';
import { runCommandLine } from '../cli/command-line';
import { runProgram } from '../cli/run-program';
import { backupCommand, restoreCommand } from './backup-command';

const COMMANDS = [{ heading: { vi: 'Sao lưu:', en: 'Backup:' }, commands: [backupCommand, restoreCommand] }];

void runProgram((args, surroundings) => runCommandLine(COMMANDS, args, surroundings));
