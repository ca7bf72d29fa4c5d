import { chownSync, linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServerAlreadyRunning } from './embedded-postgres.errors';
import { processIdentity } from './process-identity';
import { systemCode } from './system-error';

/** The file in a data folder that says which process runs its server. */
export const OWNER_FILE = 'owner.json';

/**
 * Makes this process the one that may run the server of `dataFolder`, and returns how to give that up.
 * A file left by a process that has died since, whatever its number means today, is taken over.
 * Refuses with ServerAlreadyRunning while the owner lives, this process included.
 */
export function ownDataFolder(dataFolder: string): () => void {
  const file = join(dataFolder, OWNER_FILE);
  const ours = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) });
  const { uid, gid } = statSync(dataFolder);
  while (!createOnce(file, ours, { uid, gid })) removeStale(dataFolder, file);
  return () => {
    if (readIfThere(file) === ours) rmSync(file);
  };
}

function createOnce(file: string, content: string, { uid, gid }: { uid: number; gid: number }): boolean {
  // Written aside and linked into place: nobody ever reads half a file, and a link refuses to replace another.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    // A folder of an ordinary user must stay wholly that user's after one start as root.
    if (process.getuid?.() === 0) chownSync(draft, uid, gid);
    return unlessCode('EEXIST', () => linkSync(draft, file));
  } finally {
    rmSync(draft);
  }
}

function removeStale(dataFolder: string, file: string): void {
  const found = readIfThere(file);
  if (found === null) return;
  const { pid, identity } = parseOwner(found);
  if (pid !== null && identity !== null && processIdentity(pid) === identity) {
    throw new ServerAlreadyRunning(dataFolder, pid);
  }
  // Of two processes that find the same stale file, the slower must not remove the quicker one's fresh file.
  const aside = `${file}.stale.${process.pid}`;
  if (!unlessCode('ENOENT', () => renameSync(file, aside))) return;
  if (readFileSync(aside, 'utf8') !== found) unlessCode('EEXIST', () => linkSync(aside, file));
  rmSync(aside);
}

function parseOwner(text: string): { pid: number | null; identity: string | null } {
  try {
    const owner: unknown = JSON.parse(text);
    if (typeof owner === 'object' && owner !== null && 'pid' in owner && 'identity' in owner) {
      return {
        pid: typeof owner.pid === 'number' ? owner.pid : null,
        identity: typeof owner.identity === 'string' ? owner.identity : null,
      };
    }
  } catch {
    // An unreadable owner is no owner: PostgreSQL's own lock still guards the data.
  }
  return { pid: null, identity: null };
}

function readIfThere(file: string): string | null {
  let text: string | null = null;
  unlessCode('ENOENT', () => (text = readFileSync(file, 'utf8')));
  return text;
}

/** Does `act` and returns true, or false if the system refused it with `code`. Any other failure is thrown on. */
function unlessCode(code: string, act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (systemCode(error) === code) return false;
    throw error;
  }
}
