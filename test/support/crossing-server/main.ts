import { flushCompileCache } from 'node:module';
import { createLogger } from '../../../platform/logging/logger';
import { deriveHubKeys, keysOfWard } from '../../../scripts/hub/hub-keys';
import { startCitizenAffairs } from '../../../subgraphs/citizen-affairs/server';
import { SUBGRAPH_SHELL } from '../../../subgraphs/serving/subgraph-limits';
import { startWardCouncil } from '../../../subgraphs/ward-council/server';
import type { Orders } from './orders';

/** Serves what it was started for until it is killed. Ends with 1 where it cannot start. */
async function main({ serve, wardId, databaseUrl, port, identity, client, otherUrl, pace }: Orders): Promise<void> {
  const keys = deriveHubKeys('test', [wardId]);
  const crossings = { client, urlOf: (server: string) => (server === serve ? null : otherUrl), pace };
  const config = {
    ...{ database: { url: databaseUrl }, identity, shell: SUBGRAPH_SHELL, host: '127.0.0.1', port, poolSize: 5 },
    ...{ logLevel: 'silent', crossings },
  };
  const log = createLogger(serve, 'silent');
  if (serve === 'citizen-affairs') await startCitizenAffairs({ ...config, personalDataKeys: keys.citizenAffairs }, log);
  else await startWardCouncil({ ...config, wardId, personalDataKeys: keysOfWard(keys, wardId) }, log);
  flushCompileCache(); // the next start is quicker by it, for whoever is killed leaves nothing
  process.send?.('READY');
}

main(JSON.parse(process.env['ORDERS'] ?? '') as Orders).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
process.on('disconnect', () => process.exit(0)); // whoever started it is gone
