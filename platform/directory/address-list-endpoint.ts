import type { FastifyInstance, FastifyReply } from 'fastify';
import type { IncomingOf } from '../http/graphql-server';
import { type AddressList, writeAddressList } from './address-list';

export interface AddressListEndpoint {
  path: string;
  /** Gives the list, or says that it is the one of that version still. */
  ask(known: string | undefined): Promise<AddressList | 'UNCHANGED'>;
  /** Refuses everybody who may not know where servers are. */
  admit(incoming: ReturnType<IncomingOf>): void;
}

/** Tells the list at a path. Whoever says which version they know (`if-none-match`) is told 304 while it is that one. */
export function addAddressList(
  scope: FastifyInstance,
  incoming: IncomingOf,
  { path, ask, admit }: AddressListEndpoint,
): void {
  scope.get(path, async (request, reply): Promise<FastifyReply> => {
    admit(incoming(request, reply));
    const known = request.headers['if-none-match'];
    const list = await ask(known && unquoted(known));
    if (list === 'UNCHANGED') return reply.code(304).send();
    return reply.header('etag', quoted(list.version)).send(writeAddressList(list));
  });
}

/** As versions stand in the headers of HTTP. */
export const quoted = (version: string): string => `"${version}"`;

const unquoted = (tag: string): string => tag.replace(/^"|"$/g, '');
