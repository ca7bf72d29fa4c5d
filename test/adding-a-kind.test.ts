import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { testAdminUrl } from './support/postgres';

// What docs/developers/adding-a-kind.md says is done in a copy of the project, and the kind is looked for everywhere.

const ROOT = join(__dirname, '..');
const COPIED = [
  'gateway',
  'platform',
  'subgraphs',
  'schema',
  'scripts',
  'web/graph',
  'test/support',
  'test/adding-a-kind',
];
const FILES = ['package.json', 'tsconfig.json', 'web/page-paths.ts'];

/** One thing that the page tells a reader to do with a file: to write it, or to replace some lines of it by others. */
type Edit = { file: string; text: string } | { file: string; before: string; after: string };

/** The edits of the page, in their order. */
function readEdits(page: string): Edit[] {
  const edits: Edit[] = [];
  let file = '';
  for (const [, named, language, body = ''] of page.matchAll(
    /^(?:New file|In) `([^`]+)`:$|^```(ts|diff)\n([\s\S]*?)^```$/gm,
  )) {
    if (named) file = named;
    else if (language === 'ts') edits.push({ file, text: body });
    else edits.push({ file, ...sidesOf(body.trimEnd().split('\n')) });
  }
  return edits;
}

const sidesOf = (lines: readonly string[]) => ({
  before: sideOf(lines, '+'),
  after: sideOf(lines, '-'),
});

/** The lines of a difference as they are on one side of it. */
const sideOf = (lines: readonly string[], other: '+' | '-'): string =>
  lines
    .filter((line) => !line.startsWith(other))
    .map((line) => line.slice(1))
    .join('\n');

function carryOut(edit: Edit, tree: string): void {
  const path = join(tree, edit.file);
  if ('text' in edit) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, edit.text, { flag: 'wx' }); // a new file is new
    return;
  }
  const text = readFileSync(path, 'utf8');
  expect([edit.file, text.split(edit.before).length - 1]).toEqual([edit.file, 1]);
  writeFileSync(
    path,
    text.replace(edit.before, () => edit.after),
  );
}

const edits = readEdits(readFileSync(join(ROOT, 'docs/developers/adding-a-kind.md'), 'utf8'));
let tree: string;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- printed by adding-a-kind/main.ts; a test fails where it is not there
let found: any;
beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'adding-a-kind-'));
  for (const path of [...COPIED, ...FILES]) cpSync(join(ROOT, path), join(tree, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  for (const edit of edits) carryOut(edit, tree);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(tree, 'test/adding-a-kind/main.ts')],
    {
      cwd: tree,
      env: { ...process.env, TEST_POSTGRES_URL: testAdminUrl() },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  found = JSON.parse(stdout);
}, 120_000);
afterAll(() => tree && rmSync(tree, { recursive: true }));

test('a kind with a life, a reference and a list of its own is added in four files', () => {
  expect(new Set(edits.map(({ file }) => file)).size).toBe(4);
});

test('the page says exactly the tables that the kind wants, and they can be taken away again', () => {
  expect(found.wanted).toEqual([]);
  expect(found.leftBehind).toEqual([]);
});

test('the schemas of all servers keep every rule with it, and compose', () => {
  expect(found.faults).toEqual([]);
});

test('it has its types, its inputs, and a mutation for each thing that is done with it', () => {
  const [trip, member, state, input] = found.types as string[];
  for (const field of [
    'destination: String!',
    'state: StudyTripState!',
    'leader: WardDeputy',
    'members: [WardStudyTripMember!]!',
    'history(',
  ])
    expect(trip).toContain(field);
  expect(member).toContain('trip: WardStudyTrip');
  expect(state).toMatch(/PLANNED[\s\S]*HELD[\s\S]*REPORTED/);
  expect(input).toContain('leaderId: ID');
  const acts = (type: string) =>
    ['cancel', 'correct', 'record', 'remove', 'restore', 'share'].map((verb) => `${verb}${type}`);
  const all = [
    ...acts('WardStudyTrip'),
    ...acts('WardStudyTripMember'),
    ...['hold', 'report', 'undoStep', 'correctStep'].map((verb) => `${verb}WardStudyTrip`),
  ];
  expect([...found.mutations].sort()).toEqual(all.sort());
});

test('an officer records one, with a member, takes it a step further and lists it', () => {
  expect(found.early.holdWardStudyTrip.userErrors).toEqual([{ code: 'ENDS_BEFORE_START', field: 'endedOn' }]);
  expect(found.list.council.studyTrips.nodes).toEqual([
    {
      ...{ summary: 'Học tập kinh nghiệm tại HĐND phường Đức Xuân', state: 'HELD', leader: null },
      ...{ members: [{ post: 'Trưởng ban' }], history: { totalCount: 2 } },
    },
  ]);
});

test('it has a file to be loaded from, two sheets of the workbook, and lines of the dictionary', () => {
  expect(found.files).toEqual(expect.arrayContaining(['WardStudyTrip', 'WardStudyTripMember']));
  const state = ['Trạng thái', 'Ngày kết thúc', 'Ngày báo cáo'];
  expect(found.sheets).toEqual([
    {
      name: 'Chuyến học tập kinh nghiệm',
      columns: ['Mã', 'Nơi đến', 'Ngày đi', 'Trưởng đoàn', ...state, 'Bản nháp'],
    },
    {
      name: 'Thành viên đoàn học tập',
      columns: ['Mã', 'Chuyến học tập', 'Chức danh', 'Ngày cử đi', 'Bản nháp'],
    },
  ]);
  expect(found.dictionary).toHaveLength(13);
});

test('its server describes it to whoever makes forms', () => {
  expect(found.described).toMatchObject({ name: 'WardStudyTrip', mayRecord: true });
  expect(found.described.states.map(({ value }: { value: string }) => value)).toEqual(['PLANNED', 'HELD', 'REPORTED']);
  expect(found.described.fields.map(({ name, refersTo }: Record<string, unknown>) => [name, refersTo])).toContainEqual([
    ...['leaderId', 'WardDeputy'],
  ]);
  expect(found.described.steps.map(({ mutation }: Record<string, unknown>) => mutation)).toEqual([
    ...['holdWardStudyTrip', 'reportWardStudyTrip'],
  ]);
});

test('the pages know how to cache it, and the gateway what its list costs', () => {
  expect(found.cached).toMatch(/'WardStudyTrip',\s+'WardStudyTripMember',/);
  expect(found.cost).toContain(`'WardStudyTrip.members': 200,`);
});
