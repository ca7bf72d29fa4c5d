import type { Sentence } from '../../platform/language/sentence';
import { userInfo } from 'node:os';
import { z } from 'zod';
import { httpUrl, readConfig } from '../../platform/config/read-config';
import { createHttpAgent } from '../../platform/http/graphql-http';
import { clientTlsOf, clientTlsVariables, withTlsFaults } from '../../platform/tls/tls-config';
import {
  changeWardServer,
  type WardServerOrder,
  WardServerRefused,
} from '../../subgraphs/city-council/ward-server/change-ward-server.service';
import { type CommandContext, DONE } from '../cli/command-line';
import { refusedFor } from '../hub/hub-command.errors';
import { type Handshake, shakeHands } from './handshake';
import { historyText, serversText } from './servers-text';
import { withDirectory } from './with-directory';

/** Lists the directory of wards' servers. Gives the exit code. */
export async function listServers(context: CommandContext, folder: string | undefined): Promise<number> {
  context.out.write(await withDirectory(context, folder, (db) => serversText(db, new Date(), context.language)));
  return DONE;
}

/** Lists what has been changed in the directory. Gives the exit code. */
export async function listHistory(context: CommandContext, folder: string | undefined): Promise<number> {
  context.out.write(await withDirectory(context, folder, historyText));
  return DONE;
}

/** Who changes the directory, and of which world. */
export interface ChangeOptions {
  folder: string | undefined;
  /** Whoever is signed in at this machine by default. */
  by?: string | undefined;
}

/** A ward's server that joins or moves; it may be `behind` the schema of this program. */
export interface JoiningServer {
  wardId: string;
  url: string;
  behind: boolean;
}

/**
 * Puts a ward's server into the directory, or at another address there, after asking it who it is and what it knows. Gives the
 * exit code. Refuses with every fault, and then nothing is changed.
 */
export async function join(
  context: CommandContext,
  action: 'ADDED' | 'MOVED',
  { wardId, url, behind }: JoiningServer,
  options: ChangeOptions,
): Promise<number> {
  const { schema, faults } = await meet(context.env, wardId, url, behind);
  const { say } = context;
  const standing = { SAME: '', AHEAD: say(', mới hơn', ', ahead'), BEHIND: say(', lược đồ cũ', ', schema behind') };
  const said = standing[schema ?? 'SAME'];
  const done = action === 'ADDED' ? say('đã thêm', 'added') : say('đã chuyển', 'moved');
  return change(context, { action, wardId, url, schema }, { ...options, faults, done: `${done}${said}` });
}

/** Takes a ward's server out of the directory. Gives the exit code. */
export function retire(context: CommandContext, wardId: string, options: ChangeOptions): Promise<number> {
  return change(
    context,
    { action: 'RETIRED', wardId },
    { ...options, faults: [], done: context.say('đã rút', 'retired') },
  );
}

/** Asks the server at an address who it is, the way the gateway will ask it. An address that is none is a fault as well. */
async function meet(env: NodeJS.ProcessEnv, wardId: string, url: string, mayBeBehind: boolean): Promise<Handshake> {
  if (!isServerAddress(url)) {
    const why = {
      vi: `${url}: cần dạng http://máy-chủ:cổng/graphql`,
      en: `${url}: expected an address such as http://host:4101/graphql`,
    };
    return { schema: null, faults: [why] };
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

interface Changing extends ChangeOptions {
  faults: readonly Sentence[];
  done: string;
}

async function change(
  context: CommandContext,
  order: WardServerOrder,
  { folder, by, faults, done }: Changing,
): Promise<number> {
  const note = { by: by ?? accountName(), now: new Date(), faults };
  await withDirectory(context, folder, (db) => changeWardServer(db, order, note)).catch((error: unknown) => {
    if (!(error instanceof WardServerRefused)) throw error;
    const { length } = error.faults;
    const count = { vi: `Không thay đổi gì; số lỗi: ${length}`, en: `Nothing was changed; faults: ${length}` };
    throw refusedFor(count, error);
  });
  context.out.write(`${order.wardId}: ${done}.\n`);
  return DONE;
}

/** Who is at this machine; in a container perhaps nobody whom the system knows by name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`;
  }
}
