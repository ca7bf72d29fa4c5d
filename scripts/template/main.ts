import { runTemplateCommand } from './template-command';

const { argv, stdout, stderr } = process;
void runTemplateCommand(argv.slice(2), stdout, stderr).then((code) => (process.exitCode = code));
