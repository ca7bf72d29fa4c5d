import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * What makes process `pid` different from any later process with the same number: when it began. Null if it is gone.
 * A number alone will not do: after a crash of the machine, or in a restarted container, small numbers come back.
 */
export function processIdentity(pid: number): string | null {
  if (process.platform !== 'linux') return askPs(pid, 'lstart');
  try {
    // The name in parentheses may hold spaces; behind it come the state (field 3) ... and the start time (field 22).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const isDead = fields[0] === 'Z' || fields[0] === 'X';
    return isDead ? null : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return null;
  }
}

/** True if process `pid` lives and is a PostgreSQL server working in the folder `cluster` (its real path). */
export function isPostgresOf(cluster: string, pid: number): boolean {
  if (processIdentity(pid) === null) return false;
  if (process.platform !== 'linux') return basename(askPs(pid, 'comm') ?? '') === 'postgres';
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    // In a container root may not look: any PostgreSQL counts then, since two servers on one folder destroy it.
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  }
}

function askPs(pid: number, column: string): string | null {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null; // `ps` ends with 1 when there is no such process
  }
}
