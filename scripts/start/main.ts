import { createLogger } from '../../platform/logging/logger';
import { inOrderOfCode } from '../hub/wards-by-code';
import { openEmbeddedHub } from '../hub/embedded-hub';
import { type Hub, startHub } from '../hub/start-hub';
import { isLoaded, loadWorld } from '../load/load-world';
import { readStartConfig, type StartConfig } from './config';
import { offerWardSwitches } from './ward-switches';
import { Screen } from './screen';

/** Brings up the whole hub: PostgreSQL, a database for each server, the demonstration world, every server, the gateway. Stays until Ctrl-C. */
async function main(): Promise<void> {
  const config = readStartConfig(process.env);
  const screen = new Screen(process.stdout);
  const postgresLog = createLogger('postgres', config.logLevel);
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });

  try {
    const { server, databases } = await screen.step('PostgreSQL', () =>
      openEmbeddedHub(config.dataFolder, config.postgresFolder, postgresLog),
    );
    stops.push(() => server.stop());
    // Not at every start: the files would be written over what a council has corrected since.
    if (await isLoaded(databases))
      screen.say('  ✓ Giữ dữ liệu đã có / keeping the data that is there (npm run load reads files anew)');
    else await screen.step('Nạp dữ liệu / loading data', () => loadWorld(config.dataFolder, databases));
    const wards = await inOrderOfCode(databases);
    const hub = await screen.step('Máy chủ / servers', () => start(config, { ...databases, wards }));
    stops.push(() => hub.stop());
    screen.showAddresses(hub);
    const forget = offerWardSwitches(hub, screen);
    await interrupted;
    forget();
    screen.say('Đang dừng… / stopping…');
  } finally {
    await stopAll();
  }
}

function start(config: StartConfig, databases: Parameters<typeof startHub>[0]['databases']): Promise<Hub> {
  const { ports, host, subgraphTimeoutMs, logLevel } = config;
  return startHub({ databases, ports, host, subgraphTimeoutMs, logOf: (server) => createLogger(server, logLevel) });
}

main().catch((error: unknown) => {
  process.stderr.write(`\nHai Cấp did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
