import { type CliCommand, originOf, withExamples } from '../cli/command-line';

/** `doctor`: looks at a running hub and says what is wrong. */
export const doctorCommand: CliCommand = {
  name: 'doctor',
  declare: (command, run) => {
    command
      .summary('xem hệ thống đang chạy có gì sai / say what is wrong with a running hub')
      .option('--gateway <address>', 'địa chỉ cổng vào / address of the gateway (default: that of npm start)', originOf)
      .option('--en', 'bằng tiếng Anh / in English')
      .action(({ gateway, en }: { gateway?: string; en?: boolean }) =>
        run(async (context) =>
          (await import('./run-doctor.js')).runDoctor(context, { gateway, language: en ? 'en' : 'vi' }),
        ),
      );
    withExamples(command, '', '--gateway https://hai-cap.example.vn --en');
  },
};
