import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { Viewer } from '../viewer/viewer';
import { NotAdmitted } from '../viewer/viewer.errors';

/** The only fields that a server may ask another one for. */
const FOR_SERVERS = new Set(['takeInCrossings', 'compareCrossings']);

/** Lets other servers of the hub hand over what crosses and compare it, and ask nothing else: not even what a person of no rights may see. */
export function serviceDoor<Context extends BaseContext & { viewer: Viewer }>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        async didResolveOperation({ contextValue, operation }) {
          if (contextValue.viewer.role === 'service' && operation && !handsOverOnly(operation)) throw new NotAdmitted();
        },
      }),
  };
}

function handsOverOnly({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.every((one) => one.kind === Kind.FIELD && FOR_SERVERS.has(one.name.value));
}
