import { worldAt } from '../cli/arguments';
import { type CliCommand, withExamples } from '../cli/command-line';
import { WrongUsage } from '../hub/hub-command.errors';

/** `load <folder>`: loads a city's data into its databases. */
export const loadCommand: CliCommand = {
  name: 'load',
  declare: (command, run, say) => {
    command
      .summary(say('nạp dữ liệu của một thành phố', 'load the data of a city'))
      .argument(
        '<folder>',
        say('thư mục dữ liệu, hoặc tên của nó trong data/', 'the folder with the data, or its name in data/'),
        worldAt(say),
      )
      .option('--overwrite', say('tệp thắng khi xung đột', 'the files win over what has been changed since'))
      .option(
        '--remove-vanished',
        say('xóa hồ sơ mà dòng không còn trong tệp', 'remove the records whose lines have vanished from their files'),
      )
      .option('--reason <text>', say('lý do ghi đè hoặc xóa', 'why, for the history of the records'))
      .action((folder: string, options: { overwrite?: boolean; removeVanished?: boolean; reason?: string }) =>
        run(async (context) => {
          const reason = options.reason?.trim();
          if (Boolean(options.overwrite ?? options.removeVanished) !== Boolean(reason))
            throw new WrongUsage({
              vi: '--overwrite hoặc --remove-vanished và --reason đi với nhau.',
              en: '--overwrite or --remove-vanished and --reason go together.',
            });
          const why = reason ? { reason } : undefined;
          const overwrite = options.overwrite ? why : undefined;
          const removeVanished = options.removeVanished ? why : undefined;
          return (await import('./run-load.js')).runLoad(context, { folder, overwrite, removeVanished });
        }),
      );
    withExamples(command, say, 'data/my-city', 'data/my-city --overwrite --reason "Sửa theo sổ gốc"');
  },
};
