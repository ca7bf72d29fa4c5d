import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Lets a server stop as soon as its last answer is sent. Node closes a connection that waits for its next request, but neither
 * one that never sent any, as browsers and pools open to be ready, nor one whose last answer was under way.
 */
export function closeConnectionsAtStop(app: FastifyInstance): void {
  const connections = new OpenConnections(app.server);
  app.addHook('preClose', async () => connections.closeWhenAnswered());
  app.addHook('onSend', async (_, reply) => {
    if (connections.isClosing) reply.header('connection', 'close');
  });
}

class OpenConnections {
  isClosing = false;
  /** By the client's address, under which TLS opens a second socket over the first. */
  private readonly sockets = new Map<string, Socket>();
  private readonly requests = new Map<Socket, number>();

  constructor(server: Server) {
    server.on('connection', this.add).on('secureConnection', this.add).on('request', this.follow);
  }

  closeWhenAnswered(): void {
    this.isClosing = true;
    for (const socket of this.sockets.values()) this.closeUnlessUsed(socket);
  }

  private readonly add = (socket: Socket): void => {
    const client = `${socket.remoteAddress} ${socket.remotePort}`;
    this.sockets.set(client, socket);
    socket.once('close', () => {
      if (this.sockets.get(client) === socket) this.sockets.delete(client);
      this.requests.delete(socket);
    });
    if (this.isClosing) this.closeUnlessUsed(socket);
  };

  private readonly follow = ({ socket }: IncomingMessage, response: ServerResponse): void => {
    this.requests.set(socket, (this.requests.get(socket) ?? 0) + 1);
    response.once('close', () => {
      this.requests.set(socket, (this.requests.get(socket) ?? 1) - 1);
      if (this.isClosing) this.closeUnlessUsed(socket);
    });
  };

  private closeUnlessUsed(socket: Socket): void {
    if (!this.requests.get(socket)) socket.destroySoon();
  }
}
