import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendRefusal } from '../../../platform/http/http-refusal';
import type { HostedWards } from './hosted-wards';
import { WardNotOpen } from './hosting.errors';

/** What stands before each path of a hosted ward. */
export const pathOfWard = (wardId: string): string => `/wards/${wardId}`;

/** As it stands in a request, undecoded: a ward's id needs no escapes, and what uses some is no ward's path. */
const WARD_PATH = /^\/wards\/([a-z0-9-]+)(?=\/)/;

/**
 * Hands every request below a ward's path over to that ward's own server, before anything of it is read: its answers, pages,
 * uploads and refusals are those of the server alone. Refuses with WardNotOpen while there is none.
 */
export function addWardPaths(app: FastifyInstance, wards: Pick<HostedWards, 'find'>): void {
  const handOver = async ({ raw }: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const [path, wardId = ''] = WARD_PATH.exec(raw.url ?? '') ?? [];
    const ward = wards.find(wardId);
    if (path === undefined || !ward) return sendRefusal(reply, 404);
    if (!ward.server) throw new WardNotOpen(wardId);
    reply.hijack();
    raw.url = raw.url?.slice(path.length);
    return ward.server.app.routing(raw, reply.raw);
  };
  app.get<{ Params: { wardId: string } }>('/wards/:wardId', ({ params: { wardId } }, reply) =>
    wards.find(wardId) ? reply.redirect(`${pathOfWard(wardId)}/`) : sendRefusal(reply, 404),
  );
  app.all('/wards/:wardId/*', { onRequest: handOver }, (_, reply) => sendRefusal(reply, 404));
}
