import { serveElsewhere } from '../hub/serve-elsewhere';
import type { SubgraphUrls, Usage } from '../hub/server-process/orders';
import { composeOneTypeAWard } from './one-type-a-ward';

/** Another gateway over the same servers. */
export interface Rival {
  name: string;
  url: string;
  usage(): Promise<Usage>;
}

/** Starts the other gateways, each in a process of its own, over one type a ward; `stack` ends them. */
export async function startRivals(
  { cityCouncil, citizenAffairs, wards }: SubgraphUrls,
  stack: AsyncDisposableStack,
  profileFolder?: string,
): Promise<Rival[]> {
  const urls = { cityCouncil, citizenAffairs, wards }; // and nothing else: it is sent to another process
  const supergraph = composeOneTypeAWard(urls);
  const apollo = await serveElsewhere({ serve: 'APOLLO', supergraph, urls }, stack, profileFolder);
  const hive = await serveElsewhere({ serve: 'HIVE', supergraph, urls }, stack, profileFolder);
  return [
    { name: 'Apollo, a type a ward', url: apollo.url, usage: () => apollo.ask({ ask: 'USAGE' }) },
    { name: 'Hive, a type a ward', url: hive.url, usage: () => hive.ask({ ask: 'USAGE' }) },
  ];
}
