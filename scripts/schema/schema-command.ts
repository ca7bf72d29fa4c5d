import { type CliCommand, withExamples } from '../cli/command-line';

/** `schema [--check]`: writes the committed schemas from the code, or checks them. */
export const schemaCommand: CliCommand = {
  name: 'schema',
  declare: (command, run, say) => {
    command
      .summary(say('ghi hoặc kiểm tra schema/', 'write or check schema/'))
      .option('--check', say('chỉ kiểm tra', 'only check it, and that no client breaks'))
      .action(({ check }: { check?: boolean }) =>
        run(async (context) => {
          if (check) return (await import('./check-schema.js')).checkSchema(context);
          return (await import('./write-schema.js')).writeSchema(context);
        }),
      );
    withExamples(command, say, '', '--check');
  },
};
