import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a server was sent. */
export interface Received {
  at: number;
  token: string;
  body: string;
}

/** A server that answers crossings as it is told to, and keeps what it was sent. */
export interface FakeReceiver {
  url: string;
  received: Received[];
  /** From now on it answers like that. */
  answerWith(answer: (response: ServerResponse, body: string) => void): void;
  stop(): Promise<void>;
}

/** Takes everything in, as a receiver does that is well. */
export function takeIn(response: ServerResponse, body: string): void {
  const { variables } = JSON.parse(body) as { variables: { crossings: { id: string }[] } };
  const takeInCrossings = variables.crossings.map(({ id }) => ({ id, isNew: true }));
  response.end(JSON.stringify({ data: { takeInCrossings } }));
}

/** Knows no numbers, as a server of an earlier version. */
function cannotTell(response: ServerResponse): void {
  const errors = [{ message: 'Cannot query field', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }];
  response.writeHead(400).end(JSON.stringify({ errors }));
}

/** Starts one on a port of its own. The caller stops it. */
export async function startFakeReceiver(): Promise<FakeReceiver> {
  const received: Received[] = [];
  let answer = takeIn;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const token = (request.headers.authorization ?? '').slice('Bearer '.length);
      if (body.includes('CompareCrossings')) return cannotTell(response);
      received.push({ at: Date.now(), token, body });
      answer(response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, // it listens on TCP
    received,
    answerWith: (other) => void (answer = other),
    stop: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };
}
