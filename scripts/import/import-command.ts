import { inWorld, worldOption } from '../cli/arguments';
import { type CliCommand, withExamples } from '../cli/command-line';
import { WrongUsage } from '../hub/hub-command.errors';

/** `import --ward <id> <files>`: sends a ward's records to its own server. */
export const importCommand: CliCommand = {
  name: 'import',
  declare: (command, run, say) => {
    command
      .summary(say('nạp hồ sơ của một xã, phường qua máy chủ của nó', 'load a ward’s records through its own server'))
      .argument('<files...>', say('tệp .xlsx, .csv hoặc thư mục tệp CSV', 'workbooks, CSV files or folders of these'))
      .option('--ward <id>', say('mã định danh xã, phường', 'id of the ward'))
      .option(...worldOption(say))
      .action((paths: string[], { ward: wardId, world }: { ward?: string; world?: string }) =>
        run(async (context) => {
          if (!wardId) throw new WrongUsage({ vi: 'Cần nêu --ward <id>.', en: '--ward <id> is needed.' });
          const { runImport } = await import('./run-import.js');
          return runImport({ ...context, env: inWorld(context.env, world) }, { wardId, paths });
        }),
      );
    withExamples(command, say, '--ward song-cau so.xlsx', '--ward song-cau thu-muc-csv');
  },
};
