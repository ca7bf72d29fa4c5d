import { Option } from 'commander';
import { worldOption } from '../cli/arguments';
import { type CliCommand, DONE, wholeNumber, withExamples } from '../cli/command-line';
import { CommandRefused, explain } from '../hub/hub-command.errors';
import type { WorldChoice } from './choose-world';

/** The largest city has 168. */
const MOST_WARDS = 500;

/** `start`: brings up a whole hub on this machine, until it is interrupted. */
export const startCommand: CliCommand = {
  name: 'start',
  declare: (command, run, say) => {
    command
      .summary(say('khởi động cả hệ thống trên máy này', 'bring up a whole hub on this machine'))
      .option(...worldOption(say))
      .addOption(
        new Option('--wards <n>', say('một thành phố giả định có n xã, phường', 'a made-up city of so many wards'))
          .argParser(wholeNumber(1, MOST_WARDS, say))
          .conflicts('world'),
      )
      .action((choice: WorldChoice) =>
        run(async ({ env, out, language }) => {
          const interrupted = interruption();
          const { chooseWorld } = await import('./choose-world.js');
          const chosen = await chooseWorld(choice, env);
          const { runStart } = await import('./run-start.js');
          await runStart({ env: chosen, out, interrupted }).catch((error: unknown) => {
            const what = say('Hai Cấp không khởi động được', 'Hai Cấp did not start');
            throw new CommandRefused(`\n${what}: ${explain(error, language)}`, { cause: error });
          });
          return DONE;
        }),
      );
    withExamples(command, say, '', '--world data/my-city', '--world ho-chi-minh', '--wards 168');
  },
};

/** Resolves when somebody wants this process to end. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
