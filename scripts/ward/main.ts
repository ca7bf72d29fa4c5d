import '../../platform/config/refuse-old-node';
import { runCommand } from '../cli/command-line';
import { runProgram } from '../cli/run-program';
import { wardCommand } from './ward-command';

void runProgram((args, surroundings) => runCommand(wardCommand, args, surroundings));
