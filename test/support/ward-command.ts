import { runWardCommand } from '../../scripts/ward/ward-command';
import type { TestHub } from './hub';

/** What the command printed, and how it ended. */
export interface WardCommandEnd {
  code: number;
  out: string;
  err: string;
}

/** Runs `npm run ward` with these arguments on the databases of a hub, in this process. */
export async function runWard({ databases }: Pick<TestHub, 'databases'>, ...args: string[]): Promise<WardCommandEnd> {
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
