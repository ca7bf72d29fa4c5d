import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A built file as it is sent. */
export interface PageFile {
  type: string;
  body: Buffer;
  /** The same compressed, by the name of the encoding; none where it is not worth it. */
  compressed: Partial<Record<'br' | 'gzip', Buffer>>;
}

/** The built pages: the HTML files that they begin with, and the files that these ask for, by name. */
export interface PageFiles {
  html: ReadonlyMap<string, string>;
  assets: ReadonlyMap<string, PageFile>;
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Reads the pages that `npm run build` has built into a folder. */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const assetFolder = join(folder, 'assets');
  const names = await readdir(assetFolder);
  const read = (name: string) => readFile(join(assetFolder, name));
  const assets = new Map<string, PageFile>();
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (!type) continue; // .br and .gz belong to the file before them
    const compressed = names.includes(`${name}.br`)
      ? { br: await read(`${name}.br`), gzip: await read(`${name}.gz`) }
      : {};
    assets.set(name, { type, body: await read(name), compressed });
  }
  const pages = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  const html = await Promise.all(
    pages.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );
  return { html: new Map(html), assets };
}
