import { Argument } from 'commander';
import { type Role, ROLES } from '../../subgraphs/viewer/viewer';
import { inWorld, worldOption } from '../cli/arguments';
import { type CliCommand, DONE, withExamples } from '../cli/command-line';

/** `token <role> [ward]`: prints an access token of the hub that `npm start` runs. */
export const tokenCommand: CliCommand = {
  name: 'token',
  declare: (command, run, say) => {
    command
      .summary(say('lấy mã truy cập của npm start', 'print an access token of npm start'))
      .addArgument(new Argument('<role>', say('vai trò', 'the role')).choices(ROLES))
      .argument(
        '[ward]',
        say('mã định danh xã, phường, cho ward-officer và service', 'ward id, for ward-officer and service'),
      )
      .option(...worldOption(say))
      .action((role: Role, wardId: string | undefined, { world }: { world?: string }) =>
        run(async ({ env, out }) => {
          const { accessToken } = await import('./access-token.js');
          out.write(`${await accessToken(inWorld(env, world), { role, wardId })}\n`);
          return DONE;
        }),
      );
    withExamples(command, say, 'standing-committee', 'ward-officer song-cau');
  },
};
