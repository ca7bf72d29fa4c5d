import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type * as builtPages from './built-pages';

const ROOT = join(__dirname, '../..');

/** A builder that says which process it is, and is never done. */
const ENDLESS = `import { writeFileSync } from 'node:fs';
writeFileSync('builder', String(process.pid));
setInterval(() => undefined, 1_000);`;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'built-pages-'));
  mkdirSync(join(root, 'scripts/pages'), { recursive: true });
  cpSync(join(ROOT, 'scripts/pages/built-pages.ts'), join(root, 'scripts/pages/built-pages.ts'));
  cpSync(join(ROOT, 'package-lock.json'), join(root, 'package-lock.json'));
  writeFileSync(join(root, 'scripts/pages/main.ts'), ENDLESS);
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(join(ROOT, 'node_modules/tsx'), join(root, 'node_modules/tsx'));
  symlinkSync(join(ROOT, 'platform'), join(root, 'platform'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function until<T>(find: () => T | undefined): Promise<T> {
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    await pause(20);
  }
}

function orUndefined<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

test('a stop while pages are built ends their builder, leaves nothing half built, and builds nothing more', async () => {
  const pages = (await import(join(root, 'scripts/pages/built-pages.ts'))) as typeof builtPages;
  const building = pages.buildWhatIsStale().catch((error: Error) => error.name);
  const builder = await until(() =>
    orUndefined(() => Number(readFileSync(join(root, 'builder'), 'utf8') || undefined)),
  );
  expect(() => process.kill(builder, 0)).not.toThrow();

  pages.endBuilding();

  expect(await building).toBe('AbortError');
  await until(() => (orUndefined(() => process.kill(builder, 0)) ? undefined : true));
  expect(readdirSync(join(root, 'node_modules/.cache/pages'))).toEqual([]);
  await expect(pages.builtPages()).rejects.toMatchObject({ name: 'AbortError' });
});
