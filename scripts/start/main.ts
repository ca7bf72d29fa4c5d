import { createLogger } from '../../platform/logging/logger';
import { inOrderOfCode } from '../hub/wards-by-code';
import { openEmbeddedHub } from '../hub/embedded-hub';
import type { HubDatabases } from '../hub/hub-databases';
import type { HubCrossings } from '../hub/hub-crossings';
import type { HubKeys } from '../hub/hub-keys';
import { type Hub, serversOf, STANDARD_SHELLS, startHub } from '../hub/start-hub';
import { type IdentityProvider, startIdentityProvider } from '../identity-provider/identity-provider';
import { builtPages } from '../pages/built-pages';
import { serviceClientOf } from '../identity-provider/service-clients';
import { wardNames } from '../identity-provider/ward-names';
import { loadWorld, notLoadedYet } from '../load/load-world';
import { identityFolderOf, readStartConfig, type StartConfig } from './config';
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
    const { server, databases, keys } = await screen.step('PostgreSQL', () =>
      openEmbeddedHub(config.dataFolder, config.postgresFolder, postgresLog),
    );
    stops.push(() => server.stop());
    await loadWhatIsNew(config, databases, keys, screen);
    const wards = await inOrderOfCode(databases);
    const provider = await startProvider(config, server.secret, { ...databases, wards });
    stops.push(() => provider.stop());
    const hub = await screen.step('Máy chủ / servers', () =>
      start(config, { ...databases, wards }, keys, {
        ...provider,
        clientOf: (name) => serviceClientOf(server.secret, name),
      }),
    );
    stops.push(() => hub.stop());
    provider.openExplorersAt(serversOf(hub).map(({ url }) => url));
    provider.openPagesAt(hub.gateway.url);
    void builtPages().catch(() => undefined); // ready at the first visit, which tells what is wrong
    screen.showAddresses(hub);
    screen.showAccounts(provider);
    const forget = offerWardSwitches(hub, screen);
    await interrupted;
    forget();
    screen.say('Đang dừng… / stopping…');
  } finally {
    await stopAll();
  }
}

/** Not all at every start: the files would be written over what a council has corrected since. */
async function loadWhatIsNew(config: StartConfig, databases: HubDatabases, keys: HubKeys, screen: Screen) {
  const missing = await notLoadedYet(databases);
  const onlyWards = missing === 'EVERYTHING' ? undefined : missing;
  if (onlyWards?.length === 0) {
    screen.say('  ✓ Giữ dữ liệu đã có / keeping the data that is there (npm run load reads files anew)');
    return;
  }
  const step = `Nạp dữ liệu / loading data${onlyWards ? `: ${onlyWards.join(', ')}` : ''}`;
  await screen.step(step, () => loadWorld(config.dataFolder, databases, { keys, onlyWards }));
}

async function startProvider(config: StartConfig, secret: string, databases: HubDatabases): Promise<IdentityProvider> {
  return startIdentityProvider({
    folder: identityFolderOf(config),
    secret,
    wards: await wardNames(databases),
    port: config.ports.identity,
    log: createLogger('identity', config.logLevel),
  });
}

function start(
  config: StartConfig,
  databases: HubDatabases,
  personalDataKeys: HubKeys,
  { identity, clientOf }: Pick<IdentityProvider, 'identity'> & HubCrossings,
): Promise<Hub> {
  const { ports, host, requestTimeoutMs, mutationTimeoutMs, keepsAnswers, logLevel, tracing } = config;
  const { gateway, subgraphs } = STANDARD_SHELLS;
  return startHub({
    databases,
    identity,
    personalDataKeys,
    crossings: { clientOf },
    gatewayClient: clientOf('gateway'),
    ports,
    host,
    requestTimeoutMs,
    mutationTimeoutMs,
    keepsAnswers,
    pagesFolder: builtPages,
    shells: { gateway: { ...gateway, tracing }, subgraphs: { ...subgraphs, tracing } },
    logOf: (server) => createLogger(server, logLevel),
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`\nHai Cấp did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
