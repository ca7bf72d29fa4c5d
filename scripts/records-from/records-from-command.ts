import { KeptGroup } from '../../subgraphs/indicators/records-from.model';
import { folderArgument } from '../cli/arguments';
import { type CliCommand, withExamples } from '../cli/command-line';

/** `records-from list|declare`: from which day each council keeps which records. */
export const recordsFromCommand: CliCommand = {
  name: 'records-from',
  declare: (command, run, say) => {
    const groups = Object.values(KeptGroup).join(', ');
    command.summary(say('hồ sơ được lưu từ ngày nào', 'from which day records are kept'));
    command
      .command('list')
      .summary(say('mọi khai báo của mọi cơ sở dữ liệu', 'every declaration of every database'))
      .argument(...folderArgument(say))
      .action((folder: string | undefined) =>
        run(async (context) => (await import('./run-records-from.js')).listDeclarations(context, folder)),
      );
    command
      .command('declare')
      .summary(say('khai báo', 'declare it'))
      .argument(
        '<council>',
        say('city-council, citizen-affairs, hoặc mã xã, phường', 'city-council, citizen-affairs, or the id of a ward'),
      )
      .argument('<day>', say('ngày đầu tiên có hồ sơ, hoặc never', 'the first day with records, or never'))
      .argument(...folderArgument(say))
      .requiredOption('--reason <text>', say('vì sao', 'why'))
      .option('--of <group>', say(`nhóm số liệu: ${groups} (mặc định: tất cả)`, `one of ${groups} (default: all)`))
      .action((council: string, day: string, folder: string | undefined, said: { reason: string; of?: string }) =>
        run(async (context) =>
          (await import('./run-records-from.js')).declare(context, { council, day, folder, ...said }),
        ),
      );
    withExamples(
      command,
      say,
      'list',
      'declare duc-xuan 2021-01-01 --of PETITIONS --reason "Sổ đơn giấy trước 2021 chưa nhập"',
    );
  },
};
