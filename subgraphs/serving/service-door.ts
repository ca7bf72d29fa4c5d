import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { type FieldNode, Kind, type OperationDefinitionNode } from 'graphql';
import type { Viewer } from '../viewer/viewer';
import { NotAdmitted } from '../viewer/viewer.errors';

/** The only fields that any server may ask another one for. */
const FOR_SERVERS = new Set(['takeInCrossings', 'compareCrossings', 'compareMatters']);

/**
 * Lets other servers of the hub hand over what crosses and compare it, and ask nothing else, not even what a person of no rights may
 * see; `isForThem` says what besides this server has for them.
 */
export function serviceDoor<Context extends BaseContext & { viewer: Viewer }>(
  isForThem: (field: FieldNode) => boolean = () => false,
): ApolloServerPlugin<Context> {
  const opensFor = ({ selectionSet }: OperationDefinitionNode) =>
    selectionSet.selections.every(
      (one) => one.kind === Kind.FIELD && (FOR_SERVERS.has(one.name.value) || isForThem(one)),
    );
  return {
    requestDidStart: () =>
      Promise.resolve({
        async didResolveOperation({ contextValue, operation }) {
          if (contextValue.viewer.role === 'service' && operation && !opensFor(operation)) throw new NotAdmitted();
        },
      }),
  };
}
