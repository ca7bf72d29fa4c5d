import { Option } from 'commander';
import { inWorld, worldOption } from '../cli/arguments';
import { type CliCommand, originOf, withExamples } from '../cli/command-line';
import type { ExportOptions } from './run-export';

/** `export <query>`: writes a list or a report of the graph as a file. */
export const exportCommand: CliCommand = {
  name: 'export',
  declare: (command, run, say) => {
    command
      .summary(say('xuất danh sách, báo cáo ra CSV hoặc XLSX', 'write a list or a report as CSV or XLSX'))
      .description(
        say(
          'Với quyền của ACCESS_TOKEN; không có thì là Thường trực HĐND của npm start.',
          'With the rights of ACCESS_TOKEN; without it, as the Standing Committee of npm start.',
        ),
      )
      .argument(
        '<query>',
        say('indicators, report-by-ward, hoặc tệp .graphql', 'indicators, report-by-ward, or a .graphql file'),
      )
      .option(
        '--out <file>',
        say('tệp .csv hoặc .xlsx (mặc định: CSV ra màn hình)', 'a .csv or .xlsx file (default: CSV to the output)'),
      )
      .addOption(
        new Option(
          '--format <format>',
          say('dạng tệp (mặc định: theo tên tệp)', 'form (default: by the name of the file)'),
        ).choices(FORMATS),
      )
      .option(
        '--period <period>',
        say('kỳ, như 2020-9M: biến "period"', 'a period, such as 2020-9M: the variable "period"'),
      )
      .option('--variables <json>', say('các biến của truy vấn', 'variables of the query, as JSON'))
      .option('--list <field>', say('danh sách nào, khi truy vấn có nhiều', 'which list, where the query has several'))
      .option(
        '--server <address>',
        say('máy chủ (mặc định: cổng vào của npm start)', 'the server (default: the gateway of npm start)'),
        originOf(say),
      )
      .option(...worldOption(say))
      .action((query: string, { world, ...options }: Omit<ExportOptions, 'query'> & { world?: string }) =>
        run(async (context) => {
          const { runExport } = await import('./run-export.js');
          return runExport({ ...context, env: inWorld(context.env, world) }, { query, ...options });
        }),
      );
    withExamples(
      command,
      say,
      'indicators --period 2020-9M --out chi-tieu.xlsx',
      'report-by-ward --period 2020-9M > bao-cao.csv',
      'contacts.graphql --variables \'{"first":100}\' --out tiep-xuc.csv',
    );
  },
};

const FORMATS = ['csv', 'xlsx'];
