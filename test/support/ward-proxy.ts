import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request as ask } from 'undici';

/** What a server behind a proxy was asked. */
export interface Passing {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What it answered. */
export interface Passed {
  status: number;
  body: string;
}

/** What a proxy does with a request; `pass` asks the server behind it, with the same body or another. */
export type Passage = (response: ServerResponse, passing: Passing, pass: (body?: string) => Promise<Passed>) => unknown;

/** A server that stands before another one, as far as those who ask can tell: it hands on what it is asked, unless told otherwise. */
export interface WardProxy {
  /** The address of its /graphql. */
  url: string;
  /** What came for /graphql, in order. */
  asked: Passing[];
  /** What it does from now on. */
  passage: Passage;
  stop(): Promise<void>;
  /** Listens again where it did before it was stopped. */
  startAgain(): Promise<void>;
}

/** Asks the server behind it and answers what it answered; fails as that one does. */
export const handOn: Passage = async (response, _, pass) => sendPassed(response, await pass());

/** Answers what was passed. */
export function sendPassed(response: ServerResponse, { status, body }: Passed): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

/** Starts a proxy before the server at `origin`, on a port of its own, which does as `passage` says. Gives it to the caller, who stops it. */
export async function startWardProxy(origin: string, passage: Passage = handOn): Promise<WardProxy> {
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = 'GET', url: path = '/', headers } = incoming;
      const passing = { method, path, headers, body: Buffer.concat(chunks).toString() };
      if (path === '/graphql') proxy.asked.push(passing);
      const pass = (body = passing.body) => passOn(origin, { ...passing, body });
      // Whoever has hung up, or asks a server that is gone, gets no answer.
      Promise.resolve(proxy.passage(response, passing, pass)).catch(() => response.destroy());
    });
  });
  const listenAt = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listenAt(0);
  const { port } = server.address() as AddressInfo; // it listens on TCP
  const proxy: WardProxy = {
    url: `http://127.0.0.1:${port}/graphql`,
    asked: [],
    passage,
    stop: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
    startAgain: () => listenAt(port),
  };
  return proxy;
}

/** Asks a server what somebody was asked. Fails as it does. */
export async function passOn(origin: string, { method, path, headers, body }: Passing): Promise<Passed> {
  const { host: _, connection: __, 'content-length': ___, 'transfer-encoding': ____, ...handed } = headers;
  const { statusCode, body: answer } = await ask(new URL(path, origin), {
    method: method as 'GET' | 'POST',
    headers: handed,
    ...(body ? { body } : {}),
  });
  return { status: statusCode, body: await answer.text() };
}
