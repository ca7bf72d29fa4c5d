import { Option } from 'commander';
import { inWorld, worldOption } from '../cli/arguments';
import { type CliCommand, originOf, withExamples } from '../cli/command-line';

/** `doctor`: looks at a running hub and says what is wrong. */
export const doctorCommand: CliCommand = {
  name: 'doctor',
  declare: (command, run, say) => {
    command
      .summary(say('xem hệ thống đang chạy có gì sai', 'say what is wrong with a running hub'))
      .option(
        '--gateway <address>',
        say('địa chỉ cổng vào (mặc định: của npm start)', 'address of the gateway (default: that of npm start)'),
        originOf(say),
      )
      .option(...worldOption(say))
      .addOption(new Option('--en', 'as --lang en').hideHelp()) // as it was called before every command had --lang
      .action(({ gateway, world, en }: { gateway?: string; world?: string; en?: boolean }) =>
        run(async (context) => {
          const { runDoctor } = await import('./run-doctor.js');
          const env = inWorld(context.env, world);
          return runDoctor({ ...context, env }, { gateway, language: en ? 'en' : context.language });
        }),
      );
    withExamples(command, say, '', '--gateway https://hai-cap.example.vn --lang en');
  },
};
