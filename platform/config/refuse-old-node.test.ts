import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalOfNode } from './refuse-old-node';

const ROOT = join(__dirname, '../..');

test.each(['20.19.5', '22.11.0', '23.9.0'])('Node %s is refused in one line that names it', (version) => {
  expect(refusalOfNode(version)).toMatch(new RegExp(`^[^\\n]*Node 24 [^\\n]* ${version}[^\\n]*$`));
});

test.each(['24.0.0', '24.21.0', '26.0.0'])('Node %s is good', (version) => {
  expect(refusalOfNode(version)).toBeNull();
});

const { include } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.build.json'), 'utf8')) as { include: string[] };

test.each(globSync([...include, 'scripts/start/main.ts'], { cwd: ROOT }))(
  '%s refuses an old Node before it imports anything',
  (program) => {
    const [first] = /^import .*;$/m.exec(readFileSync(join(ROOT, program), 'utf8')) ?? [];

    expect(first).toMatch(/^import '[./]*platform\/config\/refuse-old-node';$/);
  },
);
