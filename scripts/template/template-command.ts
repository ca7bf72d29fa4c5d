import { type CliCommand, withExamples } from '../cli/command-line';
import type { TemplateOptions } from './run-template';

/** `template ward`: writes an empty workbook. */
export const templateCommand: CliCommand = {
  name: 'template',
  declare: (command, run, say) => {
    command.summary(say('ghi sổ dữ liệu trống', 'write an empty workbook'));
    const ward = command.command('ward').summary(say('của xã, phường', 'of a ward'));
    ward
      .option('--out <path>', say('tệp hoặc thư mục mới', 'a new file or folder'))
      .option('--csv', say('thư mục tệp CSV thay cho Excel', 'a folder of CSV files in place of a workbook'))
      .action((options: TemplateOptions) =>
        run(async (context) => (await import('./run-template.js')).runWardTemplate(context, options)),
      );
    withExamples(command, say, 'ward', 'ward --csv --out so-du-lieu');
  },
};
