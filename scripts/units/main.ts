import '../../platform/config/refuse-old-node';
import { runCommand } from '../cli/command-line';
import { runProgram } from '../cli/run-program';
import { unitsCommand } from './units-command';

void runProgram((args, surroundings) => runCommand(unitsCommand, args, surroundings));
