import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles, wardsOf } from './generated-files';

const folder = join(__dirname, '../../deploy/kubernetes');
const files = generatedFiles(wardsOf(readFileSync(join(folder, 'wards.txt'), 'utf8')));

rmSync(join(folder, 'servers'), { recursive: true, force: true });
mkdirSync(join(folder, 'servers'));
for (const [name, text] of files) writeFileSync(join(folder, 'servers', name), text);
console.log(`deploy/kubernetes/servers: ${files.size} files`);
