import { Argument } from 'commander';
import { type Role, ROLES } from '../../subgraphs/viewer/viewer';
import { inWorld, WORLD } from '../cli/arguments';
import { type CliCommand, DONE, withExamples } from '../cli/command-line';

/** `token <role> [ward]`: prints an access token of the hub that `npm start` runs. */
export const tokenCommand: CliCommand = {
  name: 'token',
  declare: (command, run) => {
    command
      .summary('lấy mã truy cập của npm start / print an access token of npm start')
      .addArgument(new Argument('<role>', 'vai trò / the role').choices(ROLES))
      .argument('[ward]', 'mã định danh xã, phường, cho ward-officer và service / ward id, for these two roles')
      .option(...WORLD)
      .action((role: Role, wardId: string | undefined, { world }: { world?: string }) =>
        run(async ({ env, out }) => {
          const { accessToken } = await import('./access-token.js');
          out.write(`${await accessToken(inWorld(env, world), { role, wardId })}\n`);
          return DONE;
        }),
      );
    withExamples(command, 'standing-committee', 'ward-officer song-cau');
  },
};
