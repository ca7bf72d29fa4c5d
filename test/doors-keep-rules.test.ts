import { randomUUID } from 'node:crypto';
import { AFFAIRS_CROSSINGS } from '../subgraphs/citizen-affairs/crossings';
import { PETITION_PASSED_UP, RECOMMENDATION_PASSED_UP } from '../subgraphs/citizens/passing-up.payloads';
import { Inbox } from '../subgraphs/crossing/inbox';
import { dayField } from '../subgraphs/recording/record-days';
import { newRecord } from '../subgraphs/recording/record-entry';
import type { RecordKind } from '../subgraphs/recording/record-kind';
import { Refused } from '../subgraphs/recording/user-error';
import type { CouncilRecord } from '../subgraphs/records/council-record.model';
import { viewers } from '../subgraphs/viewer/viewers.fixture';
import { WARD_KINDS } from '../subgraphs/ward-council/subgraph';
import { keptOutbox } from './support/kept-outbox';
import { Doors, type Entry, fieldsOf, keys, type Server, type Verdict, WARD } from './doors/doors';

// What no single value tells: fields that go together, records that are referred to, ordinals, closed periods, units.
jest.setTimeout(60_000);

type Rule = 'fields together' | 'reference' | 'the only one' | 'closed period' | 'unit in force';

interface Case extends Entry {
  rule: Rule;
  code: string;
}

const CLOSED = { from: '2019-01-01', to: '2019-12-31', day: '2019-06-14' };
/** Before the ward of the world was in force. */
const NO_UNIT_YET = '2011-06-14';

let doors: Doors;
beforeAll(async () => {
  doors = await Doors.open();
  for (const { db } of doors.servers)
    await db.query(`insert into closed_period (id, period_from, period_to, closed_at) values ('k', $1, $2, now())`, [
      CLOSED.from,
      CLOSED.to,
    ]);
});
afterAll(() => doors?.close());

async function allCases(): Promise<Case[]> {
  const cases: Case[] = [];
  for (const server of doors.servers) {
    for (const kind of server.kinds) {
      cases.push(...(await fieldsTogether(server, kind)), ...references(server, kind), ...days(server, kind));
      if (kind.check) cases.push({ server, kind, said: {}, rule: 'the only one', code: 'ALREADY_USED' });
    }
  }
  return cases;
}

/** For each rule of a kind a value, or two, with which the record of the world breaks it and is right otherwise. */
async function fieldsTogether(server: Server, kind: RecordKind): Promise<Case[]> {
  const held = await server.db.getRepository(kind.record).findOneByOrFail({ id: 'open' });
  const entered = fieldsOf(kind).map(([property]) => [property, held[property as keyof CouncilRecord]]);
  const record = Object.assign(newRecord(kind, server.db.manager, 'new', new Date()), Object.fromEntries(entered));
  const values = fieldsOf(kind).flatMap(([property, { kind: sort, isRequired }]) =>
    [
      ...(sort === 'INTEGER' ? [0, 999_999] : []),
      ...(sort === 'DATE' ? ['2013-01-01', '2024-01-01'] : []),
      ...(sort === 'DATE' && !isRequired ? [null] : []),
    ].map((value): [string, string | number | null] => [property, value]),
  );
  return kind.rules.flatMap(({ holds, code }) => {
    const breaks = (said: Case['said']) => !holds(Object.assign(Object.create(record) as CouncilRecord, said));
    const found =
      values.map((one) => Object.fromEntries([one])).find(breaks) ??
      values.flatMap((one) => values.map((other) => Object.fromEntries([one, other]))).find(breaks);
    return found ? [{ server, kind, said: found, rule: 'fields together' as const, code }] : [];
  });
}

/** Each reference to what is nowhere, was removed or called off, or is a draft. */
function references(server: Server, kind: RecordKind): Case[] {
  const { foreignKeys, target } = server.db.getMetadata(kind.record);
  const entered = new Set(fieldsOf(kind).map(([property]) => property));
  return foreignKeys.flatMap(({ columns: [column], referencedEntityMetadata: parent }) => {
    const property = column?.propertyName ?? '';
    if (!entered.has(property) || parent.target === target || fieldOf(kind, property)?.kind !== 'REFERENCE') return [];
    const of = (id: string, code: string): Case => ({
      server,
      kind,
      said: { [property]: id },
      rule: 'reference',
      code,
    });
    return [
      ...['nowhere', 'removed', 'cancelled'].map((id) => of(id, 'REFERENCE_NOT_FOUND')),
      of('draft', 'PARENT_IS_DRAFT'),
    ];
  });
}

/** The record's day in a closed period, and before its unit was in force. */
function days(server: Server, kind: RecordKind): Case[] {
  const property = dayField(kind, server.db.manager);
  if (!property) return [];
  const isInstant = fieldOf(kind, property)?.kind === 'INSTANT';
  const on = (day: string) => ({ [property]: isInstant ? `${day}T08:00:00+07:00` : day });
  return [
    ...(kind.isOutsidePeriods
      ? []
      : [{ server, kind, said: on(CLOSED.day), rule: 'closed period' as const, code: 'PERIOD_CLOSED' }]),
    ...(kind.unitOf
      ? [{ server, kind, said: on(NO_UNIT_YET), rule: 'unit in force' as const, code: 'UNIT_NOT_IN_FORCE' }]
      : []),
  ];
}

const fieldOf = (kind: RecordKind, property: string) => fieldsOf(kind).find(([name]) => name === property)?.[1];

const named = ({ server, kind, rule, said, code }: Case): string =>
  `${server.owner.server} ${kind.record.name} ${rule} ${JSON.stringify(said)} ${code}`;

type Door = 'mutation' | 'files' | 'workbook' | 'crossing' | 'units';

/** Where a door gives no verdict, or another one, and why. */
const EXCEPTIONS = new Map(
  Object.entries({
    'mutation, none': 'written by no usual mutation',
    'files, none': 'the file of the test world has no such column',
    'files, by itself': 'refused for what the row says by itself, which is found before anything is written',
    'workbook, none': 'only wards load workbooks, of what their officers enter',
    'crossing, none': 'brought by no crossing',
    'units, none':
      'a change of units writes units and what became of them, which are no kinds: see doors-of-units.test.ts',
    'crossing, taken in': 'a crossing enters a closed period, else the matter would die',
  }),
);

/** What a ward passes up on a day, by the record that it becomes. */
const CROSSED: Record<string, (day: string) => { kind: string; payload: object }> = {
  VoterRecommendation: (day) => ({
    kind: RECOMMENDATION_PASSED_UP,
    payload: { raisedOn: day, passedUpOn: day, content: 'Kiến nghị', competentLevel: null },
  }),
  Petition: (day) => ({
    kind: PETITION_PASSED_UP,
    payload: {
      ...{ kind: 'REQUEST', receivedOn: day, passedUpOn: day, content: null },
      ...{ petitionerName: null, petitionerAddress: null, petitionerPhone: null },
    },
  }),
};

/** What comes of passing it up; undefined for what no crossing brings. */
async function byCrossing({ server, kind, rule }: Case): Promise<Verdict[] | undefined> {
  const day = rule === 'closed period' ? CLOSED.day : rule === 'unit in force' ? NO_UNIT_YET : undefined;
  const crossed = server.owner.server === 'citizen-affairs' && day ? CROSSED[kind.record.name]?.(day) : undefined;
  if (!crossed) return undefined;
  const writing = { outbox: keptOutbox, now: () => new Date(), keys: keys.citizenAffairs };
  const inbox = new Inbox({ handlers: AFFAIRS_CROSSINGS, ...writing });
  const arrival = { id: randomUUID(), kind: crossed.kind, from: `ward-council/${WARD}` as const };
  const payload = { id: randomUUID(), ...crossed.payload };
  const by = { viewer: viewers.service, requestId: 'doors' };
  const error: unknown = await inbox.takeIn(server.db.manager, arrival, payload, by).catch((thrown: unknown) => thrown);
  return error instanceof Refused ? error.userErrors.map(({ code }) => ({ code, property: null })) : [];
}

/** The exception that a verdict is; undefined where there is none. */
function exceptionOf(door: Door, { rule, code }: Case, all: readonly Verdict[] | undefined): string | undefined {
  if (!all) return `${door}, none`;
  if (all.some((verdict) => verdict.code === code)) return undefined;
  if (door === 'files' && all.some(({ isOfCheck }) => isOfCheck)) return 'files, by itself';
  return door === 'crossing' && rule === 'closed period' && all.length === 0 ? 'crossing, taken in' : undefined;
}

test('every door keeps the rules that look at more than one value, for every kind of record, with the same code', async () => {
  const cases = await allCases();
  const inFiles = await doors.byFiles(cases, 'LOAD');
  const inWorkbook = await doors.byWorkbook(cases.filter(({ server }) => server.kinds === WARD_KINDS));
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const wrong: string[] = [];
  for (const one of cases) {
    const byMutation = await doors.byMutation(one);
    if (one.rule === 'the only one' && !byMutation?.some(({ code }) => code === one.code)) continue; // there may be two
    const given: Record<Door, readonly Verdict[] | undefined> = {
      mutation: byMutation,
      files: inFiles.get(one),
      workbook: inWorkbook.get(one),
      crossing: await byCrossing(one),
      units: undefined,
    };
    for (const [door, all] of Object.entries(given) as [Door, readonly Verdict[] | undefined][]) {
      const exception = exceptionOf(door, one, all);
      count(exception ?? `${one.rule}: ${door}`);
      const codes = (all ?? []).map(({ code }) => code);
      if (exception === undefined && !codes.includes(one.code))
        wrong.push(`${door}: ${named(one)}, but ${codes.join()}`);
    }
  }
  const lines = [...counts]
    .sort()
    .map(([name, n]) => `${name}: ${n}${EXCEPTIONS.has(name) ? ` (${EXCEPTIONS.get(name)})` : ''}`);
  console.log(`${cases.length} cases\n${lines.join('\n')}`);

  expect(wrong).toEqual([]);
  const LEAST: Record<Rule, number> = {
    ...{ 'fields together': 30, reference: 90, 'the only one': 15, 'closed period': 25, 'unit in force': 15 },
  };
  for (const [rule, least] of Object.entries(LEAST))
    for (const door of ['mutation', 'files']) expect(counts.get(`${rule}: ${door}`)).toBeGreaterThanOrEqual(least);
  expect(counts.get('unit in force: crossing')).toBe(1);
  expect(counts.get('files, by itself')).toBeLessThan(20);
});
