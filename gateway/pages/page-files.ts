import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A built file as it is sent. */
export interface PageFile {
  type: string;
  body: Buffer;
  /** The same compressed, by the name of the encoding; none where it is not worth it. */
  compressed: Partial<Record<'br' | 'gzip', Buffer>>;
}

/** The built pages: the HTML that every one of them begins with, and the files it asks for, by name. */
export interface PageFiles {
  html: string;
  assets: ReadonlyMap<string, PageFile>;
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Reads the pages that scripts/pages/main.ts has built into a folder. */
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
  return { html: await readFile(join(folder, 'index.html'), 'utf8'), assets };
}
