import { runWardCommand } from '../../scripts/ward/ward-command';
import type { TestHub } from './hub';

/** What `npm run ward` prints over the databases of a hub, and how it ends. */
export async function runWard({ databases }: Pick<TestHub, 'databases'>, ...args: string[]) {
  const written = { out: '', err: '' };
  const code = await runWardCommand({
    args,
    env: {},
    withEmbeddedDatabases: (_, use) => use({ databases, keys: {} }),
    out: { write: (text) => (written.out += text) },
    err: { write: (text) => (written.err += text) },
  });
  return { code, ...written };
}
