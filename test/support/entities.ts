import type { Restartable } from '../../scripts/hub/restartable';
import type { HttpAnswer } from './ask-graphql';
import type { TestHub } from './hub';
import type { SignedInAs } from './test-issuer';

/** The query for entities by their keys, as a gateway asks a subgraph; `selection` is of fragments on their types. */
export const entitiesQuery = (selection = ''): string =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${selection} } }`;

/** Asks a subgraph for entities as if it were the gateway, with any representations; as the Standing Committee unless told. */
export function askEntities(
  hub: TestHub,
  server: Pick<Restartable, 'url'>,
  representations: unknown,
  selection = '',
  as?: SignedInAs,
): Promise<HttpAnswer> {
  return hub.ask(server, entitiesQuery(selection), { representations }, as);
}
