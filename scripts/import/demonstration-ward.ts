import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { portsFrom } from '../../platform/config/browser-ports';
import { wardFoldersOf } from '../hub/world-folder';
import { readStartConfig } from '../start/config';
import { accessToken } from '../token/access-token';

/** Where a ward's server of `npm start` is, and a token of one of its officers. Refuses as `accessToken` does. */
export async function demonstrationWard(
  env: NodeJS.ProcessEnv,
  wardId: string,
): Promise<{ url: string; token: string }> {
  const { dataFolder, host, ports } = readStartConfig(env);
  const token = await accessToken(env, { role: 'ward-officer', wardId });
  const wards = wardIdsByCode(dataFolder);
  const port = portsFrom(ports.firstWard, wards.length)[wards.indexOf(wardId)];
  return { url: `http://${host}:${port}`, token };
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
