import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(__dirname, '../../..');

/** What the servers read beside their code. */
const ASSETS = [...globSync('subgraphs/*/queries', { cwd: ROOT }), 'platform/explorer/page'];

/**
 * Compiles the program beside this file with all that it needs, because one that compiles itself takes most of its time
 * for that, each time anew. Gives its path, inside this project so that it finds the packages, a folder for what Node makes of it, and its end.
 */
export async function compileServer(): Promise<{ program: string; cache: string; remove(): void }> {
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'crossing-server-'));
  const sources = [
    '{subgraphs,platform,scripts/hub,test/support/crossing-server}/**/*.ts',
    'web/own-ward/page-paths.ts',
  ];
  await build({
    absWorkingDir: ROOT,
    entryPoints: globSync(sources, { cwd: ROOT }).filter((file) => !/[.](test|fixture)[.]ts$/.test(file)),
    ...{ outdir: folder, outbase: ROOT, platform: 'node', format: 'cjs', target: 'node24', logLevel: 'error' },
  });
  for (const asset of ASSETS) cpSync(join(ROOT, asset), join(folder, asset), { recursive: true });
  return {
    cache: join(folder, 'compile-cache'),
    program: join(folder, 'test/support/crossing-server/main.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
