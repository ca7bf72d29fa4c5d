import '../../platform/config/refuse-old-node';
import { runCommand } from '../cli/command-line';
import { runProgram } from '../cli/run-program';
import { templateCommand } from './template-command';

void runProgram((args, surroundings) => runCommand(templateCommand, args, surroundings));
