import '../../platform/config/refuse-old-node';
import { runCommand } from '../cli/command-line';
import { runProgram } from '../cli/run-program';
import { startCommand } from './start-command';

void runProgram((args, surroundings) => runCommand(startCommand, args, surroundings));
