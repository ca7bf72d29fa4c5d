import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { openOwnedDatabase } from '../../platform/database/data-source';
import { DataRefused } from '../../platform/loading/faults';
import { checkFiles } from '../../platform/loading/load';
import type { DatabaseOwner } from '../../scripts/hub/open-hub-databases';
import { loadWorld } from '../../scripts/load/load-world';
import { filesOf } from '../../scripts/load/world-targets';
import { CITIZEN_AFFAIRS_DATABASE } from '../../subgraphs/citizen-affairs/database';
import { AFFAIRS_KINDS } from '../../subgraphs/citizen-affairs/subgraph';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import { CITY_KINDS } from '../../subgraphs/city-council/subgraph';
import { inputNameOf } from '../../subgraphs/recording/entered-values';
import type { Field } from '../../subgraphs/recording/field';
import type { RecordKind } from '../../subgraphs/recording/record-kind';
import { Recorder } from '../../subgraphs/recording/recorder';
import type { CouncilRecord } from '../../subgraphs/records/council-record.model';
import { viewers } from '../../subgraphs/viewer/viewers.fixture';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import { WARD_KINDS, wardCouncilSubgraph } from '../../subgraphs/ward-council/subgraph';
import { ImportRefused } from '../../subgraphs/workbook/import-faults';
import { importFiles } from '../../subgraphs/workbook/import-files';
import { type SheetForm, workbookForm } from '../../subgraphs/workbook/workbook-form';
import { keptOutbox } from '../support/kept-outbox';
import { createLoadedWorldDatabases, testKeysOf, type WorldDatabases } from '../support/world-databases';

/** A world with a record of every kind, each under this id. */
const WORLD = join(__dirname, '../worlds/rights');
const ID = 'open';
export const WARD = 'ben-nay';
export const keys = testKeysOf([WARD]);
const FORM = workbookForm(WARD_KINDS, wardCouncilSubgraph.schema);

/** One server with its database, whose files are in a folder of the world. */
export interface Server {
  owner: DatabaseOwner;
  kinds: readonly RecordKind[];
  db: DataSource;
  folder: string;
}

/** A new record that is brought to the doors: the one of the world but for this. */
export interface Entry {
  server: Server;
  kind: RecordKind;
  /** By property. */
  said: Readonly<Record<string, string | number | null>>;
}

/** One thing that a door finds wrong. */
export interface Verdict {
  code: string;
  property: string | null;
  /** Of files: whether rows were looked at each by itself, which comes first. */
  isOfCheck?: boolean;
}

/** The fields of a kind by their properties. */
export const fieldsOf = ({ fields }: RecordKind): [string, Field][] => Object.entries(fields as Record<string, Field>);

/**
 * The ways by which records come in from people, over a world of their own. Each is given entries, and gives what it refuses
 * them with. The caller closes them.
 */
export class Doors {
  private constructor(
    private readonly databases: WorldDatabases,
    private readonly folder: string,
    readonly servers: readonly Server[],
  ) {}

  static async open(): Promise<Doors> {
    const databases = await createLoadedWorldDatabases(WORLD);
    const folder = await mkdtemp(join(tmpdir(), 'doors-'));
    const open = (content: typeof CITY_COUNCIL_DATABASE, { ownerUrl }: { ownerUrl: string }) =>
      openOwnedDatabase({ ...content, ownerUrl, poolSize: 2 });
    const { cityCouncil, citizenAffairs, wards } = databases;
    const ward = wards.get(WARD);
    if (!ward) throw new Error(`The world has no ${WARD}.`);
    return new Doors(databases, folder, [
      {
        ...{ owner: { server: 'city-council' }, kinds: CITY_KINDS, folder: 'city-council' },
        db: await open(CITY_COUNCIL_DATABASE, cityCouncil),
      },
      {
        ...{ owner: { server: 'citizen-affairs' }, kinds: AFFAIRS_KINDS, folder: 'citizen-affairs' },
        db: await open(CITIZEN_AFFAIRS_DATABASE, citizenAffairs),
      },
      {
        ...{ owner: { server: 'ward-council', wardId: WARD }, kinds: WARD_KINDS, folder: `ward-council/${WARD}` },
        db: await open(WARD_COUNCIL_DATABASE, ward),
      },
    ]);
  }

  async close(): Promise<void> {
    await Promise.all(this.servers.map(({ db }) => db.destroy()));
    await this.databases.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What a mutation that records it refuses; undefined where nobody records such a thing as other things are. Nothing of it stays. */
  async byMutation(entry: Entry): Promise<Verdict[] | undefined> {
    const { server, kind, said } = entry;
    const { kinds } = server;
    if (kind.mutations !== undefined) return undefined;
    const record = await recordOf(entry);
    const entered: Record<string, unknown> = {};
    for (const [property, field] of fieldsOf(kind)) {
      const value = property in said ? said[property] : record[property as keyof CouncilRecord];
      if (field.isSealed && !(property in said)) continue;
      entered[inputNameOf(property, field)] = field.kind === 'INSTANT' ? new Date(value as string | Date) : value;
    }
    const { manager } = server.db;
    const command = { name: 'doors', idempotencyKey: randomUUID(), input: {} };
    const outcome = await takenBack(manager.transaction.bind(manager), async (db) => {
      const writing = { viewer: viewers.standingCommittee, mayRecord: true, requestId: 'doors', outbox: keptOutbox };
      const recorder = new Recorder({ ...writing, kinds, db, now: () => new Date(), keys: keys.citizenAffairs });
      return recorder.record(kind, entered, command);
    });
    return outcome.userErrors.map(({ code, field }) => ({ code, property: propertyOf(kind, field) }));
  }

  /**
   * What a load of the world's files with these rows refuses; of those that their file has no column for nothing is said. What the
   * rows say by themselves is found before anything is written, what they are together with others only where that is right.
   */
  async byFiles(entries: readonly Entry[], depth: 'CHECK' | 'LOAD'): Promise<Map<Entry, Verdict[]>> {
    const found = await this.refusedFiles(entries, true, (world) => {
      const targets = this.servers.map(({ owner, db }) => ({
        ...{ name: owner.server, db, keys: keys.citizenAffairs, ...filesOf(owner, world, db, new Date()) },
      }));
      return checkFiles(targets.map((one) => ({ ...one, crossChecks: [] })));
    });
    if (depth === 'CHECK') return found;
    const sound = entries.filter((entry) => found.get(entry)?.length === 0);
    const together = await this.refusedFiles(sound, false, (world) => loadWorld(world, this.databases, { keys }));
    return new Map([...found, ...together]);
  }

  /** What an import of the ward's workbook with these rows refuses. */
  async byWorkbook(entries: readonly Entry[]): Promise<Map<Entry, Verdict[]>> {
    const places = new Map<string, Entry>();
    const files = [];
    await mkdir(join(this.folder, 'sheets'), { recursive: true });
    for (const form of FORM) {
      const own = entries.filter(({ server, kind }) => server.kinds === WARD_KINDS && kind === form.kind);
      const rows: string[][] = [];
      for (const [at, entry] of own.entries()) {
        rows.push(sheetRowOf(form, entry, await recordOf(entry), at));
        places.set(`${form.name}:${at + 2}`, entry);
      }
      const path = join(this.folder, 'sheets', `${form.fileName}.csv`);
      await writeFile(path, stringify([form.columns.map(({ heading }) => heading), ...rows]));
      files.push({ path, name: `${form.fileName}.csv` });
    }
    const [, , ward] = this.servers;
    const error: unknown = await importFiles(files, {
      ...{ db: (ward as Server).db.manager, form: FORM, viewer: viewers.standingCommittee, requestId: 'doors' },
      ...{ outbox: keptOutbox, now: () => new Date(), keys: keys.wards.get(WARD), folder: this.folder },
    }).catch((thrown: unknown) => thrown);
    if (!(error instanceof ImportRefused)) throw new Error('the workbook was not refused', { cause: error });
    const found = new Map([...places.values()].map((entry): [Entry, Verdict[]] => [entry, []]));
    for (const { sheet, row, column, code } of error.faults) {
      const entry = places.get(`${sheet}:${row}`);
      const name = FORM.find(({ kind }) => kind === entry?.kind)?.columns.find(
        ({ heading }) => heading === column,
      )?.name;
      if (entry) found.get(entry)?.push({ code, property: propertyOf(entry.kind, name ?? null) });
    }
    return found;
  }

  /** What a check of the world's files refuses of rows of units with another text in a column. */
  async byUnitFiles<T extends { record: EntityTarget<ObjectLiteral>; column: string; bad: string }>(
    cases: readonly T[],
  ): Promise<Map<T, string[]>> {
    const [city] = this.servers as [Server];
    const found = new Map<T, string[]>();
    for (const one of cases) {
      const world = join(this.folder, randomUUID());
      await cp(WORLD, world, { recursive: true });
      const { tableName } = city.db.getMetadata(one.record);
      const path = join(world, city.folder, `${tableName.replaceAll('_', '-')}.csv`);
      const rows = parse<Record<string, string>>(await readFile(path, 'utf8'), { columns: true });
      const [first = {}, ...rest] = rows;
      await writeFile(path, stringify([{ ...first, [one.column]: one.bad }, ...rest], { header: true }));
      const files = filesOf(city.owner, world, city.db, new Date());
      const error: unknown = await checkFiles([{ name: 'city-council', db: city.db, ...files, crossChecks: [] }]).catch(
        (thrown: unknown) => thrown,
      );
      const faults = error instanceof DataRefused ? error.faults : [];
      found.set(
        one,
        faults.flatMap(({ column, code }) => (column === one.column && code ? [code] : [])),
      );
      await rm(world, { recursive: true });
    }
    return found;
  }

  private async refusedFiles(
    entries: readonly Entry[],
    isOfCheck: boolean,
    load: (world: string) => Promise<unknown>,
  ): Promise<Map<Entry, Verdict[]>> {
    const world = join(this.folder, randomUUID());
    await cp(WORLD, world, { recursive: true });
    const places = await appendRows(world, entries);
    const error: unknown = await load(world).catch((thrown: unknown) => thrown);
    if (!(error instanceof DataRefused)) throw new Error('the files were not refused', { cause: error });
    const found = new Map([...places.values()].map((entry): [Entry, Verdict[]] => [entry, []]));
    for (const { file, line, column = null, code } of error.faults) {
      const entry = places.get(`${file}:${line}`);
      if (!entry) continue;
      const { columns } = entry.server.db.getMetadata(entry.kind.record);
      const property = columns.find(({ databaseName }) => databaseName === column)?.propertyName ?? null;
      found.get(entry)?.push({ code: code ?? '', property, isOfCheck });
    }
    return found;
  }
}

/** Acts in a transaction of which nothing stays. */
async function takenBack<T>(
  transaction: <R>(act: (tx: DataSource['manager']) => Promise<R>) => Promise<R>,
  act: (tx: DataSource['manager']) => Promise<T>,
): Promise<T> {
  const done: T[] = [];
  const undone = new Error('taken back');
  await transaction(async (tx) => {
    done.push(await act(tx));
    throw undone;
  }).catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return done[0] as T; // it has acted, or thrown
}

const recordOf = ({ server: { db }, kind }: Entry): Promise<CouncilRecord> =>
  db.getRepository(kind.record).findOneByOrFail({ id: ID });

/** Appends a row for each entry to the files of a world; gives the entries by file and line. */
async function appendRows(world: string, entries: readonly Entry[]): Promise<Map<string, Entry>> {
  const places = new Map<string, Entry>();
  for (const [kind, own] of Map.groupBy(entries, (entry) => entry.kind)) {
    const { server } = own[0] as Entry; // no group is empty
    const { tableName } = server.db.getMetadata(kind.record);
    const path = join(world, server.folder, `${tableName.replaceAll('_', '-')}.csv`);
    const text = await readFile(path, 'utf8');
    const rows = parse<Record<string, string>>(text, { columns: true });
    const header = Object.keys(rows[0] ?? {});
    const base = rows.find(({ id }) => id === ID) ?? {};
    const written = own.filter((entry) =>
      Object.keys(entry.said).every((name) => header.includes(columnOf(entry, name))),
    );
    const added = written.map((entry, at) => {
      const said = Object.entries(entry.said).map(([name, value]) => [columnOf(entry, name), String(value ?? '')]);
      return Object.values({ ...base, ...Object.fromEntries(said), id: `door-${at}` } as Record<string, string>);
    });
    await writeFile(path, text + stringify(added));
    const firstLine = text.split('\n').length;
    for (const [at, entry] of written.entries()) places.set(`${path}:${firstLine + at}`, entry);
  }
  return places;
}

const columnOf = ({ server, kind }: Entry, property: string): string =>
  server.db.getMetadata(kind.record).findColumnWithPropertyName(property)?.databaseName ?? '';

const propertyOf = (kind: RecordKind, name: string | null): string | null =>
  fieldsOf(kind).find(([property, field]) => inputNameOf(property, field) === name)?.[0] ?? name;

function sheetRowOf(form: SheetForm, { kind, said }: Entry, record: CouncilRecord, at: number): string[] {
  return form.columns.map((column) => {
    if (column.role === 'CODE') return `door-${at}`;
    if (column.role !== 'FIELD') return '';
    const property = propertyOf(kind, column.name) ?? '';
    if (property in said) return String(said[property] ?? '').replace(/T(\d\d:\d\d).*$/, ' $1');
    return column.isSealed ? '' : cellOf(column, record[property as keyof CouncilRecord]);
  });
}

function cellOf({ words }: SheetForm['columns'][number], value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 16).replace('T', ' ');
  const plain = value as string | number | boolean | null | undefined; // as a record holds it
  return words.find((word) => word.value === value)?.word ?? String(plain ?? '');
}
