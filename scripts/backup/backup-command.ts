import { worldOption } from '../cli/arguments';
import { type CliCommand, withExamples } from '../cli/command-line';
import type { BackupOptions } from './run-backup';
import type { RestoreOptions } from './run-restore';

/** `backup`: copies every database of a hub, and tries the copy. */
export const backupCommand: CliCommand = {
  name: 'backup',
  declare: (command, run, say) => {
    command
      .summary(say('sao lưu mọi cơ sở dữ liệu', 'back up every database'))
      .argument('<folder>', say('thư mục mới cho bản sao lưu', 'a new folder for the backup'))
      .option(...worldOption(say))
      .action((folder: string, options: BackupOptions) =>
        run(async (context) => (await import('./run-backup.js')).runBackup(context, folder, options)),
      );
    withExamples(command, say, '/backups/2026-12-01', '/backups/2026-12-01 --world data/my-city');
  },
};

/** `restore`: puts the databases of a hub back to a backup. */
export const restoreCommand: CliCommand = {
  name: 'restore',
  declare: (command, run, say) => {
    command
      .summary(say('phục hồi từ bản sao lưu', 'put databases back to a backup'))
      .argument('<folder>', say('thư mục của bản sao lưu', 'the folder of the backup'))
      .option(...worldOption(say))
      .option(
        '--secret <file>',
        say(
          'tệp khóa của npm start, không nằm trong bản sao lưu',
          'the secret of npm start, which is not in the backup',
        ),
      )
      .option(
        '--only <server>',
        say(
          'chỉ cơ sở dữ liệu của một máy chủ, như ward-council/song-cau',
          'the database of one server, as ward-council/song-cau',
        ),
      )
      .action((folder: string, options: RestoreOptions) =>
        run(async (context) => (await import('./run-restore.js')).runRestore(context, folder, options)),
      );
    withExamples(
      command,
      say,
      '/backups/2026-12-01 --secret /safe/secret',
      '/backups/2026-12-01 --only ward-council/song-cau',
    );
  },
};
