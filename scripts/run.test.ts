import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePassingFolder } from '../test/support/passing-folder';

const ROOT = join(__dirname, '..');
let project: string;

beforeEach(() => {
  project = makePassingFolder('run-test');
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(join(ROOT, 'node_modules/esbuild'), join(project, 'node_modules/esbuild'));
  for (const file of ['package-lock.json', 'tsconfig.json']) cpSync(join(ROOT, file), join(project, file));
  write(
    'scripts/greet/main.ts',
    `import { greeting } from './greeting';\nconsole.log(greeting, process.argv.slice(2));`,
  );
  write('scripts/greet/greeting.ts', `export const greeting: string = 'good morning';`);
  cpSync(join(ROOT, 'scripts/run.mts'), join(project, 'scripts/run.mts'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

test('a program runs with its arguments, and is bundled once while no source changes', () => {
  expect(run('scripts/greet/main.ts', 'you', 'all')).toBe("good morning [ 'you', 'all' ]\n");
  const made = statSync(bundle()).mtimeMs;

  expect(run('scripts/greet/main.ts')).toBe('good morning []\n');
  expect(statSync(bundle()).mtimeMs).toBe(made);
});

test('a changed source runs as it is now, also one of the same length', () => {
  expect(run('scripts/greet/main.ts')).toBe('good morning []\n');
  write('scripts/greet/greeting.ts', `export const greeting: string = 'good evening';`);

  expect(run('scripts/greet/main.ts')).toBe('good evening []\n');
});

test('two classes of one name keep it, and code reads the files beside its source', () => {
  write('scripts/greet/one.ts', `export class Same {}`);
  write('scripts/greet/two.ts', `export class Same {}\nexport const folder = __dirname;`);
  write(
    'scripts/greet/main.ts',
    `import { Same } from './one';\nimport { folder, Same as Other } from './two';\nconsole.log(Same.name, Other.name, folder);`,
  );

  expect(run('scripts/greet/main.ts')).toBe(`Same Same ${join(project, 'scripts/greet')}\n`);
});

test('a program that imports what is not looked at for changes is not bundled', () => {
  write('elsewhere/greeting.ts', `export const greeting = 'good night';`);
  write('scripts/greet/main.ts', `import { greeting } from '../../elsewhere/greeting';\nconsole.log(greeting);`);

  expect(() => run('scripts/greet/main.ts')).toThrow('elsewhere/greeting.ts');
  expect(readdirSync(join(project, 'node_modules/.cache/programs'))).toEqual([]);
});

test('where nothing can be written, one sentence says so', () => {
  writeFileSync(join(project, 'node_modules/.cache'), 'not a folder');

  expect(() => run('scripts/greet/main.ts')).toThrow(
    /^Command failed: .*\n[^\n]* cannot be written \((EEXIST|ENOTDIR)\): [^\n]*\n$/,
  );
});

function write(file: string, text: string): void {
  mkdirSync(join(project, file, '..'), { recursive: true });
  writeFileSync(join(project, file), text);
}

const bundle = (): string => join(project, 'node_modules/.cache/programs/scripts.greet.main.js');

const run = (...args: string[]): string =>
  execFileSync(process.execPath, ['scripts/run.mts', ...args], { cwd: project, encoding: 'utf8', stdio: 'pipe' });
