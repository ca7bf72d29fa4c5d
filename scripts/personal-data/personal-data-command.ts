import { ConfigRefused } from '../../platform/config/read-config';
import { LoadFailed } from '../../platform/loading/load-failed';
import { EmbeddedPostgresRefusal } from '../../platform/postgres/embedded-postgres.errors';
import { NotAWorld } from '../hub/world-folder';
import { readLoadConfig } from '../load/config';
import type { LoadCommand } from '../load/load-command';
import type { Output } from '../load/progress-line';
import { KeysMissing, type ResealProgress, resealHub, type ServerReport } from './reseal-hub';

const USAGE = 'Cách dùng / usage: npm run personal-data -- reseal [thư mục / folder]';

/** The world of `npm start`, where neither the environment nor the arguments name another one. */
const STANDARD_FOLDER = 'data/bac-kan-2020';

/** How many of the values that do not open are named for one server; the rest are only counted. */
const MOST_NAMED = 20;

const ERASE_LINE = '\r\u001b[K';
const numbers = new Intl.NumberFormat('vi-VN');

/** The command was not called as it should be. */
class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}

/**
 * Seals all personal data of a hub with the first keys, and says how much was on old ones. Gives the exit code: 0 when
 * every value is under the first key of its ring, so that the others can be removed; else 1 with the reason on `err`.
 */
export async function runPersonalDataCommand(command: LoadCommand): Promise<number> {
  const { out, err } = command;
  try {
    const reports = await reseal(command, progressTo(out));
    if (out.isTTY) out.write(ERASE_LINE);
    out.write(`${reports.map(lineOf).join('\n')}\n`);
    const faults = reports.flatMap(faultsOf);
    if (faults.length === 0) {
      out.write('Có thể bỏ các khóa cũ. / The old keys can be removed.\n');
      return 0;
    }
    err.write(`Chưa bỏ được khóa cũ. / The old keys are still needed.\n${faults.join('\n')}\n`);
    return 1;
  } catch (error) {
    err.write(`${out.isTTY ? ERASE_LINE : ''}${explain(error)}\n`);
    return 1;
  }
}

function reseal({ args, env, withEmbeddedDatabases }: LoadCommand, onProgress: ResealProgress) {
  const [verb, folder, ...rest] = args;
  if (verb !== 'reseal' || rest.length > 0) throw new CommandRefused(USAGE);
  const config = readLoadConfig(env);
  if (config) return resealHub(config, onProgress);
  if (!withEmbeddedDatabases) throw new CommandRefused(USAGE);
  return withEmbeddedDatabases(folder ?? env.HUB_DATA_FOLDER ?? STANDARD_FOLDER, (databases, keys) =>
    resealHub({ databases, keys }, onProgress),
  );
}

/** On a terminal one line that changes; elsewhere the line of each server at the end is enough. */
function progressTo(out: Output): ResealProgress {
  return (server, values) => {
    if (out.isTTY) out.write(`${ERASE_LINE}${server} ${numbers.format(values)}`);
  };
}

function lineOf({ server, values, onOldKeys, resealed, sealsWith }: ServerReport): string {
  const [all, old, done] = [values, onOldKeys, resealed].map((count) => numbers.format(count));
  return `${server}: ${all} giá trị / values, ${old} dưới khóa cũ / on old keys, ${done} đã niêm lại bằng khóa / resealed with key "${sealsWith}"`;
}

function faultsOf({ server, onOldKeys, resealed, notOpened }: ServerReport): string[] {
  const named = notOpened.slice(0, MOST_NAMED).map(({ place, why }) => {
    return `${server}: ${place.table}.${place.column}, id ${JSON.stringify(place.id)}: không mở được / does not open (${why})`;
  });
  const unnamed = notOpened.length - named.length;
  return [
    ...named,
    ...(unnamed > 0 ? [`${server}: và ${unnamed} giá trị nữa / and ${unnamed} more`] : []),
    ...(resealed < onOldKeys && notOpened.length === 0
      ? [`${server}: có giá trị vừa thay đổi, hãy chạy lại / some were changed meanwhile, run it again`]
      : []),
  ];
}

/** A refusal is told in its own words; anything else is a fault of the program or the machine and keeps its trace. */
function explain(error: unknown): string {
  const isRefusal = [ConfigRefused, EmbeddedPostgresRefusal, CommandRefused, KeysMissing, LoadFailed, NotAWorld].some(
    (kind) => error instanceof kind,
  );
  if (error instanceof Error) return isRefusal ? error.message : (error.stack ?? error.message);
  return String(error);
}
