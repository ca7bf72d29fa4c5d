import { folderArgument } from '../cli/arguments';
import type { NameCorrection } from '../../subgraphs/city-council/ward/correct-unit-name.service';
import { type CliCommand, withExamples } from '../cli/command-line';

/** `units list|apply|rename|retire`: the directory of units, and what changes it. */
export const unitsCommand: CliCommand = {
  name: 'units',
  declare: (command, run, say) => {
    command.summary(say('xem, sắp xếp lại đơn vị hành chính', 'list and change units'));
    command
      .command('list')
      .summary(say('theo thời gian có hiệu lực', 'by the time in force'))
      .argument(...folderArgument(say))
      .action((folder: string | undefined) =>
        run(async (context) => (await import('./run-units.js')).listUnits(context, folder)),
      );
    command
      .command('apply')
      .summary(say('áp dụng một lần sắp xếp', 'apply a change of units'))
      .argument('<file>', say('tệp JSON', 'a JSON file'))
      .argument(...folderArgument(say))
      .option('--dry-run', say('chạy thử, không thay đổi gì', 'try it and change nothing'))
      .action((file: string, folder: string | undefined, { dryRun: isDryRun = false }: { dryRun?: boolean }) =>
        run(async (context) => (await import('./run-units.js')).applyChange(context, { file, folder, isDryRun })),
      );
    command
      .command('rename')
      .summary(say('sửa tên một đơn vị đã ghi sai', 'correct the name of a unit that was written wrongly'))
      .argument('<ward>', say('mã định danh xã, phường', 'id of the ward'))
      .argument(...folderArgument(say))
      .requiredOption('--name <name>', say('tên kèm loại, như "Phường Sông Cầu"', 'its name with its kind'))
      .option('--name-en <name>', say('tên tiếng Anh', 'its name in English'))
      .requiredOption('--reason <text>', say('lý do', 'why'))
      .action((wardId: string, folder: string | undefined, correction: NameCorrection) =>
        run(async (context) => (await import('./run-units.js')).renameUnit(context, { wardId, folder, ...correction })),
      );
    command
      .command('retire')
      .summary(say('đưa hồ sơ của đơn vị đã hết hiệu lực vào lưu trữ', 'archive a unit that has ceased'))
      .argument('<ward>', say('mã định danh xã, phường', 'id of the ward'))
      .argument(...folderArgument(say))
      .action((wardId: string, folder: string | undefined) =>
        run(async (context) => (await import('./run-units.js')).archiveWard(context, wardId, folder)),
      );
    withExamples(command, say, 'list', 'apply --dry-run data/bac-kan-2025/unit-change.json', 'retire duc-xuan');
  },
};
