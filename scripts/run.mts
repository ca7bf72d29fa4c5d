import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire, enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/*
 * node scripts/run.mts <program.ts> [arguments]
 *
 * Runs a program of this project as one JavaScript file, because compiling 650 files each time takes longer than most programs run.
 * The file is bundled anew when a source has changed, and Node caches what it compiles of it and of the packages. Node runs this
 * file as it is, without its types; so it imports nothing else of the project.
 */

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules/.cache/programs');

/** What a program may be made of. The lock stands for the packages, which stay outside the bundle, and for the bundler. */
const SOURCES = ['gateway', 'platform', 'scripts', 'subgraphs', 'web'];
const SETTINGS = ['package-lock.json', 'tsconfig.json'];

/** A read-only folder, one of somebody else, a full disk. */
const CANNOT_WRITE = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'ENOTDIR', 'EEXIST']);

/** Gives the path of the program's bundle, made of the sources as they are now. */
async function bundleOf(program: string): Promise<string> {
  const bundle = join(cache, `${program.replace(/\.ts$/, '').replaceAll(/[\\/]/g, '.')}.js`);
  for (;;) {
    const version = hashOfSources();
    if (firstLineOf(bundle) === markOf(version)) return bundle;
    await makeBundle(program, bundle, version); // and look again: a source may have changed meanwhile
  }
}

/** Not by a pattern: matching takes five times as long as reading the folders. */
const sources = (): string[] =>
  SOURCES.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.m?ts$/.test(file) && !file.endsWith('.test.ts'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of [...SETTINGS, ...sources().sort()])
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const markOf = (version: string): string => `// ${version}`;

function firstLineOf(file: string): string | undefined {
  try {
    const opened = openSync(file, 'r');
    const start = Buffer.alloc(markOf('0'.repeat(64)).length);
    readSync(opened, start);
    closeSync(opened);
    return start.toString();
  } catch {
    return undefined; // not there, or not readable: it is made
  }
}

/** Bundles into a folder aside and moves the file into place, so that nobody runs half of one. */
async function makeBundle(program: string, bundle: string, version: string): Promise<void> {
  const { build, stop } = await import('esbuild'); // only where a bundle is made
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(join(cache, '.aside-'));
  const made = join(aside, bundle.slice(cache.length + 1));
  try {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [program],
      outfile: made,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'cjs',
      target: 'node24',
      keepNames: true, // TypeORM and type-graphql go by the names of classes, which a bundle may hold twice
      sourcemap: true, // for whoever sets NODE_OPTIONS=--enable-source-maps: it takes 50 MB and a tenth of a start
      banner: { js: markOf(version) },
      plugins: [withOwnFolders],
      metafile: true,
      logLevel: 'error',
    });
    const known = new Set(sources());
    const others = Object.keys(metafile.inputs).filter((file) => !known.has(file));
    if (others.length > 0) throw new Error(`${program} imports ${others.join(', ')}, whose changes would not be seen.`);
    for (const file of [`${made}.map`, made]) renameSync(file, join(cache, file.slice(aside.length + 1)));
  } finally {
    rmSync(aside, { recursive: true, force: true });
    await stop(); // its process would stay as long as this one
  }
}

/** `__dirname` is the folder of the source, not that of the bundle: files are read beside the code. */
const withOwnFolders: Plugin = {
  name: 'with-own-folders',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!/\b__dirname\b/.test(source)) return undefined;
      return { contents: `const __dirname = ${JSON.stringify(dirname(path))};${source}`, loader: 'ts' };
    }),
};

const [, , program] = process.argv;
if (!program) throw new Error('Say the program to run, for example scripts/start/main.ts.');
const bundle = await bundleOf(program).catch((error: unknown) => {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || !CANNOT_WRITE.has(code)) throw error;
  process.stderr.write(
    `Không ghi được vào ${cache}. / ${cache} cannot be written (${code}): programs are compiled there; make room, or give this user the right.\n`,
  );
  process.exit(1);
});
enableCompileCache(join(cache, 'compiled'));
process.argv.splice(1, 1);
createRequire(import.meta.url)(bundle);
