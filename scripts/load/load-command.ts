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
      .option('--reason <text>', say('lý do ghi đè', 'why, for the history of the records'))
      .action((folder: string, options: { overwrite?: boolean; reason?: string }) =>
        run(async (context) => {
          const reason = options.reason?.trim();
          if (Boolean(options.overwrite) !== Boolean(reason))
            throw new WrongUsage({
              vi: '--overwrite và --reason đi với nhau.',
              en: '--overwrite and --reason go together.',
            });
          const overwrite = reason ? { reason } : undefined;
          return (await import('./run-load.js')).runLoad(context, { folder, overwrite });
        }),
      );
    withExamples(command, say, 'data/my-city', 'data/my-city --overwrite --reason "Sửa theo sổ gốc"');
  },
};
