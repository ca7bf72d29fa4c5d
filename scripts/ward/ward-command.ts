import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { httpUrl, readConfig } from '../../platform/config/read-config';
import { createHttpAgent } from '../../platform/http/graphql-http';
import { clientTlsOf, clientTlsVariables, withTlsFaults } from '../../platform/tls/tls-config';
import {
  changeWardServer,
  type WardServerOrder,
  WardServerRefused,
} from '../../subgraphs/city-council/ward-server/change-ward-server.service';
import { type HubCommand, runHubCommand } from '../hub/hub-command';
import { CommandRefused } from '../hub/hub-command.errors';
import { type Handshake, shakeHands } from './handshake';
import { historyText, serversText } from './servers-text';
import { withDirectory } from './with-directory';

const USAGE = `Cách dùng / usage:
  npm run ward -- list [thư mục / folder]
  npm run ward -- history [thư mục / folder]
  npm run ward -- add [--behind] [--by <ai / who>] <xã, phường / ward-id> <http://…/graphql> [thư mục / folder]
  npm run ward -- move [--behind] [--by <ai / who>] <xã, phường / ward-id> <http://…/graphql> [thư mục / folder]
  npm run ward -- retire [--by <ai / who>] <xã, phường / ward-id> [thư mục / folder]`;

/**
 * Lists the directory of wards' servers, or changes what stands in it of one. Before a server joins or moves it is asked who
 * it is and what it knows. Gives the exit code: 0 where it is done, else 1 with every fault on `err`, and nothing is changed.
 */
export async function runWardCommand(command: HubCommand): Promise<number> {
  return runHubCommand(command, async () => {
    const { verb, rest, options } = readArguments(command.args);
    switch (verb) {
      case 'list':
        return print(command, rest, options, (db) => serversText(db, new Date()));
      case 'history':
        return print(command, rest, options, (db) => historyText(db));
      case 'add':
        return join(command, 'ADDED', rest, options);
      case 'move':
        return join(command, 'MOVED', rest, options);
      case 'retire':
        return retire(command, rest, options);
      default:
        throw new CommandRefused(USAGE);
    }
  });
}

interface Options {
  behind: boolean;
  by?: string | undefined;
}

async function print(
  command: HubCommand,
  [folder, ...tooMuch]: string[],
  { behind, by }: Options,
  textOf: Parameters<typeof withDirectory<string>>[2],
): Promise<number> {
  if (tooMuch.length > 0 || behind || by !== undefined) throw new CommandRefused(USAGE);
  command.out.write(await withDirectory(command, { folder, usage: USAGE }, textOf));
  return 0;
}

async function join(
  command: HubCommand,
  action: 'ADDED' | 'MOVED',
  [wardId, url, folder, ...tooMuch]: string[],
  options: Options,
): Promise<number> {
  if (!wardId || !url || tooMuch.length > 0) throw new CommandRefused(USAGE);
  const { schema, faults } = await meet(command.env, wardId, url, options.behind);
  const said = { SAME: '', AHEAD: ', mới hơn / ahead', BEHIND: ', lược đồ cũ / schema behind' }[schema ?? 'SAME'];
  const done = action === 'ADDED' ? 'đã thêm / added' : 'đã chuyển / moved';
  return change(command, { action, wardId, url, schema }, { folder, by: options.by, faults, done: `${done}${said}` });
}

async function retire(
  command: HubCommand,
  [wardId, folder, ...tooMuch]: string[],
  { behind, by }: Options,
): Promise<number> {
  if (!wardId || tooMuch.length > 0 || behind) throw new CommandRefused(USAGE);
  return change(command, { action: 'RETIRED', wardId }, { folder, by, faults: [], done: 'đã rút / retired' });
}

/** Asks the server at an address who it is, the way the gateway will ask it. An address that is none is a fault as well. */
async function meet(env: NodeJS.ProcessEnv, wardId: string, url: string, mayBeBehind: boolean): Promise<Handshake> {
  if (!isServerAddress(url)) {
    const why = 'cần dạng http://máy-chủ:cổng/graphql / expected an address such as http://host:4101/graphql';
    return { schema: null, faults: [`${url}: ${why}`] };
  }
  const agent = createHttpAgent(clientTlsOf(readConfig(env, withTlsFaults(z.object(clientTlsVariables)))));
  return shakeHands({ wardId, url, mayBeBehind }, agent).finally(() => agent.destroy());
}

/** What is in an address besides the place would be told to the server, or be forgotten on the way. */
function isServerAddress(url: string): boolean {
  if (!httpUrl.safeParse(url).success) return false;
  const { username, password, search, hash, pathname } = new URL(url);
  return pathname.endsWith('/graphql') && [username, password, search, hash].every((part) => part === '');
}

interface Changing {
  folder: string | undefined;
  by: string | undefined;
  faults: readonly string[];
  done: string;
}

async function change(
  command: HubCommand,
  order: WardServerOrder,
  { folder, by, faults, done }: Changing,
): Promise<number> {
  const note = { by: by ?? accountName(), now: new Date(), faults };
  await withDirectory(command, { folder, usage: USAGE }, (db) => changeWardServer(db, order, note)).catch(
    (error: unknown) => {
      if (!(error instanceof WardServerRefused)) throw error;
      const count = `Không thay đổi gì; số lỗi / nothing was changed; faults: ${error.faults.length}`;
      throw new CommandRefused(`${count}\n${error.message}`, { cause: error });
    },
  );
  command.out.write(`${order.wardId}: ${done}.\n`);
  return 0;
}

/** Who is at this machine; in a container perhaps nobody whom the system knows by name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`;
  }
}

function readArguments(args: readonly string[]): { verb: string; rest: string[]; options: Options } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { behind: { type: 'boolean', default: false }, by: { type: 'string' } },
      allowPositionals: true,
    });
    const [verb = '', ...rest] = positionals;
    return { verb, rest, options: values };
  } catch (error) {
    const { code } = error as { code?: string }; // parseArgs refuses with a code of its own
    throw code?.startsWith('ERR_PARSE_ARGS') ? new CommandRefused(USAGE) : error;
  }
}
