import '../../platform/config/refuse-old-node';
import { runCommand } from '../cli/command-line';
import { runProgram } from '../cli/run-program';
import { loadCommand } from './load-command';

void runProgram((args, surroundings) => runCommand(loadCommand, args, surroundings));
