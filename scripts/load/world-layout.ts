import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { DataSource } from 'typeorm';
import type { Fault } from '../../platform/loading/faults';
import { wardFolder } from './world-targets';

const SERVERS = ['city-council', 'citizen-affairs', 'ward-council'];

/** What is wrong with the folders of a world, before any file or database is opened. Files beside the folders are for people. */
export async function layoutFaults(folder: string, wards: ReadonlyMap<string, unknown>): Promise<Fault[]> {
  const servers = (await visibleEntries(folder)).filter((entry) => entry.isDirectory());
  const inWards = await visibleEntries(join(folder, 'ward-council'));
  return [
    ...servers
      .filter(({ name }) => !SERVERS.includes(name))
      .map(({ name }) => faultOf(join(folder, name), `no other folders than ${SERVERS.join(', ')}`)),
    ...inWards
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => faultOf(join(folder, 'ward-council', name), 'a folder for each ward and nothing else')),
    ...inWards
      .filter((entry) => entry.isDirectory() && !wards.has(entry.name))
      .map(({ name }) =>
        faultOf(wardFolder(folder, name), `the address of a database for ward "${name}"; none was given`),
      ),
  ];
}

/** What keeps the open database of a ward from taking the ward's files: it is another ward's, or would stay nobody's. */
export async function ownershipFaults(folder: string, wardId: string, db: DataSource): Promise<Fault[]> {
  const rows = await db.query<{ ward_id: string }[]>('select ward_id from ward_council');
  const other = rows.find((row) => row.ward_id !== wardId);
  if (other)
    return [
      faultOf(
        wardFolder(folder, wardId),
        `the database of ward "${wardId}"; the one given belongs to "${other.ward_id}"`,
      ),
    ];
  const file = join(wardFolder(folder, wardId), 'ward-council.csv');
  if (rows.length > 0 || (await holdsARow(file))) return [];
  return [faultOf(file, `a row for ward "${wardId}": its database does not say yet which ward it belongs to`)];
}

/** What keeps the city's database from taking the city's file: it is another city's, or the file names more than one. */
export async function cityFaults(folder: string, db: DataSource): Promise<Fault[]> {
  const file = join(folder, 'city-council', 'city.csv');
  const ids = await idsIn(file);
  const [held] = await db.query<{ id: string }[]>('select id from city');
  const expected = held?.id ?? ids[0];
  return ids.flatMap((id, at) =>
    id === expected
      ? []
      : [
          {
            file,
            line: at + 2,
            column: 'id',
            value: id,
            expected: `"${expected}", the one city whose data this database holds`,
          },
        ],
  );
}

async function visibleEntries(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The ids in a file that can be read; what is wrong with one that cannot is the loader's to say. */
async function idsIn(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return parse<{ id?: string }>(text, { columns: true, bom: true }).flatMap(({ id }) => (id ? [id] : []));
  } catch {
    return [];
  }
}

/** Whether there is a line after the header. What the line says is the loader's to check. */
async function holdsARow(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trim().includes('\n');
}

const faultOf = (file: string, expected: string): Fault => ({ file, line: 0, expected });
