import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { AskAddressList } from '../../platform/directory/address-list';
import { AddressFollower } from '../../platform/directory/address-follower';
import type { Logger } from '../../platform/logging/logger';
import { type CrossingSetUp, NO_SET_UP } from '../crossing/crossing-set-up';

/** Where the city council tells the servers that need it where the wards' servers are. */
export const WARD_SERVERS_PATH = '/ward-servers';

export interface WardsByDirectory {
  /** The set-up in which wards are where the directory says; those that it does not name are where the server was told at its start. */
  crossings: CrossingSetUp;
  /** Keeps up with the directory while the server runs. */
  plugin<Context extends BaseContext>(): ApolloServerPlugin<Context>;
}

/** How the directory is read; closed when the server stops. */
export interface DirectorySource {
  ask: AskAddressList;
  close?(): Promise<void>;
}

/** Lets a server that delivers follow the directory of wards' servers. */
export function wardsByDirectory(
  setUp: CrossingSetUp = NO_SET_UP,
  { ask, close }: DirectorySource,
  log: Logger,
): WardsByDirectory {
  const follower = new AddressFollower({ ask, log });
  const urlOf: CrossingSetUp['urlOf'] = (server) => {
    const listed = server.startsWith(WARD) ? follower.list?.addresses.get(server.slice(WARD.length)) : undefined;
    return listed === undefined ? setUp.urlOf(server) : listed;
  };
  return {
    crossings: { ...setUp, urlOf },
    plugin: () => ({
      async serverWillStart() {
        if (!setUp.client) return; // what is to cross waits anyway
        void follower.start();
        return {
          serverWillStop: async () => {
            follower.stop();
            await close?.();
          },
        };
      },
    }),
  };
}

const WARD = 'ward-council/';
