import { hubCommandOf } from '../hub/hub-command';
import { runPersonalDataCommand } from './personal-data-command';

void runPersonalDataCommand(hubCommandOf(process)).then((code) => (process.exitCode = code));
