import { folderArgument } from '../cli/arguments';
import { type CliCommand, withExamples } from '../cli/command-line';

/** `personal-data reseal`: seals personal data anew. */
export const personalDataCommand: CliCommand = {
  name: 'personal-data',
  declare: (command, run, say) => {
    command.summary(say('niêm lại dữ liệu cá nhân bằng khóa mới', 'seal personal data with new keys'));
    const reseal = command
      .command('reseal')
      .summary(say('niêm lại bằng khóa đầu tiên', 'seal all with the first keys'));
    reseal
      .argument(...folderArgument(say))
      .action((folder: string | undefined) =>
        run(async (context) => (await import('./run-reseal.js')).runReseal(context, folder)),
      );
    withExamples(command, say, 'reseal');
  },
};
