import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';
import { viteOptions } from './vite-options';

const WORTH_COMPRESSING = /\.(js|css|svg)$/;

/** Builds the pages into the folder named, each file also compressed; the HTML is left, for the gateway writes into it. */
async function main([outDir]: string[]): Promise<void> {
  if (!outDir) throw new Error('Say the folder to build the pages into.');
  process.env.NODE_ENV = 'production'; // whoever builds, a test too: React's other build is twice as large and slow
  await build(viteOptions(outDir));
  const assets = join(outDir, 'assets');
  for (const name of await readdir(assets)) if (WORTH_COMPRESSING.test(name)) await compress(join(assets, name));
}

async function compress(file: string): Promise<void> {
  const body = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(body, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(body, { level: 9 }));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
