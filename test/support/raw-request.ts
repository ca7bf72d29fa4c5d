import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import type { GraphqlAnswer } from './ask-graphql';

/** A line of a request's head. */
export type Header = [name: string, value: string];

/** What a GraphQL client says of its body. */
export const JSON_TYPE: Header = ['content-type', 'application/json'];

/** An answer to a request that no GraphQL client would send. */
export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface RawRequest {
  method?: string;
  /** Sent as it stands, dots and slashes included. */
  path?: string;
  /** In pairs, so that one name can come twice. */
  headers?: Header[];
  body?: string | Buffer;
}

/** Sends what fetch would not: any method, path and header, each as often as it stands there. `origin` is without a path. */
export function sendRaw(
  origin: string,
  { method = 'POST', path = '/graphql', headers = [], body }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(origin);
  const length: RawRequest['headers'] =
    body === undefined || headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name))
      ? []
      : [['content-length', String(Buffer.byteLength(body))]];
  const given = headers.some(([name]) => name.toLowerCase() === 'host') ? headers : [['host', host], ...headers];
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, method, path, headers: [...given, ...length].flat(), setHost: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Sends the same to each of several servers. */
export const sendAll = (servers: readonly { url: string }[], raw: RawRequest): Promise<RawAnswer[]> =>
  Promise.all(servers.map(({ url }) => sendRaw(url, raw)));

/** Posts a body to /graphql as it stands, whether or not it is JSON, as whoever the token says. */
export async function sendBody(origin: string, body: string, token: string): Promise<GraphqlAnswer> {
  const { status, text } = await sendRaw(origin, { headers: [JSON_TYPE, ['authorization', `Bearer ${token}`]], body });
  const { data, errors } = JSON.parse(text) as Pick<GraphqlAnswer, 'data' | 'errors'>;
  return { data, errors, status, text };
}

/** Writes text on a bare connection, and gives all that comes back until the server closes it. */
export function sendBytes(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => (answer += part));
    socket.on('end', () => socket.end());
    socket.on('close', () => resolve(answer));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' ? resolve(answer) : reject(error),
    );
  });
}
