import { createLogger } from '../../platform/logging/logger';
import type { EmbeddedServer } from '../../platform/postgres/embedded-postgres';
import { type EmbeddedHub, provisionEmbeddedHub } from '../hub/embedded-hub';
import { type Hub, serversOf, startHub, wardPageAddresses } from '../hub/start-hub';
import { inOrderOfCode } from '../hub/wards-by-code';
import { type IdentityProvider, startIdentityProvider } from '../identity-provider/identity-provider';
import { serviceClientOf } from '../identity-provider/service-clients';
import { upperTierOf, wardNames } from '../identity-provider/ward-names';
import { loadWorld, notLoadedYet } from '../load/load-world';
import { builtPages, buildWhatIsStale, endBuilding } from '../pages/built-pages';
import { identityFolderOf, type StartConfig } from './config';
import type { Screen } from './screen';
import { offerWardSwitches } from './ward-switches';

/** What undoes a part of a start. */
export type Stop = () => Promise<unknown> | void;

/** What the parts of a hub are started from. */
interface HubToRun extends EmbeddedHub {
  config: StartConfig;
  /** What passwords of accounts and of servers are derived from. */
  secret: string;
}

/** Makes and loads what a world's databases lack, and starts its servers. What is running is told to `stops`, in its order. */
export async function runHub(
  config: StartConfig,
  postgres: EmbeddedServer,
  screen: Screen,
  stops: Stop[],
): Promise<void> {
  const made = await screen.step('Cơ sở dữ liệu / databases', () => provisionEmbeddedHub(postgres, config.dataFolder));
  const given = { ...made, config, secret: postgres.secret };
  await loadWhatIsNew(given, screen);
  const durable = postgres.makeDurable(); // while servers start: that takes processors, and this the disk
  durable.catch(() => undefined); // until it is waited for
  const databases = { ...made.databases, wards: await inOrderOfCode(made.databases) };
  const provider = await startProvider({ ...given, databases });
  stops.push(() => provider.stop());
  const hub = await screen.step('Máy chủ / servers', () => startServers({ ...given, databases }, provider));
  stops.push(() => hub.stop());
  await durable;
  provider.openExplorersAt(serversOf(hub).map(({ url }) => url));
  provider.openPagesAt(hub.gateway.url);
  provider.openWardPagesAt([...wardPageAddresses(hub).values()]);
  stops.push(endBuilding);
  void buildWhatIsStale().catch(() => undefined); // ready at the first visit, which tells what is wrong
  screen.showPanel(hub, provider.accounts);
  stops.push(offerWardSwitches(hub, screen));
}

/** Not all at every start: the files would be written over what a council has corrected since. */
async function loadWhatIsNew({ config, databases, keys }: HubToRun, screen: Screen): Promise<void> {
  const missing = await notLoadedYet(databases);
  const onlyWards = missing === 'EVERYTHING' ? undefined : missing;
  if (onlyWards?.length === 0) {
    screen.say('  ✓ Giữ dữ liệu đã có / keeping the data that is there (npm run load reads files anew)');
    return;
  }
  const step = `Nạp dữ liệu / loading data${onlyWards ? `: ${onlyWards.join(', ')}` : ''}`;
  await screen.step(step, () => loadWorld(config.dataFolder, databases, { keys, onlyWards }));
}

async function startProvider({ config, secret, databases }: HubToRun): Promise<IdentityProvider> {
  return startIdentityProvider({
    folder: identityFolderOf(config),
    secret,
    wards: await wardNames(databases),
    upperTier: await upperTierOf(databases),
    port: config.ports.identity,
    log: createLogger('identity', config.logLevel),
  });
}

function startServers(
  { config, secret, databases, keys }: HubToRun,
  { identity }: Pick<IdentityProvider, 'identity'>,
): Promise<Hub> {
  const clientOf = (name: string) => serviceClientOf(secret, name);
  return startHub({
    ...config,
    databases,
    identity,
    personalDataKeys: keys,
    crossings: { clientOf },
    gatewayClient: clientOf('gateway'),
    pagesFolder: builtPages,
    logOf: (server) => createLogger(server, config.logLevel),
  });
}
