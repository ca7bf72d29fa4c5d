import { askingAt } from '../../../platform/directory/ask-address-list';
import { createHttpAgent } from '../../../platform/http/graphql-http';
import { ServiceTokens } from '../../../platform/identity/service-tokens';
import type { ServerConfig } from '../../serving/server-config';
import { type DirectorySource, WARD_SERVERS_PATH } from '../../serving/wards-by-directory';

/** Asks the city council where the wards' servers are, as this server. Refuses while it knows no address of the city council. */
export function askingCityCouncil({ crossings, identity }: ServerConfig): DirectorySource {
  const client = crossings?.client;
  if (!client) return { ask: () => Promise.reject(new Error('A server that signs in nowhere asks for no directory.')) };
  const urlNow = () => {
    const url = crossings.urlOf('city-council');
    return url === null ? undefined : new URL(WARD_SERVERS_PATH.slice(1), url);
  };
  const agent = createHttpAgent(crossings.tls);
  const tokens = new ServiceTokens(identity.issuer, client);
  return { ask: askingAt({ agent, url: urlNow, tokens, timeoutMs: ANSWER_MS }), close: () => agent.destroy() };
}

const ANSWER_MS = 2_000;
