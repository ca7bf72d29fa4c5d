import { folderArgument } from '../cli/arguments';
import { type CliCommand, withExamples } from '../cli/command-line';

/** `verify`: holds the sums of tallies against a count of all records. */
export const talliesCommand: CliCommand = {
  name: 'verify',
  declare: (command, run, say) => {
    command
      .summary(say('đối chiếu số liệu cộng sẵn với hồ sơ', 'hold the sums of tallies against all records'))
      .argument(...folderArgument(say))
      .option('--mend', say('cộng lại trước', 'count the sums anew first'))
      .action((folder: string | undefined, { mend = false }: { mend?: boolean }) =>
        run(async (context) => (await import('./run-tallies.js')).runTallies(context, { folder, mend })),
      );
    withExamples(command, say, '', '--mend');
  },
};
