import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMetadataArgsStorage } from 'typeorm';
import { sortDefinitions } from '../scripts/schema/sort-definitions';
import { affairsRights } from './citizen-affairs/rights';
import { AFFAIRS_KINDS, AFFAIRS_RECORDS, citizenAffairsSubgraph } from './citizen-affairs/subgraph';
import { AFFAIRS_TABLES } from './citizen-affairs/tables';
import { CITIZEN_FIGURES } from './citizen-affairs/report/citizen-figures';
import { CITY_FIGURES } from './city-council/report/city-figures';
import { cityRights } from './city-council/rights';
import { CITY_KINDS, CITY_RECORDS, cityCouncilSubgraph } from './city-council/subgraph';
import { CITY_TABLES } from './city-council/tables';
import type { Field } from './recording/field';
import type { RecordKind } from './recording/record-kind';
import type { RecordRights } from './records/record-rights';
import type { RecordClass } from './records/council-record.model';
import type { Viewer } from './viewer/viewer';
import { viewers } from './viewer/viewers.fixture';
import { WARD_FIGURES } from './ward-council/report/ward-figures';
import { wardRights } from './ward-council/rights';
import { WARD_KINDS, WARD_RECORDS, wardCouncilSubgraph } from './ward-council/subgraph';
import { wardTables } from './ward-council/tables';
import { dictionaryLines } from './workbook/dictionary';
import { workbookForm } from './workbook/workbook-form';

// What the servers make of the kinds of records, against what was committed: a kind that moves to another way of being
// declared must leave all of it as it was. Tables and columns are held to the migrations by migrations.test.ts, the lengths
// of lists by test/list-sizes.test.ts and the keys of the pages' cache by web/graph/cache-keys.test.ts.
// A change that is meant: npm test -- subgraphs/derived-output.test.ts -u

interface Server {
  name: string;
  subgraph: typeof wardCouncilSubgraph;
  records: readonly RecordClass[];
  kinds: readonly RecordKind[];
  tables: ReturnType<typeof wardTables>;
  figures: readonly object[];
  rights(viewer: Viewer): RecordRights;
}

const SERVERS: Server[] = [
  {
    ...{ name: 'city-council', subgraph: cityCouncilSubgraph, records: CITY_RECORDS, kinds: CITY_KINDS },
    ...{ tables: CITY_TABLES, figures: CITY_FIGURES, rights: cityRights },
  },
  {
    ...{ name: 'citizen-affairs', subgraph: citizenAffairsSubgraph, records: AFFAIRS_RECORDS, kinds: AFFAIRS_KINDS },
    ...{ tables: AFFAIRS_TABLES, figures: CITIZEN_FIGURES, rights: affairsRights },
  },
  {
    ...{ name: 'ward-council', subgraph: wardCouncilSubgraph, records: WARD_RECORDS, kinds: WARD_KINDS },
    ...{ tables: wardTables('song-cau'), figures: WARD_FIGURES, rights: wardRights },
  },
];

describe.each(SERVERS)('of the kinds of records of $name', ({ name, subgraph, ...server }) => {
  test('the schema is the committed one', () => {
    const committed = readFileSync(join(__dirname, `../schema/${name}.graphql`), 'utf8');
    const today = sortDefinitions(subgraph.sdl).trim();
    const lines = new Set(committed.split('\n'));
    expect(today.split('\n').filter((line) => !lines.has(line))).toEqual([]);
    expect(committed.endsWith(`\n${today}\n`)).toBe(true);
  });

  test('what is entered, corrected and done with them is what it was', () => {
    expect(server.kinds.flatMap(kindLines).join('\n')).toMatchSnapshot();
  });

  test('who may read them is what it was', () => {
    const lines = server.records.flatMap((record) => readLines(record, server.rights));
    expect(lines.join('\n')).toMatchSnapshot();
  });

  test('what is loaded from files, in which order and by which rules, is what it was', () => {
    const lines = server.tables.flatMap(({ entity, rules = [] }) => [
      text(entity),
      ...rules.map((rule) => `  ${text(rule)}`),
    ]);
    expect(lines.join('\n')).toMatchSnapshot();
  });

  test('the figures that count them are what they were', () => {
    expect(server.figures.map(text).join('\n')).toMatchSnapshot();
  });

  test('the sheets of their workbook and its data dictionary are what they were', () => {
    const form = workbookForm(server.kinds, subgraph.schema);
    const sheets = form.map(
      ({ columns, ...sheet }) => `${sheet.fileName}: ${columns.map((column) => column.name).join(' ')}`,
    );
    expect([...sheets, ...dictionaryLines(form).map((line) => line.join(' | '))].join('\n')).toMatchSnapshot();
  });
});

function kindLines(kind: RecordKind): string[] {
  const { fields, lateFields = {}, extra = {}, lifeCycle, rules, turnsWith = [], ...rest } = kind;
  return [
    `${kind.record.name} by ${kind.record.eventColumn}: ${text(rest)}`,
    `  summed up ${Object.values(summedUp(kind.record)).join(' | ')}`,
    ...(turnsWith.length > 0 ? [`  turns with ${turnsWith.map(tableOf).join(' ')}`] : []),
    ...fieldLines('field', fields),
    ...fieldLines('late', lateFields),
    ...fieldLines('extra', extra),
    ...rules.map((rule) => `  rule ${text(rule)}`),
    ...(lifeCycle ? [`  life ${text({ ...lifeCycle, transitions: undefined })}`] : []),
    ...(lifeCycle?.transitions ?? []).flatMap(({ fields: said = {}, extra: besides = {}, ...step }) => [
      `  step ${text(step)}`,
      ...fieldLines('  field', said),
      ...fieldLines('  extra', besides),
    ]),
  ];
}

/** The day and the line of a record whose every property holds its own name. */
function summedUp(record: RecordClass): { day: string; line: string } {
  const named = new Proxy(new record(), {
    get: (target, name, receiver): unknown => Reflect.get(target, name, receiver) ?? `<${String(name)}>`,
  });
  return { day: named.happenedOn, line: named.summary };
}

const tableOf = (kind: RecordClass | string): string | undefined =>
  typeof kind === 'string' ? kind : getMetadataArgsStorage().tables.find(({ target }) => target === kind)?.name;

const fieldLines = (role: string, fields: object): string[] =>
  Object.entries(fields as Record<string, Field>).map(([name, field]) => `  ${role} ${name} ${text(field)}`);

function readLines(record: RecordClass, rights: (viewer: Viewer) => RecordRights): string[] {
  const readable = Object.entries({ ...viewers, wardOfficer: viewers.wardOfficer() }).map(([role, viewer]) => {
    try {
      return `  ${role} ${text(rights(viewer).conditionsOn(record))}`;
    } catch (error) {
      return `  ${role} ${(error as Error).name}`;
    }
  });
  return [record.name, ...readable];
}

/** A value in one line: its keys in order, classes by their names and other functions only as being there. */
function text(value: unknown): string {
  if (typeof value === 'function') return /^class/.test(String(value)) ? value.name : '(function)';
  if (Array.isArray(value)) return `[${value.map(text).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'undefined';
  if (!isPlain(value)) return String((value as { name?: unknown }).name); // a scalar of GraphQL
  const shown = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${shown.map(([key, one]) => `${key}: ${text(one)}`).join(', ')}}`;
}

const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);
