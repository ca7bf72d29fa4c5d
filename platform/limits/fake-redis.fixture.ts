import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * Speaks as much of Redis as is needed: no npm package brings a Redis that runs after `npm ci` alone. It knows lists, and one
 * script, which adds to a number and gives it with its milliseconds to live, and takes every script for that one.
 */
export interface FakeRedis {
  url: string;
  /** Names of what is kept. */
  keys(): string[];
  /** The lists, by name; a test may change them. */
  lists: Map<string, string[]>;
  stop(): Promise<void>;
}

/** Starts one on a port of its own. The caller stops it. */
export async function startFakeRedis(): Promise<FakeRedis> {
  const kept = new Map<string, { points: number; endsAt: number }>();
  const lists = new Map<string, string[]>();
  const sockets = new Set<Socket>();
  const obey = (words: string[]): string => {
    const [command = '', ...given] = words;
    const answer = answerOf(command.toLowerCase(), given, lists);
    if (answer !== undefined) return answer;
    if (!/^eval(sha)?$/i.test(command)) return '+OK\r\n';
    const [, , key = '', points = '0', seconds = '0'] = given;
    const found = kept.get(key) ?? { points: 0, endsAt: Date.now() + Number(seconds) * 1000 };
    found.points += Number(points);
    kept.set(key, found);
    return `*2\r\n:${found.points}\r\n:${found.endsAt - Date.now()}\r\n`;
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    let rest = '';
    socket.on('error', () => undefined); // a client that is gone
    socket.on('data', (data) => {
      rest += data.toString('latin1');
      for (let read = readCommand(rest); read; read = readCommand(rest)) {
        rest = rest.slice(read.length);
        socket.write(obey(read.words));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens on TCP
    keys: () => [...kept.keys(), ...lists.keys()],
    lists,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** What a command about lists, or about Redis itself, is answered; undefined for all others. */
function answerOf(command: string, words: string[], lists: Map<string, string[]>): string | undefined {
  const [name = '', word = '', last = ''] = words;
  const list = lists.get(name) ?? [];
  switch (command) {
    case 'info':
      return bulk('redis_version:7.0.0\r\nloading:0');
    case 'lpush':
      lists.set(name, list);
      return `:${list.unshift(word)}\r\n`;
    case 'ltrim':
      list.splice(Number(last) + 1);
      return '+OK\r\n';
    case 'lrange': {
      const found = list.slice(Number(word), Number(last) + 1);
      return `*${found.length}\r\n${found.map(bulk).join('')}`;
    }
    default:
      return undefined;
  }
}

const bulk = (text: string): string => `$${text.length}\r\n${text}\r\n`;

/** One command, `*<n>` and then `$<length>` and a word n times; undefined while it has not come whole. */
function readCommand(text: string): { words: string[]; length: number } | undefined {
  const head = /^\*(\d+)\r\n/.exec(text);
  if (!head) return undefined;
  let at = head[0].length;
  const words: string[] = [];
  for (let count = Number(head[1]); count > 0; count -= 1) {
    const size = /^\$(\d+)\r\n/.exec(text.slice(at));
    if (!size) return undefined;
    const from = at + size[0].length;
    at = from + Number(size[1]) + 2;
    if (text.length < at) return undefined;
    words.push(text.slice(from, at - 2));
  }
  return { words, length: at };
}
