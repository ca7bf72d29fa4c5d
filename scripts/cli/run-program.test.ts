import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = join(__dirname, '../..');

test('a command whose output nobody reads any more ends without a word', async () => {
  const program = spawn(process.execPath, ['scripts/run.mts', 'scripts/main.ts', '--help'], { cwd: ROOT });
  program.stdout.destroy();

  const [said, [code]] = await Promise.all([text(program.stderr), once(program, 'exit')]);

  expect([code, said]).toEqual([1, '']);
}, 60_000);
