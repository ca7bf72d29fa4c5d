import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Usage } from './orders';

/** What being asked has taken so far: collecting for the sake of an exact figure is no work for anybody's question. */
let askedMs = 0;

/** What this process has used and holds. */
export function usageNow(): Usage {
  const startedAt = cpuMs();
  global.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const used = startedAt - askedMs;
  askedMs += cpuMs() - startedAt;
  return {
    cpuMs: used,
    heapBytes: heapUsed,
    residentBytes: rss,
    ...openFiles(),
  };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** 0 where the system does not tell. Node itself counts no socket that is kept open and idle. */
function openFiles(): Pick<Usage, 'sockets' | 'files'> {
  try {
    const targets = readdirSync(OPEN).map((name) => targetOf(join(OPEN, name)));
    return { files: targets.length, sockets: targets.filter((target) => target.startsWith('socket:')).length };
  } catch {
    return { files: 0, sockets: 0 };
  }
}

const OPEN = '/proc/self/fd';

/** The handle by which the folder itself was read is gone by now. */
function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
}
