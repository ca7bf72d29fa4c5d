import { hubCommandOf } from '../hub/hub-command';
import { runTalliesCommand } from './tallies-command';

void runTalliesCommand(hubCommandOf(process)).then((code) => (process.exitCode = code));
