import { readFileSync } from 'node:fs';
import { createLogger } from '../../platform/logging/logger';
import { deriveHubKeys, keysOfWard } from '../../scripts/hub/hub-keys';
import { SUBGRAPH_SHELL } from '../serving/subgraph-limits';
import type { IdentityConfig } from '../viewer/viewer-config';
import { startWardCouncil } from './server';

/** What a test tells the process first. */
export interface ImportProcessOrders {
  wardId: string;
  database: { url: string };
  identity: IdentityConfig;
}

// A ward's server in a process of its own, which says how much memory it has taken: the most at any moment, all of it.
process.once('message', ({ wardId, database, identity }: ImportProcessOrders) => {
  const config = {
    ...{ wardId, database, identity, shell: SUBGRAPH_SHELL, host: '127.0.0.1', port: 0, logLevel: 'warn' },
    personalDataKeys: keysOfWard(deriveHubKeys('test', [wardId]), wardId),
  };
  void startWardCouncil(config, createLogger('ward-council', 'warn')).then(({ url }) => process.send?.({ url }));
  process.on('message', () => process.send?.({ peakBytes: peakBytes() }));
});
process.once('disconnect', () => process.exit(0));

/** Not `process.resourceUsage().maxRSS`: on Linux that of a child begins with what its parent had at the fork. */
function peakBytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}
