import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunningServer } from '../../platform/http/graphql-server';

type Runtime = AsyncDisposable & ((request: IncomingMessage, response: ServerResponse) => unknown);

/** Lets a runtime that is no server of its own answer at a free port. The caller stops it, which ends the runtime too. */
export async function listenWith(runtime: Runtime): Promise<RunningServer> {
  const server = createServer((request, response) => void runtime(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      await runtime[Symbol.asyncDispose]();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
