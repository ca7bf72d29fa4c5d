import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { portsFrom } from '../../platform/config/browser-ports';
import { CommandRefused } from '../hub/hub-command.errors';
import { wardFoldersOf } from '../hub/world-folder';
import { readStartConfig } from '../start/config';
import { runTokenCommand } from '../token/token-command';

/** Where a ward's server of `npm start` is, and a token of one of its officers. Refuses with CommandRefused where there is none. */
export async function demonstrationWard(
  env: NodeJS.ProcessEnv,
  wardId: string,
): Promise<{ url: string; token: string }> {
  const { dataFolder, host, ports } = readStartConfig(env);
  const said = { out: '', err: '' };
  const code = await runTokenCommand({
    args: ['ward-officer', wardId],
    env,
    out: { write: (text) => (said.out += text) },
    err: { write: (text) => (said.err += text) },
  });
  if (code !== 0) throw new CommandRefused(said.err.trim());
  const wards = wardIdsByCode(dataFolder);
  const port = portsFrom(ports.firstWard, wards.length)[wards.indexOf(wardId)];
  return { url: `http://${host}:${port}`, token: said.out.trim() };
}

interface WardRow {
  id: string;
  code: string;
  valid_from: string;
}

/** In the order in which `npm start` gives them their ports. */
function wardIdsByCode(dataFolder: string): string[] {
  const text = readFileSync(join(dataFolder, 'city-council/ward.csv'));
  const rows = parse<WardRow>(text, { columns: true, bom: true });
  const keys = ({ code, valid_from: validFrom, id }: WardRow) => [code, validFrom, id].join('\0');
  const wards = wardFoldersOf(dataFolder);
  return rows
    .filter(({ id }) => wards.includes(id))
    .sort((a, b) => (keys(a) < keys(b) ? -1 : 1))
    .map(({ id }) => id);
}
