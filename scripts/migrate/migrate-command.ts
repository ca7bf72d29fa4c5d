import { Argument } from 'commander';
import { type CliCommand, withExamples } from '../cli/command-line';
import type { MigratedServer } from './run-migrate';

const SERVERS: readonly MigratedServer[] = ['city-council', 'citizen-affairs', 'ward-council'];

/** `migrate <server>`: brings the database of a server up to date. */
export const migrateCommand: CliCommand = {
  name: 'migrate',
  declare: (command, run, say) => {
    command
      .summary(say('cập nhật cơ sở dữ liệu của một máy chủ', 'bring the database of a server up to date'))
      .description(say('Cần', 'needs DATABASE_URL, DATABASE_OWNER_URL.'))
      .addArgument(new Argument('<server>', say('máy chủ', 'the server')).choices(SERVERS))
      .action((server: MigratedServer) =>
        run(async (context) => (await import('./run-migrate.js')).runMigrate(context, server)),
      );
    withExamples(command, say, 'ward-council');
  },
};
