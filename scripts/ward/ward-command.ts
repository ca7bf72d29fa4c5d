import { folderArgument } from '../cli/arguments';
import { type CliCommand, type Say, withExamples } from '../cli/command-line';
import type { ChangeOptions } from './run-ward';

const wardArgument = (say: Say) => ['<ward>', say('mã định danh xã, phường', 'id of the ward')] as const;
const byOption = (say: Say) =>
  [
    '--by <who>',
    say('ai thay đổi (mặc định: tài khoản của máy này)', 'who changes it (default: the account of this machine)'),
  ] as const;

/** `ward list|history|add|move|retire`: the directory of wards' servers. */
export const wardCommand: CliCommand = {
  name: 'ward',
  declare: (command, run, say) => {
    command.summary(say('danh bạ máy chủ xã, phường', 'the directory of wards’ servers'));
    command
      .command('list')
      .summary(say('các máy chủ', 'the servers'))
      .argument(...folderArgument(say))
      .action((folder: string | undefined) =>
        run(async (context) => (await import('./run-ward.js')).listServers(context, folder)),
      );
    command
      .command('history')
      .summary(say('các thay đổi', 'what has been changed'))
      .argument(...folderArgument(say))
      .action((folder: string | undefined) =>
        run(async (context) => (await import('./run-ward.js')).listHistory(context, folder)),
      );
    for (const [name, action, summary] of joining(say))
      command
        .command(name)
        .summary(summary)
        .argument(...wardArgument(say))
        .argument('<url>', say('địa chỉ, http://host:4101/graphql', 'its address, http://host:4101/graphql'))
        .argument(...folderArgument(say))
        .option('--behind', say('chấp nhận lược đồ cũ hơn', 'though its schema is behind'))
        .option(...byOption(say))
        .action(
          (
            wardId: string,
            url: string,
            folder: string | undefined,
            { behind = false, by }: ChangeOptions & { behind?: boolean },
          ) =>
            run(async (context) =>
              (await import('./run-ward.js')).join(context, action, { wardId, url, behind }, { folder, by }),
            ),
        );
    command
      .command('retire')
      .summary(say('rút máy chủ', 'take a server out'))
      .argument(...wardArgument(say))
      .argument(...folderArgument(say))
      .option(...byOption(say))
      .action((wardId: string, folder: string | undefined, { by }: ChangeOptions) =>
        run(async (context) => (await import('./run-ward.js')).retire(context, wardId, { folder, by })),
      );
    withExamples(command, say, ...EXAMPLES);
  },
};

const joining = (say: Say) =>
  [
    ['add', 'ADDED', say('thêm máy chủ', 'let a server join')],
    ['move', 'MOVED', say('chuyển địa chỉ', 'give a server another address')],
  ] as const;

const EXAMPLES = ['list', 'add song-cau https://song-cau.example.vn/graphql', 'retire song-cau --by "Tổ CNTT"'];
