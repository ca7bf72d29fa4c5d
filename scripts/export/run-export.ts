import type { Sentence } from '../../platform/language/sentence';
import { createWriteStream, existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { readConfig } from '../../platform/config/read-config';
import { type CommandContext, DONE } from '../cli/command-line';
import type { ChangingLine, Output } from '../hub/changing-line';
import { CommandRefused, WrongUsage } from '../hub/hub-command.errors';
import { readStartConfig } from '../start/config';
import { accessToken } from '../token/access-token';

/** What is exported, from where, and in which form. */
export interface ExportOptions {
  /** The name of a query in `queries/`, or the path of a file with one. */
  query: string;
  out?: string;
  format?: 'csv' | 'xlsx';
  period?: string;
  /** JSON. */
  variables?: string;
  list?: string;
  /** The origin of a server; that of the gateway of `npm start` by default. */
  server?: string;
}

const QUERIES = join(__dirname, 'queries');

type Content = NonNullable<Response['body']>;

const credentials = z.object({ ACCESS_TOKEN: z.string().optional() });

/**
 * Asks a server for an export and writes it, as a file that is there whole or not at all, or to the output. Gives the exit code. Refuses
 * with the server's own words.
 */
export async function runExport(context: CommandContext, options: ExportOptions): Promise<number> {
  const { env, out, err, progress, say } = context;
  const { out: path, list } = options;
  const format = options.format ?? (path && extname(path).toLowerCase() === '.xlsx' ? 'xlsx' : 'csv');
  if (format === 'xlsx' && !path)
    throw new WrongUsage({ vi: 'XLSX cần --out <file>.', en: 'XLSX needs --out <file>: it is no text.' });
  const body = JSON.stringify({ query: await readQuery(options.query), variables: variablesOf(options) });
  const { server, token } = await serverOf(env, options.server);
  const parameters = new URLSearchParams({ format, ...(list === undefined ? {} : { list }) });
  progress.show(`${say('Xuất', 'Exporting')} ${options.query}`);
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'accept-language': context.language,
  };
  const response = await fetch(`${server}/export?${parameters.toString()}`, { method: 'POST', body, headers }).catch(
    (error: unknown) => {
      throw new CommandRefused(
        { vi: `Không gọi được máy chủ: ${server}`, en: `The server does not answer: ${server}` },
        { cause: error },
      );
    },
  );
  if (!response.ok || !response.body) throw new CommandRefused(await refusalIn(response));
  await (path ? writeWhole(path, response.body) : writeText(out, response.body, progress)).catch(refuseBroken);
  progress.end();
  const notes = Number(response.headers.get('x-export-notes'));
  if (notes > 0)
    err.write(
      `${say(`Chưa đủ, xem ${notes} ghi chú ở cuối.`, `Something is missing: see the ${notes} notes at its end.`)}\n`,
    );
  return DONE;
}

async function readQuery(query: string): Promise<string> {
  const saved = join(QUERIES, `${query}.graphql`);
  const path = /^[a-z-]+$/.test(query) && existsSync(saved) ? saved : query;
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new CommandRefused(
      {
        vi: `${query}: không có truy vấn này, cũng không có tệp nào tên như vậy`,
        en: `${query}: there is no such query, nor a file of this name`,
      },
      { cause: error },
    );
  });
}

function variablesOf({ variables = '{}', period }: ExportOptions): object {
  try {
    const given: unknown = JSON.parse(variables);
    if (typeof given === 'object' && given !== null && !Array.isArray(given))
      return { ...given, ...(period === undefined ? {} : { period }) };
  } catch {
    // Said below, as any other text that is no object.
  }
  throw new WrongUsage({ vi: '--variables cần một đối tượng JSON.', en: '--variables has to be a JSON object.' });
}

/** The gateway of `npm start` with somebody who is signed in there, or what is named; a token goes nowhere else. */
async function serverOf(env: NodeJS.ProcessEnv, named: string | undefined): Promise<{ server: string; token: string }> {
  const { ACCESS_TOKEN: token } = readConfig(env, credentials);
  if (named && !token)
    throw new CommandRefused({
      vi: 'Máy chủ được nêu cần ACCESS_TOKEN.',
      en: 'A server that is named needs an ACCESS_TOKEN.',
    });
  if (named && token) return { server: named, token };
  const { host, ports } = readStartConfig(env);
  const server = `http://${host}:${ports.gateway}`;
  return { server, token: token ?? (await accessToken(env, { role: 'standing-committee' })) };
}

async function refusalIn(response: Response): Promise<string | Sentence> {
  const text = await response.text();
  try {
    const { errors } = JSON.parse(text) as { errors: { message: string }[] }; // by the server's own contract
    return errors.map(({ message }) => message).join('\n');
  } catch {
    return { vi: `Máy chủ trả lời: ${response.status}`, en: `The server answered: ${response.status}` };
  }
}

async function writeText(out: Output, content: Content, progress: ChangingLine): Promise<void> {
  progress.end(); // both may be one terminal
  const text = new TextDecoderStream('utf-8', { ignoreBOM: true });
  for await (const piece of content.pipeThrough(text)) out.write(piece);
}

/** A file that cannot be written says so itself; fetch says of a connection that breaks nothing that people understand. */
function refuseBroken(error: unknown): never {
  if (!(error instanceof TypeError)) throw error;
  throw new CommandRefused(
    { vi: 'Kết nối bị ngắt trước khi hết dữ liệu.', en: 'The connection ended before the data did.' },
    { cause: error },
  );
}

async function writeWhole(path: string, content: Content): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    await pipeline(Readable.fromWeb(content as never), createWriteStream(unfinished)); // two types of one stream
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
