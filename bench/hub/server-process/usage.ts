import { readdirSync } from 'node:fs';
import type { Usage } from './orders';

/** What this process has used and holds. */
export function usageNow(): Usage {
  global.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  return {
    cpuMs: (user + system) / 1_000,
    heapBytes: heapUsed,
    residentBytes: rss,
    sockets: process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length,
    files: openFiles(),
  };
}

/** File handles, sockets among them; 0 where the system does not tell. */
function openFiles(): number {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return 0;
  }
}
