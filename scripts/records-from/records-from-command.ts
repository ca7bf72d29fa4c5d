import { KeptGroup } from '../../subgraphs/indicators/records-from.model';
import { FOLDER } from '../cli/arguments';
import { type CliCommand, withExamples } from '../cli/command-line';

/** `records-from list|declare`: from which day each council keeps which records. */
export const recordsFromCommand: CliCommand = {
  name: 'records-from',
  declare: (command, run) => {
    command.summary('hồ sơ được lưu từ ngày nào / from which day records are kept');
    command
      .command('list')
      .summary('mọi khai báo của mọi cơ sở dữ liệu / every declaration of every database')
      .argument(...FOLDER)
      .action((folder: string | undefined) =>
        run(async (context) => (await import('./run-records-from.js')).listDeclarations(context, folder)),
      );
    command
      .command('declare')
      .summary('khai báo / declare it')
      .argument('<council>', 'city-council, citizen-affairs, hoặc mã xã, phường / or the id of a ward')
      .argument('<day>', 'ngày đầu tiên có hồ sơ, hoặc never / the first day with records, or never')
      .argument(...FOLDER)
      .requiredOption('--reason <text>', 'vì sao / why')
      .option('--of <group>', `nhóm số liệu / one of ${Object.values(KeptGroup).join(', ')} (default: all)`)
      .action((council: string, day: string, folder: string | undefined, said: { reason: string; of?: string }) =>
        run(async (context) =>
          (await import('./run-records-from.js')).declare(context, { council, day, folder, ...said }),
        ),
      );
    withExamples(
      command,
      'list',
      'declare duc-xuan 2021-01-01 --of PETITIONS --reason "Sổ đơn giấy trước 2021 chưa nhập"',
    );
  },
};
