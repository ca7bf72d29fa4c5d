import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { isExplorerCached } from '../../platform/explorer/explorer-bundle';

const root = join(__dirname, '../..');

/** What the pages are made of; the packages are told by the lock. */
const SOURCES = [
  'web/**/*',
  'platform/sign-in/**/*',
  'platform/identity/claim-texts.ts',
  'scripts/pages/*',
  'subgraphs/indicators/catalogue.ts',
];

const ending = new AbortController();
let building: Promise<string> | undefined;

/** Builds whatever is stale of the pages and the explorer, in processes that end with it, so that the first visitor need not wait. */
export async function buildWhatIsStale(): Promise<void> {
  await builtPages();
  if (!(await isExplorerCached())) await runAside('explorer-main.ts');
}

/** Ends what is being built, and builds nothing more in this process. */
export function endBuilding(): void {
  ending.abort();
}

/**
 * The folder with the built pages. What an earlier process built of exactly these sources is taken; else they are built now, in a
 * process of their own, which takes some ten seconds.
 */
export function builtPages(): Promise<string> {
  building ??= findOrBuild().catch((error: unknown) => {
    building = undefined; // the next visitor tries again
    throw error;
  });
  return building;
}

async function findOrBuild(): Promise<string> {
  const folder = join(root, 'node_modules/.cache/pages', hashOfSources());
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const aside = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  try {
    await runAside('main.ts', aside);
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another process was first
  }
  return folder;
}

async function runAside(program: string, ...args: string[]): Promise<void> {
  const command = ['--import', 'tsx', join(__dirname, program), ...args];
  await promisify(execFile)(process.execPath, command, { cwd: root, signal: ending.signal });
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const pattern of SOURCES) {
    for (const file of globSync(pattern, { cwd: root, withFileTypes: true }).sort(byPath)) {
      if (!file.isFile() || file.name.endsWith('.test.ts')) continue;
      const path = join(file.parentPath, file.name);
      hash.update(path.slice(root.length)).update(readFileSync(path));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

const byPath = (one: { parentPath: string; name: string }, other: { parentPath: string; name: string }) =>
  join(one.parentPath, one.name) < join(other.parentPath, other.name) ? -1 : 1;
