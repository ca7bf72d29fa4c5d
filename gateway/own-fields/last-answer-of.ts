import type { LastAnswer } from '../../platform/calling/last-answer';
import type { RemoteServers } from '../../platform/calling/remote-servers';
import type { WardEndpoints } from '../ward-routing/ward-endpoints';

/** How the server that holds a ward has answered here; undefined where nobody has told of one. */
export function lastAnswerOf(wardId: string, wards: WardEndpoints, servers: RemoteServers): LastAnswer | undefined {
  const url = wards.urlOf(wardId);
  return url === undefined ? undefined : servers.at(url).lastAnswer;
}
