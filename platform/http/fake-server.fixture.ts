import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One request as it arrived. */
export interface Arrived {
  headers: IncomingHttpHeaders;
  body: {
    query: string;
    operationName?: string;
    variables: Record<string, unknown> & { representations: Record<string, unknown>[] };
  };
}

export interface FakeServer {
  /** Address of its /graphql. */
  url: string;
  /** Its host and port, which no answer may contain. */
  address: string;
  requests: Arrived[];
  stop(): Promise<void>;
}

/** A server on a port of its own that does what the test says: answers, answers wrongly, or keeps silent. */
export async function startFakeServer(
  behave: (response: ServerResponse, request: Arrived) => unknown,
): Promise<FakeServer> {
  const requests: Arrived[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const arrived = { headers: request.headers, body: JSON.parse(body || '{}') as Arrived['body'] };
      requests.push(arrived);
      behave(response, arrived);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on TCP, so it has one
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    address: `127.0.0.1:${port}`,
    requests,
    stop: async () => {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Sends a body, as JSON unless it is a string. */
export function send(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
