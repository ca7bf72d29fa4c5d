import type { Dispatcher } from 'undici';
import type { RemoteServers } from '../../platform/calling/remote-servers';
import { type AddressList, overlaid } from '../../platform/directory/address-list';
import { AddressFollower } from '../../platform/directory/address-follower';
import { askingAt } from '../../platform/directory/ask-address-list';
import { type ServiceClient, ServiceTokens } from '../../platform/identity/service-tokens';
import type { Logger } from '../../platform/logging/logger';
import type { WardEndpoints } from '../ward-routing/ward-endpoints';

export interface FollowWardsOptions {
  /** The wards' servers that the gateway was told of at its start. */
  startList: ReadonlyMap<string, string>;
  /** Address of the city council's /graphql; the directory is beside it. */
  cityCouncilUrl: string;
  /** What the gateway signs in as, at its issuer. */
  client: ServiceClient;
  issuer: string;
  endpoints: WardEndpoints;
  servers: Pick<RemoteServers, 'keepOnly'>;
  /** Hears which wards have no server any more. */
  onGone?(wardIds: readonly string[]): void;
  agent: Dispatcher;
  log: Logger;
}

/** No answer is waited for longer: the next question comes soon. */
const ANSWER_MS = 2_000;

/**
 * Lets a gateway follow the city council's directory of wards' servers. Of a ward that the directory names, or has named, it
 * is the directory that says where its server is; others are where the start list says. What is on its way goes on.
 */
export function followWards(options: FollowWardsOptions): AddressFollower {
  const { startList, cityCouncilUrl, client, issuer, endpoints, servers, onGone, agent, log } = options;
  const url = new URL('ward-servers', cityCouncilUrl);
  const ask = askingAt({ agent, url: () => url, tokens: new ServiceTokens(issuer, client), timeoutMs: ANSWER_MS });
  const onChange = (list: AddressList) => {
    const before = new Map(endpoints.all());
    const now = overlaid(startList, list);
    endpoints.replace(now);
    servers.keepOnly(new Set(now.values()));
    const change = changeBetween(before, now);
    if (change.gone.length > 0) onGone?.(change.gone);
    log.info({ version: list.version, wards: now.size, ...change }, "the directory of wards' servers was read");
  };
  return new AddressFollower({ ask, onChange, log });
}

interface Change {
  /** Ids of wards. */
  added: string[];
  moved: string[];
  gone: string[];
}

function changeBetween(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): Change {
  const ids = [...now.keys()];
  return {
    added: ids.filter((id) => !before.has(id)),
    moved: ids.filter((id) => before.has(id) && before.get(id) !== now.get(id)),
    gone: [...before.keys()].filter((id) => !now.has(id)),
  };
}
