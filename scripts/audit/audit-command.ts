import { type CliCommand, withExamples } from '../cli/command-line';
import { folderArgument } from '../cli/arguments';
import type { AuditOptions } from './run-audit';

/** `audit`: verifies the access logs of a hub. */
export const auditCommand: CliCommand = {
  name: 'audit',
  declare: (command, run, say) => {
    command
      .summary(say('kiểm tra nhật ký truy cập', 'verify the access logs'))
      .argument(...folderArgument(say))
      .option('--expect <file>', say('phải tiếp nối tệp này', 'they have to go on from what this file says'))
      .option('--write <file>', say('ghi lại để lần sau đối chiếu', 'write what to go on from next time'))
      .option(
        '--only <server>',
        say('chỉ của một máy chủ, như ward-council/song-cau', 'of one server, as ward-council/song-cau'),
      )
      .action((folder: string | undefined, options: AuditOptions) =>
        run(async (context) => (await import('./run-audit.js')).runAudit(context, { ...options, folder })),
      );
    withExamples(command, say, '', '--expect heads.json --write heads.json', '--only ward-council/song-cau');
  },
};
