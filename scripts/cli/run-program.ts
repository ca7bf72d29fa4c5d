import { createLogger } from '../../platform/logging/logger';
import { readWorld } from '../hub/hub-command';
import { postgresFolderOf } from '../hub/world-folder';
import { type CommandLineSurroundings, FAILED } from './command-line';

/**
 * Runs this process as a command line, which gives the exit code. Whatever is still under way then ends with it.
 * Where nobody reads any more what it writes, as behind `| head`, it ends without a word.
 */
export async function runProgram(
  commandLine: (args: readonly string[], surroundings: CommandLineSurroundings) => Promise<number>,
): Promise<void> {
  const { argv, env, stdout: out, stderr: err } = process;
  for (const stream of [out, err])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(FAILED);
    });
  const code = await commandLine(argv.slice(2), { env, out, err, withEmbeddedDatabases });
  for (const stream of [out, err]) await new Promise<void>((resolve) => void stream.write('', () => resolve())); // all of it is out
  process.exit(code);
}

const withEmbeddedDatabases: CommandLineSurroundings['withEmbeddedDatabases'] = async (folder, use) => {
  const { withEmbeddedHub } = await import('../hub/embedded-hub.js'); // large, and few commands need it
  const postgresFolder = postgresFolderOf(folder, readWorld(process.env).HUB_POSTGRES_FOLDER);
  return withEmbeddedHub(folder, postgresFolder, createLogger('postgres', 'warn'), use);
};
