import { randomUUID } from 'node:crypto';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { DataSource } from 'typeorm';
import { openOwnedDatabase } from '../platform/database/data-source';
import { DataRefused } from '../platform/loading/faults';
import { checkFiles } from '../platform/loading/load';
import { filesOf } from '../scripts/load/world-targets';
import type { DatabaseOwner } from '../scripts/hub/open-hub-databases';
import { AFFAIRS_CROSSINGS } from '../subgraphs/citizen-affairs/crossings';
import { CITIZEN_AFFAIRS_DATABASE } from '../subgraphs/citizen-affairs/database';
import { AFFAIRS_KINDS } from '../subgraphs/citizen-affairs/subgraph';
import { PETITION_PASSED_UP, RECOMMENDATION_PASSED_UP } from '../subgraphs/citizens/passing-up.payloads';
import { CITY_COUNCIL_DATABASE } from '../subgraphs/city-council/database';
import { CITY_KINDS } from '../subgraphs/city-council/subgraph';
import { Inbox } from '../subgraphs/crossing/inbox';
import { inputNameOf } from '../subgraphs/recording/entered-values';
import type { Field } from '../subgraphs/recording/field';
import { dayField } from '../subgraphs/recording/record-days';
import type { RecordKind } from '../subgraphs/recording/record-kind';
import { Recorder } from '../subgraphs/recording/recorder';
import { Refused } from '../subgraphs/recording/user-error';
import { valueRuleOf } from '../subgraphs/recording/value-rules';
import type { CouncilRecord } from '../subgraphs/records/council-record.model';
import { viewers } from '../subgraphs/viewer/viewers.fixture';
import { WARD_COUNCIL_DATABASE } from '../subgraphs/ward-council/database';
import { WARD_KINDS, wardCouncilSubgraph } from '../subgraphs/ward-council/subgraph';
import { importFiles } from '../subgraphs/workbook/import-files';
import { ImportRefused } from '../subgraphs/workbook/import-faults';
import { type SheetForm, workbookForm } from '../subgraphs/workbook/workbook-form';
import { keptOutbox } from './support/kept-outbox';
import { createLoadedWorldDatabases, testKeysOf, type WorldDatabases } from './support/world-databases';

/** A world with a record of every kind, each under this id. */
const WORLD = join(__dirname, 'worlds/rights');
const ID = 'open';
const WARD = 'ben-nay';
const keys = testKeysOf([WARD]);
const FORM = workbookForm(WARD_KINDS, wardCouncilSubgraph.schema);

interface Server {
  owner: DatabaseOwner;
  kinds: readonly RecordKind[];
  db: DataSource;
  folder: string;
}

/** One value that no door may let in, and the code that each has to give for it at its field. */
interface Case {
  server: Server;
  kind: RecordKind;
  property: string;
  field: Field;
  bad: string | number;
  code: string;
}

const BAD_VALUES: Partial<Record<Field['kind'], readonly (string | number)[]>> = {
  TEXT: ['x'.repeat(20_001), 'a\u0007b', 'a\uFFFFb'],
  INTEGER: [-1, 1_000_001],
  DATE: ['1945-09-01'],
  INSTANT: ['1945-09-01T08:00:00+07:00'],
  MONTH: ['1945-08'],
};
const AHEAD: Partial<Record<Field['kind'], string>> = { DATE: '2999-12-31', INSTANT: '2999-12-31T08:00:00+07:00' };

let databases: WorldDatabases;
let servers: Server[];
let folder: string;
beforeAll(async () => {
  databases = await createLoadedWorldDatabases(WORLD);
  folder = await mkdtemp(join(tmpdir(), 'doors-'));
  await cp(WORLD, join(folder, 'world'), { recursive: true });
  const open = (content: typeof CITY_COUNCIL_DATABASE, { ownerUrl }: { ownerUrl: string }) =>
    openOwnedDatabase({ ...content, ownerUrl, poolSize: 2 });
  const { cityCouncil, citizenAffairs, wards } = databases;
  const world = join(folder, 'world');
  servers = [
    {
      ...{ owner: { server: 'city-council' }, kinds: CITY_KINDS, folder: join(world, 'city-council') },
      db: await open(CITY_COUNCIL_DATABASE, cityCouncil),
    },
    {
      ...{ owner: { server: 'citizen-affairs' }, kinds: AFFAIRS_KINDS, folder: join(world, 'citizen-affairs') },
      db: await open(CITIZEN_AFFAIRS_DATABASE, citizenAffairs),
    },
    {
      ...{ owner: { server: 'ward-council', wardId: WARD }, kinds: WARD_KINDS },
      ...{ folder: join(world, 'ward-council', WARD), db: await open(WARD_COUNCIL_DATABASE, wards.get(WARD)!) },
    },
  ];
});
afterAll(async () => {
  await Promise.all((servers ?? []).map(({ db }) => db.destroy()));
  await databases?.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Every field of every kind with every value that is wrong in it. */
function allCases(): Case[] {
  return servers.flatMap((server) =>
    server.kinds.flatMap((kind) => {
      const day = kind.mayLieAhead ? null : dayField(kind, server.db.manager);
      return Object.entries(kind.fields as Record<string, Field>).flatMap(([property, field]): Case[] => {
        const of = { server, kind, property, field };
        const code = valueRuleOf(field)?.code;
        const ahead = property === day ? AHEAD[field.kind] : undefined;
        return [
          ...(code ? (BAD_VALUES[field.kind] ?? []).map((bad) => ({ ...of, bad, code })) : []),
          ...(ahead ? [{ ...of, bad: ahead, code: 'IN_FUTURE' }] : []),
        ];
      });
    }),
  );
}

const named = ({ server, kind, property, bad, code }: Case): string =>
  `${server.owner.server} ${kind.record.name}.${property} ${JSON.stringify(bad).slice(0, 30)} ${code}`;

const recordOf = ({ server: { db }, kind }: Pick<Case, 'server' | 'kind'>): Promise<CouncilRecord> =>
  db.getRepository(kind.record).findOneByOrFail({ id: ID });

/** Gives the codes that a mutation refuses the value with, at its field. */
async function byMutation({ server, kind, property, field, bad }: Case): Promise<string[]> {
  const recorder = new Recorder({
    ...{ db: server.db.manager, viewer: viewers.standingCommittee, mayRecord: true, requestId: 'doors' },
    ...{ outbox: keptOutbox, now: () => new Date(), keys: keys.citizenAffairs, kinds: server.kinds },
  });
  const record = await recordOf({ server, kind });
  const entered = Object.fromEntries(
    Object.entries(kind.fields as Record<string, Field>)
      .filter(([, { isSealed }]) => !isSealed)
      .map(([name, one]) => [inputNameOf(name, one), record[name as keyof CouncilRecord]]),
  );
  const name = inputNameOf(property, field);
  const value = field.kind === 'INSTANT' ? new Date(bad) : bad;
  const command = { name: 'doors', idempotencyKey: randomUUID(), input: {} };
  const { userErrors } = await recorder.record(kind, { ...entered, [name]: value }, command);
  return userErrors.filter((fault) => fault.field === name).map(({ code }) => code);
}

/** Gives, for each case, the codes that the check of a world's files has at its cell. */
async function byFiles(cases: readonly Case[]): Promise<Map<Case, string[]>> {
  const places = new Map<string, Case>();
  for (const [kind, own] of Map.groupBy(cases, (one) => one.kind)) {
    const { server } = own[0] as Case; // no group is empty
    const path = join(server.folder, `${server.db.getMetadata(kind.record).tableName.replaceAll('_', '-')}.csv`);
    const text = await readFile(path, 'utf8');
    const rows = parse<Record<string, string>>(text, { columns: true });
    const header = Object.keys(rows[0] ?? {});
    const written = own.filter((one) => header.includes(columnOf(one)));
    const base = rows.find(({ id }) => id === ID);
    const added = written.map((one, at) => header.map((name) => cellOf(one, at, name, base)));
    await appendFile(path, stringify(added));
    const firstLine = text.split('\n').length;
    for (const [at, one] of written.entries()) places.set(`${path}:${firstLine + at}`, one);
  }
  const targets = servers.map(({ owner, db }) => ({
    ...{ name: owner.server, db, keys: keys.citizenAffairs, ...filesOf(owner, join(folder, 'world'), db, new Date()) },
  }));
  const error: unknown = await checkFiles(targets.map((one) => ({ ...one, crossChecks: [] }))).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DataRefused)) throw new Error('the files were not refused', { cause: error });
  const found = new Map([...places.values()].map((one): [Case, string[]] => [one, []]));
  for (const { file, line, column, code } of error.faults) {
    const one = places.get(`${file}:${line}`);
    if (one && column === columnOf(one) && code) found.get(one)?.push(code);
  }
  return found;
}

const columnOf = ({ server, kind, property }: Case): string =>
  server.db.getMetadata(kind.record).findColumnWithPropertyName(property)?.databaseName ?? '';

const cellOf = (one: Case, at: number, name: string, base: Record<string, string> | undefined): string =>
  name === 'id' ? `door-${at}` : name === columnOf(one) ? String(one.bad) : (base?.[name] ?? '');

/** Gives, for each case of a ward, the codes that an import of its workbook has at its cell. */
async function byWorkbook(cases: readonly Case[]): Promise<Map<Case, string[]>> {
  const places = new Map<string, Case>();
  const files = [];
  await mkdir(join(folder, 'sheets'), { recursive: true });
  for (const form of FORM) {
    const own = cases.filter(({ kind }) => kind === form.kind);
    const rows = [];
    for (const [at, one] of own.entries()) {
      rows.push(rowOf(form, one, await recordOf(one), at));
      places.set(`${form.name}:${at + 2}`, one);
    }
    const path = join(folder, 'sheets', `${form.fileName}.csv`);
    await writeFile(path, stringify([form.columns.map(({ heading }) => heading), ...rows]));
    files.push({ path, name: `${form.fileName}.csv` });
  }
  const error: unknown = await importFiles(files, {
    ...{ db: servers[2]!.db.manager, form: FORM, viewer: viewers.standingCommittee, requestId: 'doors' },
    ...{ outbox: keptOutbox, now: () => new Date(), keys: keys.wards.get(WARD), folder },
  }).catch((thrown: unknown) => thrown);
  if (!(error instanceof ImportRefused)) throw new Error('the workbook was not refused', { cause: error });
  const found = new Map([...places.values()].map((one): [Case, string[]] => [one, []]));
  for (const { sheet, row, column, code } of error.faults) {
    const one = places.get(`${sheet}:${row}`);
    const form = FORM.find(({ kind }) => kind === one?.kind);
    const heading = form?.columns.find(({ name }) => one && name === inputNameOf(one.property, one.field))?.heading;
    if (one && column === heading) found.get(one)?.push(code);
  }
  return found;
}

function rowOf(form: SheetForm, { property, field, bad }: Case, record: CouncilRecord, at: number): string[] {
  return form.columns.map(({ name, role, isSealed, words }) => {
    if (role === 'CODE') return `door-${at}`;
    if (name === inputNameOf(property, field)) return String(bad).replace(/T(\d\d:\d\d).*$/, ' $1');
    if (role !== 'FIELD' || isSealed) return '';
    const entry = Object.entries(form.kind.fields as Record<string, Field>).find(
      ([one, of]) => inputNameOf(one, of) === name,
    );
    const value = entry && record[entry[0] as keyof CouncilRecord];
    if (value instanceof Date) return value.toISOString().slice(0, 16).replace('T', ' ');
    return (
      words.find((word) => word.value === value)?.word ?? (value === null || value === undefined ? '' : String(value))
    );
  });
}

/** What a ward passes up, by the record that it becomes. */
const CROSSED: Record<string, { kind: string; payload: Record<string, unknown> }> = {
  VoterRecommendation: {
    kind: RECOMMENDATION_PASSED_UP,
    payload: { raisedOn: '2023-02-03', passedUpOn: '2023-02-03', content: 'Kiến nghị', competentLevel: null },
  },
  Petition: {
    kind: PETITION_PASSED_UP,
    payload: {
      ...{ kind: 'REQUEST', receivedOn: '2023-02-03', passedUpOn: '2023-02-03', content: null },
      ...{ petitionerName: null, petitionerAddress: null, petitionerPhone: null },
    },
  },
};

/** Gives the codes that a crossing refuses the value with; undefined where it brings no such field. */
async function byCrossing({ server, kind, property, field, bad }: Case): Promise<string[] | undefined> {
  const crossed = server.owner.server === 'citizen-affairs' ? CROSSED[kind.record.name] : undefined;
  const name = inputNameOf(property, field);
  // The day that a petition is received on is for its receiver the day it was passed up.
  if (!crossed || !(name in crossed.payload) || field.kind !== 'TEXT') return undefined;
  const inbox = new Inbox({
    handlers: AFFAIRS_CROSSINGS,
    outbox: keptOutbox,
    now: () => new Date(),
    keys: keys.citizenAffairs,
  });
  const arrival = { id: randomUUID(), kind: crossed.kind, from: `ward-council/${WARD}` as const };
  const payload = { id: randomUUID(), ...crossed.payload, [name]: bad };
  const by = { viewer: viewers.service, requestId: 'doors' };
  const error: unknown = await inbox.takeIn(server.db.manager, arrival, payload, by).catch((thrown: unknown) => thrown);
  return error instanceof Refused ? error.userErrors.map(({ code }) => code) : [];
}

type Door = keyof typeof EXCEPTIONS;

/** Where a door gives no verdict, and why. */
const EXCEPTIONS = {
  mutation: 'requested, returned or closed by a mutation of its own',
  files: 'in no file of a world',
  workbook: 'no sheet: only wards load workbooks, of what their officers enter',
  crossing: 'brought by no crossing',
};

test('every door gives every wrong value of every kind of record the same verdict and code', async () => {
  const cases = allCases();
  const inFiles = await byFiles(cases);
  const inWorkbook = await byWorkbook(cases.filter(({ server }) => server.kinds === WARD_KINDS));
  const verdicts: Record<Door, number> = { mutation: 0, files: 0, workbook: 0, crossing: 0 };
  const wrong: string[] = [];
  for (const one of cases) {
    const isEntered = one.kind.mutations === undefined;
    const given: Record<Door, readonly string[] | undefined> = {
      mutation: isEntered ? await byMutation(one) : undefined,
      files: inFiles.get(one),
      workbook: inWorkbook.get(one),
      crossing: await byCrossing(one),
    };
    for (const [door, codes] of Object.entries(given) as [Door, readonly string[] | undefined][]) {
      if (!codes) continue;
      verdicts[door] += 1;
      if (!codes.includes(one.code)) wrong.push(`${door}: ${named(one)}, but ${codes.join() || 'nothing'}`);
    }
  }
  console.log(
    `${cases.length} wrong values of ${new Set(cases.map(({ kind }) => kind)).size} kinds`,
    ...(Object.keys(EXCEPTIONS) as Door[]).map(
      (door) => `\n${door}: ${verdicts[door]} verdicts, ${cases.length - verdicts[door]} without (${EXCEPTIONS[door]})`,
    ),
  );

  expect(wrong).toEqual([]);
  expect(Math.min(verdicts.mutation, verdicts.files)).toBeGreaterThan(200);
  expect(verdicts.workbook).toBeGreaterThan(100);
  expect(verdicts.crossing).toBe(15);
});
