import { FOLDER } from '../cli/arguments';
import { type CliCommand, withExamples } from '../cli/command-line';
import type { ChangeOptions } from './run-ward';

const WARD = ['<ward>', 'mã định danh xã, phường / id of the ward'] as const;
const BY = ['--by <who>', 'ai thay đổi / who changes it (default: the account of this machine)'] as const;

/** `ward list|history|add|move|retire`: the directory of wards' servers. */
export const wardCommand: CliCommand = {
  name: 'ward',
  declare: (command, run) => {
    command.summary('danh bạ máy chủ xã, phường / the directory of wards’ servers');
    command
      .command('list')
      .summary('các máy chủ / the servers')
      .argument(...FOLDER)
      .action((folder: string | undefined) =>
        run(async (context) => (await import('./run-ward.js')).listServers(context, folder)),
      );
    command
      .command('history')
      .summary('các thay đổi / what has been changed')
      .argument(...FOLDER)
      .action((folder: string | undefined) =>
        run(async (context) => (await import('./run-ward.js')).listHistory(context, folder)),
      );
    for (const [name, action, summary] of JOINING)
      command
        .command(name)
        .summary(summary)
        .argument(...WARD)
        .argument('<url>', 'địa chỉ / its address, http://host:4101/graphql')
        .argument(...FOLDER)
        .option('--behind', 'chấp nhận lược đồ cũ hơn / though its schema is behind')
        .option(...BY)
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
      .summary('rút máy chủ / take a server out')
      .argument(...WARD)
      .argument(...FOLDER)
      .option(...BY)
      .action((wardId: string, folder: string | undefined, { by }: ChangeOptions) =>
        run(async (context) => (await import('./run-ward.js')).retire(context, wardId, { folder, by })),
      );
    withExamples(command, 'list', 'add song-cau https://song-cau.example.vn/graphql', 'retire song-cau --by "Tổ CNTT"');
  },
};

const JOINING = [
  ['add', 'ADDED', 'thêm máy chủ / let a server join'],
  ['move', 'MOVED', 'chuyển địa chỉ / give a server another address'],
] as const;
