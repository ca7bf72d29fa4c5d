import { wardCommand } from '../../scripts/ward/ward-command';
import type { TestHub } from './hub';
import { type CommandEnd, typeCommand } from './type-command';

/** Runs `npm run ward` with these arguments on the databases of a hub, in this process and in English. */
export function runWard({ databases }: Pick<TestHub, 'databases'>, ...args: string[]): Promise<CommandEnd> {
  return typeCommand(wardCommand, [...args, '--lang', 'en'], {
    withEmbeddedDatabases: (_, use) => use({ databases, keys: {} }),
  });
}
