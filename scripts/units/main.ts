import { hubCommandOf } from '../hub/hub-command';
import { runUnitsCommand } from './units-command';

void runUnitsCommand(hubCommandOf(process)).then((code) => (process.exitCode = code));
