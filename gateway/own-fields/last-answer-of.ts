import type { LastAnswer } from '../../platform/calling/last-answer';
import type { Wards } from '../wards';

/** How the server that holds a ward has answered here; undefined where nobody has told of one. */
export function lastAnswerOf(
  wardId: string,
  { endpoints, servers }: Pick<Wards, 'endpoints' | 'servers'>,
): LastAnswer | undefined {
  const url = endpoints.urlOf(wardId);
  return url === undefined ? undefined : servers.at(url).lastAnswer;
}
