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

/** The ids of the wards that a ward's open database says it belongs to: one, or none in a new one. */
export async function wardsHeldBy(db: DataSource): Promise<string[]> {
  const rows = await db.query<{ ward_id: string }[]>('select ward_id from ward_council');
  return rows.map((row) => row.ward_id);
}

/** What keeps the database of a ward, which belongs to the wards `held`, from taking the ward's files: it is another ward's, or would stay nobody's. */
export async function ownershipFaults(folder: string, wardId: string, held: readonly string[]): Promise<Fault[]> {
  const other = held.find((id) => id !== wardId);
  if (other !== undefined)
    return [
      faultOf(wardFolder(folder, wardId), `the database of ward "${wardId}"; the one given belongs to "${other}"`),
    ];
  const file = join(wardFolder(folder, wardId), 'ward-council.csv');
  if (held.length > 0 || (await holdsARow(file))) return [];
  return [faultOf(file, `a row for ward "${wardId}": its database does not say yet which ward it belongs to`)];
}

/** The id of the city whose open database this is; undefined in a new one. */
export async function cityHeldBy(db: DataSource): Promise<string | undefined> {
  const [held] = await db.query<{ id: string }[]>('select id from city');
  return held?.id;
}

/** What keeps the database of the city `held` from taking the city's file: it is another city's, or the file names more than one. */
export async function cityFaults(folder: string, held: string | undefined): Promise<Fault[]> {
  const file = join(folder, 'city-council', 'city.csv');
  const ids = await idsIn(file);
  const expected = held ?? ids[0];
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
