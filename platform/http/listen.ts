import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { PortTaken } from './port-taken';
import type { Shell } from './shell';

/** A server that is ready for its first request. */
interface Ready {
  app: FastifyInstance;
  stop(): Promise<void>;
}

/** Lets a server listen; it is stopped where it cannot. Refuses with PortTaken where another program listens there. */
export async function listen(
  { app, stop }: Ready,
  { host, port, shell }: { host: string; port: number; shell: Readonly<Shell> },
): Promise<{ url: string; stop(): Promise<void> }> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    await stop();
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new PortTaken(host, port) : error;
  }
  const { port: boundPort } = app.server.address() as AddressInfo; // it listens on TCP, so it has one
  const name = host.includes(':') ? `[${host}]` : host; // an IPv6 address
  let stopped: Promise<void> | undefined; // Apollo Server's stop never ends where it is called while it stops
  return { url: `${shell.tls ? 'https' : 'http'}://${name}:${boundPort}`, stop: () => (stopped ??= stop()) };
}
