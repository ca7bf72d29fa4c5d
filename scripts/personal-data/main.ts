import '../../platform/config/refuse-old-node';
import { runCommand } from '../cli/command-line';
import { runProgram } from '../cli/run-program';
import { personalDataCommand } from './personal-data-command';

void runProgram((args, surroundings) => runCommand(personalDataCommand, args, surroundings));
