import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { buildExplorerFiles } from './explorer-build';

/** A file of the explorer's page: its bytes, and the same compressed. */
export interface ExplorerFile {
  body: Buffer;
  gzipped: Buffer;
}

/** Files of the explorer's page by file name. */
export type ExplorerBundle = Map<string, ExplorerFile>;

const compress = promisify(gzip);
/** What is bundled stands in these folders. */
const sourceFolders = [__dirname, join(__dirname, '..', 'sign-in')];
const packagesFolder = dirname(dirname(dirname(require.resolve('graphiql/package.json')))); // holds node_modules
let shared: Promise<ExplorerBundle> | undefined;

/**
 * The explorer's page as files to serve. Made on the first call (about two seconds, on esbuild's own threads), or read
 * from `node_modules/.cache` where an earlier process left it; every server of this process shares it.
 */
export function loadExplorerBundle(): Promise<ExplorerBundle> {
  shared ??= loadOrBuild().catch((error: unknown) => {
    shared = undefined; // the next visitor tries again
    throw error;
  });
  return shared;
}

/** Whether a process that needs the bundle finds it made. */
export async function isExplorerCached(): Promise<boolean> {
  const folder = await cacheFolder();
  return folder !== undefined && (await readdir(folder).catch(unlessMissing)) !== undefined;
}

/** Makes the bundle for processes that need it later. */
export async function cacheExplorerBundle(): Promise<void> {
  const folder = await cacheFolder();
  if (folder) await keepFiles(folder, (await buildExplorerFiles(packagesFolder)).files);
}

async function loadOrBuild(): Promise<ExplorerBundle> {
  const folder = await cacheFolder();
  const kept = folder && (await readFiles(folder));
  if (kept) return compressAll(kept);
  const { files } = await buildExplorerFiles(packagesFolder);
  if (folder) await keepFiles(folder, files);
  return compressAll(files);
}

/**
 * Where a bundle of exactly these sources and these packages is kept. npm writes the list of what it installed into
 * node_modules; where another tool installed the packages there is none, and then nothing is kept.
 */
async function cacheFolder(): Promise<string | undefined> {
  const modules = join(packagesFolder, 'node_modules');
  const installed = await readFile(join(modules, '.package-lock.json')).catch(unlessMissing);
  if (!installed) return undefined;
  const hash = createHash('sha256').update(installed);
  for (const folder of sourceFolders) {
    for (const entry of (await readdir(folder, { recursive: true, withFileTypes: true })).sort(byName)) {
      if (entry.isFile() && !entry.name.endsWith('.test.ts'))
        hash.update(entry.name).update(await readFile(join(entry.parentPath, entry.name)));
    }
  }
  return join(modules, '.cache', 'explorer', hash.digest('hex').slice(0, 16));
}

const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);

async function readFiles(folder: string): Promise<Map<string, Buffer> | undefined> {
  const names = await readdir(folder).catch(unlessMissing);
  if (!names) return undefined;
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}

/** Keeps files for the next start. Written aside and renamed, so that another process never reads half a bundle. */
async function keepFiles(folder: string, files: Map<string, Buffer>): Promise<void> {
  let aside: string | undefined;
  try {
    await mkdir(dirname(folder), { recursive: true });
    aside = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
    for (const [name, body] of files) await writeFile(join(aside, name), body);
    await rename(aside, folder);
  } catch (error) {
    if (aside) await rm(aside, { recursive: true, force: true });
    // Read-only packages, or another process was first: the bundle in memory is just as good.
    if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EEXIST', 'ENOTEMPTY')) throw error;
  }
}

async function compressAll(files: Map<string, Buffer>): Promise<ExplorerBundle> {
  const compressed = [...files].map(async ([name, body]) => [name, { body, gzipped: await compress(body) }] as const);
  return new Map(await Promise.all(compressed));
}

function unlessMissing(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error;
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}
