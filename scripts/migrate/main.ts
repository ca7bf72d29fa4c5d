import '../../platform/config/refuse-old-node';
import { runCommand } from '../cli/command-line';
import { runProgram } from '../cli/run-program';
import { migrateCommand } from './migrate-command';

void runProgram((args, surroundings) => runCommand(migrateCommand, args, surroundings));
