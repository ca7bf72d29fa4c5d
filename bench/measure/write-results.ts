import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a run's figures as `<name>.json` and its page as `<name>.md` into the folder. */
export async function writeResults(folder: string, name: string, run: object, page: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(run, null, 2)}\n`);
  await writeFile(join(folder, `${name}.md`), `# bench:${name}\n\n${page}`);
}
