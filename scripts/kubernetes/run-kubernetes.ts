import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandContext, DONE } from '../cli/command-line';
import { generatedFiles, wardsOf } from './generated-files';

const FOLDER = join(__dirname, '../../deploy/kubernetes');

/** Writes the manifests of the servers from the list of wards, in place of those that are there. Gives the exit code. */
export function runKubernetes({ out }: CommandContext): Promise<number> {
  const files = generatedFiles(wardsOf(readFileSync(join(FOLDER, 'wards.txt'), 'utf8')));
  const servers = join(FOLDER, 'servers');
  rmSync(servers, { recursive: true, force: true });
  mkdirSync(servers);
  for (const [name, text] of files) writeFileSync(join(servers, name), text);
  out.write(`deploy/kubernetes/servers: ${files.size} files\n`);
  return Promise.resolve(DONE);
}
