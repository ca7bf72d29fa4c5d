import { spawnSync } from 'node:child_process';
import { cpSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** What the servers read beside their code. The explorer's page stays source: the server bundles it at the first visit. */
const ASSETS = [
  'schema/supergraph.graphql',
  'schema/ward-council.graphql',
  'gateway/pages/operations.json',
  ...globSync('{gateway,subgraphs/*}/queries', { cwd: root }),
  'platform/explorer/page',
  'platform/sign-in/page',
];

/**
 * Compiles the servers and the load command into dist/, with what they read and the built pages, so that Node
 * and the packages are all they need. Gives the exit code.
 */
function main(): number {
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  const compiler = [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'];
  const { status } = spawnSync(process.execPath, compiler, { cwd: root, stdio: 'inherit' });
  if (status !== 0) return 1; // the compiler has said why
  for (const asset of ASSETS) cpSync(join(root, asset), join(dist, asset), { recursive: true });
  const pages = ['--import', 'tsx', 'scripts/pages/main.ts', join(dist, 'pages')];
  return spawnSync(process.execPath, pages, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

process.exitCode = main();
