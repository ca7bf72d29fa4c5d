import { hubCommandOf } from '../hub/hub-command';
import { runLoadCommand } from './load-command';

void runLoadCommand(hubCommandOf(process)).then((code) => (process.exitCode = code));
