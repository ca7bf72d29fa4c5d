import { hubCommandOf } from '../hub/hub-command';
import { runWardCommand } from './ward-command';

void runWardCommand(hubCommandOf(process)).then((code) => (process.exitCode = code));
