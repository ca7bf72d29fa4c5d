import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { DataSource } from 'typeorm';
import { openOwnedDatabase } from '../../platform/database/data-source';
import { DataRefused } from '../../platform/loading/faults';
import { checkAndLoad } from '../../platform/loading/load';
import { filesOf } from '../../scripts/load/world-targets';
import { loadHistory } from '../../subgraphs/recording/load-history';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import { WARD_KINDS, wardCouncilSubgraph } from '../../subgraphs/ward-council/subgraph';
import { ImportRefused } from '../../subgraphs/workbook/import-faults';
import { importFiles } from '../../subgraphs/workbook/import-files';
import { workbookForm } from '../../subgraphs/workbook/workbook-form';
import type { TestHub } from '../support/hub';
import { keptOutbox } from '../support/kept-outbox';
import type { Command } from './commands';
import type { CouncilsModel } from './councils-model';
import { type Kept, keptRecord } from './kept';

/** One line of a file of dialogues: what the ward's file of a world says, and its workbook likewise. */
interface FileLine {
  /** The id of the record in a world's file, its code in a workbook. */
  key: string;
  day: string;
  people: number;
}

type Door = 'load' | 'upload';
type Content = readonly FileLine[];

/** What one file of a ward has said: every content that it ever had, and what of it went in last. */
interface KnownFile {
  contents: Content[];
  /** By key: what the line said, the record that it became, and that record's version then. */
  base: Map<string, FileLine & { record: Kept; version: number }>;
}

type FileCommand = Command & { does: Door };

/** A change of a file: an older content is put in again, or a line is added or says something else. */
type FileChange = Omit<FileCommand, 'does' | 'day'> & { day: string };

const FORM = workbookForm(WARD_KINDS, wardCouncilSubgraph.schema).filter(({ kind }) => kind.noun === 'dialogue');

/** Files of dialogues that are loaded and uploaded in wards, in older and newer contents; the model knows what that does. */
export class Files {
  private readonly known = new Map<string, KnownFile>();

  private constructor(
    private readonly hub: TestHub,
    private readonly model: CouncilsModel,
    private readonly databases: ReadonlyMap<string, DataSource>,
    private readonly folder: string,
  ) {}

  /** Opens the wards' databases as a load does. The caller closes them. */
  static async open(hub: TestHub, model: CouncilsModel, wardIds: readonly string[]): Promise<Files> {
    const databases = new Map<string, DataSource>();
    for (const wardId of wardIds) {
      const { ownerUrl } = hub.databaseOf(wardId);
      databases.set(wardId, await openOwnedDatabase({ ...WARD_COUNCIL_DATABASE, ownerUrl, poolSize: 2 }));
    }
    return new Files(hub, model, databases, await mkdtemp(join(tmpdir(), 'model-files-')));
  }

  async close(): Promise<void> {
    for (const db of this.databases.values()) await db.destroy();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Brings a file in as it is after a change. Throws where the hub refuses it and the model does not, or the other way round. Gives new records. */
  async bring({ does: door, ...change }: FileCommand, wardId: string, day: string): Promise<Kept[]> {
    const file = this.fileOf(door, wardId);
    const content = contentAfter(file, { ...change, day });
    file.contents.push(content);
    const news = await this.newsOf(file, door, wardId, content);
    const expected = [...new Set(news.flatMap(({ line, held }) => this.faultsOf(door, line, held)))].sort();
    const refused = await this[door](wardId, content);
    expect({ door, wardId, content, refused }).toEqual({ door, wardId, content, refused: expected });
    return refused.length > 0 ? [] : this.follow(file, wardId, content, news);
  }

  private fileOf(door: Door, wardId: string): KnownFile {
    const name = `${door} ${wardId}`;
    const file = this.known.get(name) ?? { contents: [], base: new Map() };
    this.known.set(name, file);
    return file;
  }

  /** The lines that say something new, each with what is known of it. */
  private async newsOf(file: KnownFile, door: Door, wardId: string, content: Content) {
    const lines = content.filter((line) => {
      const said = file.base.get(line.key);
      return !said || said.day !== line.day || said.people !== line.people;
    });
    const news = lines.map((line) => ({ line, held: file.base.get(line.key) }));
    const own = news.filter(({ line, held }) => door === 'upload' || !held || changesOf(line, held).length > 0);
    return Promise.all(
      own.map(async ({ line, held }) => {
        const isTouched = held !== undefined && (await this.versionOf(wardId, held.record)) !== held.version;
        return { line, held: held && { ...held, isTouched } };
      }),
    );
  }

  private faultsOf(
    door: Door,
    line: FileLine,
    held: (FileLine & { record: Kept; isTouched: boolean }) | undefined,
  ): string[] {
    const isClosed = (day: string) => this.model.isClosed(day);
    if (!held) return isClosed(line.day) ? ['PERIOD_CLOSED'] : [];
    const { record, isTouched } = held;
    const changed = changesOf(line, held);
    const isConflict = door === 'upload' ? isTouched : changed.some((column) => record[column] !== held[column]);
    const conflict = isConflict ? ['CONFLICT'] : [];
    const [first = []] = (door === 'load' ? [conflict, endOf(record)] : [endOf(record), conflict]).filter(
      ({ length }) => length > 0,
    );
    if (first.length > 0) return first;
    return isClosed(record.day) || (changed.includes('day') && isClosed(line.day)) ? ['PERIOD_CLOSED'] : [];
  }

  private async follow(
    file: KnownFile,
    wardId: string,
    content: Content,
    news: Awaited<ReturnType<Files['newsOf']>>,
  ): Promise<Kept[]> {
    const added: Kept[] = [];
    for (const { line, held } of news) {
      if (held) {
        for (const column of changesOf(line, held)) Object.assign(held.record, { [column]: line[column] });
        continue;
      }
      const said = { day: line.day, people: line.people, variant: 0, speaking: 0 };
      const record = keptRecord({ kind: 'dialogue', council: wardId, parent: null, isShared: true, ...said });
      record.id = await this.idOf(wardId, line.key);
      this.model.records.push(record);
      added.push(record);
    }
    for (const line of content) {
      const record = file.base.get(line.key)?.record ?? added.find(({ id }) => id === line.key || this.isOf(line, id));
      if (!record) throw new Error(`${line.key} became no record.`);
      const isNews = news.some((one) => one.line === line);
      const version = isNews ? await this.versionOf(wardId, record) : (file.base.get(line.key)?.version ?? 0);
      file.base.set(line.key, { ...line, record, version });
    }
    return added;
  }

  private readonly ids = new Map<string, string>();

  private isOf({ key }: FileLine, id: string): boolean {
    return this.ids.get(key) === id;
  }

  /** The id of the record that a line became. */
  private async idOf(wardId: string, key: string): Promise<string> {
    const [row] = await this.hub.run<{ id: string }>(
      wardId,
      `select record_id as id from loaded_row where record_type = 'WardDialogue' and row_key in ($1, $2)`,
      [`code:${key}`, `id:${key}`],
    );
    if (!row) throw new Error(`${key} was not loaded.`);
    this.ids.set(key, row.id);
    return row.id;
  }

  private versionOf(wardId: string, { id }: Kept): Promise<number> {
    return this.hub.count(wardId, `select version from citizen_dialogue where id = '${id}'`);
  }

  /** The codes for which a load of the ward's folder is refused. */
  private async load(wardId: string, content: Content): Promise<string[]> {
    const db = this.databases.get(wardId);
    if (!db) throw new Error(`${wardId} has no files.`);
    const owner = { server: 'ward-council' as const, wardId };
    const files = filesOf(owner, this.folder, db, new Date());
    await mkdir(files.folder, { recursive: true });
    const lines = content.map(({ key, day, people }) => `${key},${day},Đối thoại,${people}\n`);
    await writeFile(join(files.folder, 'citizen-dialogue.csv'), `id,held_on,topic,citizen_count\n${lines.join('')}`);
    const keys = this.hub.keys.wards.get(wardId);
    const beginHistory = loadHistory(WARD_KINDS, randomUUID(), new Date(), keys);
    return codesOf(checkAndLoad([{ ...files, name: wardId, db, keys, beginHistory, crossChecks: [] }]));
  }

  /** The codes for which an upload of the ward's workbook is refused. */
  private async upload(wardId: string, content: Content): Promise<string[]> {
    const db = this.databases.get(wardId);
    const [form] = FORM;
    if (!db || !form) throw new Error(`${wardId} has no workbook.`);
    const said = ({ key, day, people }: FileLine): Record<string, string> => {
      return {
        CODE: key,
        heldOn: day.split('-').reverse().join('/'),
        topic: 'Đối thoại',
        citizenCount: String(people),
      };
    };
    const rows = content.map((line) =>
      form.columns.map(({ name, role }) => said(line)[role === 'CODE' ? role : name] ?? ''),
    );
    const path = join(this.folder, `${randomUUID()}.csv`);
    await writeFile(path, stringify([form.columns.map(({ heading }) => heading), ...rows]));
    const viewer = { role: 'ward-officer', subject: 'clerk', wardId } as const;
    const writing = { db: db.manager, form: FORM, viewer, requestId: randomUUID(), outbox: keptOutbox };
    const options = { ...writing, now: () => new Date(), keys: this.hub.keys.wards.get(wardId), folder: this.folder };
    return codesOf(importFiles([{ path, name: `${form.fileName}.csv` }], options));
  }
}

/** Why nothing of a record changes any more. */
function endOf({ isRemoved, isCancelled }: Kept): string[] {
  if (isRemoved) return ['NOT_FOUND'];
  return isCancelled ? ['WRONG_STATE'] : [];
}

async function codesOf(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
    return [];
  } catch (error) {
    if (!(error instanceof DataRefused || error instanceof ImportRefused)) throw error;
    return [...new Set(error.faults.map(({ code = '' }) => code))].sort();
  }
}

/** In which a line says another thing than it did, and than its record does. */
function changesOf(line: FileLine, { record, ...said }: FileLine & { record: Kept }): ('day' | 'people')[] {
  return (['day', 'people'] as const).filter(
    (column) => line[column] !== said[column] && line[column] !== record[column],
  );
}

function contentAfter({ contents }: KnownFile, { isOlder, pick, day, people }: FileChange): Content {
  const latest = contents.at(-1) ?? [];
  if (isOlder && contents.length > 0) return contents[pick % contents.length] ?? latest;
  const at = pick % (latest.length + 1);
  if (at === latest.length) return [...latest, { key: `f-${randomUUID()}`, day, people }];
  return latest.map((line, place) => (place === at ? { ...line, day, people } : line));
}
