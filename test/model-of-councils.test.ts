import fc from 'fast-check';
import { type Command, sequences } from './model/commands';
import { CouncilsModel, type Days } from './model/councils-model';
import { figuresOf } from './model/figures';
import { Files } from './model/files';
import { dayLater } from './model/kept';
import { Play, printed, type Stage } from './model/play';
import { loadWorld } from '../scripts/load/load-world';
import { seededRun } from './runner/seeded-suites';
import { type Carrier, openCarrier } from './support/carry-crossings';
import { startTestHub, type TestHub } from './support/hub';
import { hacTrang } from './support/world';

// Random sequences of commands in the hub and in a model of plain arrays: what either refuses or counts, the other does.
// All of them: npm run test:long -- model-of-councils
const { seed, count } = seededRun('model-of-councils');

jest.setTimeout(60_000 + count * 1_000);

const WARDS = ['gio-lanh', 'trang-non', 'suoi-sao'];
const FIRST_YEAR = 1976; // before, the clocks of Asia/Ho_Chi_Minh were another number of hours ahead
const MONTHS = 12 * (2022 - FIRST_YEAR); // up to the years of the world's own records

let hub: TestHub;
let carrier: Carrier;
let stage: Stage;
let committees: { from: string; to: string | null }[];
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
  await hub.run('city-council', `update ward set valid_from = '1900-01-01', valid_to = null where id <> 'nang-moi'`);
  await hub.run('city-council', `update ward set valid_from = '2100-01-01' where id = 'nang-moi'`);
  for (const server of ['citizen-affairs', ...WARDS])
    await hub.run(server, `update known_unit set valid_from = '1900-01-01', valid_to = null where id <> 'nang-moi'`);
  committees = await hub.run(
    'city-council',
    'select in_force_from::text as from, in_force_to::text as to from council_committee',
  );
  carrier = await openCarrier(hub);
  const model = new CouncilsModel();
  stage = { hub, carrier, model, files: await Files.open(hub, model, WARDS), wardIds: WARDS };
}, 60_000);
afterAll(async () => {
  await stage?.files.close();
  await carrier?.close();
  await hub?.stop();
});

let monthsUsed = 0;

/** Each sequence has a month of its own, so that the hub can stay the same; what reaches over its end the model knows too. */
function nextMonth(): Days {
  const month = new Date(Date.UTC(FIRST_YEAR, monthsUsed++, 1));
  const after = new Date(Date.UTC(FIRST_YEAR, monthsUsed, 1)).toISOString().slice(0, 10);
  return { from: month.toISOString().slice(0, 10), to: dayLater(after, -1) };
}

const REPORT = `query($period: Period!, $basis: FigureBasis!) { report(period: $period, basis: $basis) {
  indicators { code city wards total byWard { ward { id } value } } } }`;

/** Every indicator, as the model counts it. */
function expectedReport(period: Days, basis: 'LIVE' | 'ACCEPTED'): Record<string, object> {
  const { model } = stage;
  const city = figuresOf(model.records, 'city', period.from, period.to);
  const accepted = new Map(model.acceptedFor(period).map(({ wardId, frozen }) => [wardId, frozen]));
  const live = (wardId: string) => figuresOf(model.records, wardId, period.from, period.to);
  const wards = WARDS.map((id) => ({ id, figures: basis === 'LIVE' ? live(id) : accepted.get(id) }));
  const inForce = committees.filter(({ from, to }) => from <= period.to && (to === null || to > period.to));
  const organisation = { 'TC.01': inForce.length, 'TC.02': WARDS.length, 'TC.03': accepted.size };
  const inWards = Object.keys(live(WARDS[0] ?? ''));
  const lines = Object.entries({ ...city, ...organisation }).map(([code, value]) => {
    if (!inWards.includes(code)) return [code, { city: value }];
    const byWard = Object.fromEntries(wards.map(({ id, figures }) => [id, figures?.[code] ?? null]));
    const sum = Object.values(byWard).reduce<number>((whole, one) => whole + (one ?? 0), 0);
    const isNobodyIn = wards.every(({ figures }) => !figures);
    return [code, { city: value, wards: isNobodyIn ? null : sum, total: isNobodyIn ? null : value + sum, byWard }];
  });
  return Object.fromEntries(lines);
}

interface Line {
  code: string;
  city: number;
  wards: number | null;
  total: number | null;
  byWard: { ward: { id: string }; value: number | null }[];
}

async function reported(period: Days, basis: 'LIVE' | 'ACCEPTED'): Promise<Record<string, object>> {
  const { data, errors } = await hub.query(REPORT, { period: printed(period), basis });
  if (errors) throw new Error(JSON.stringify(errors));
  const lines = (data.report.indicators as Line[]).map((line: Line) => [
    line.code,
    line.byWard.length > 0
      ? {
          ...{ city: line.city, wards: line.wards, total: line.total },
          byWard: Object.fromEntries(line.byWard.map(({ ward, value }) => [ward.id, value])),
        }
      : { city: line.city },
  ]);
  return Object.fromEntries(lines);
}

async function play(commands: readonly Command[]): Promise<void> {
  fc.pre(monthsUsed < MONTHS); // looking for a shorter failure ends with the months
  const month = nextMonth();
  const one = new Play(stage, month);
  for (const command of commands) await one.carryOut(command);
  expect(await reported(month, 'LIVE')).toEqual(expectedReport(month, 'LIVE'));
  if (stage.model.acceptedFor(month).length > 0)
    expect(await reported(month, 'ACCEPTED')).toEqual(expectedReport(month, 'ACCEPTED'));
  if (monthsUsed % 10 > 0) return;
  const soFar = { from: `${FIRST_YEAR}-01-01`, to: month.to };
  expect(await reported(soFar, 'LIVE')).toEqual(expectedReport(soFar, 'LIVE'));
}

test(`after ${count} random sequences the hub has refused and counted as the model has (seed ${seed})`, async () => {
  await fc.assert(fc.asyncProperty(sequences, play), { numRuns: count, seed, endOnFailure: false });
});

test('after all of them the first files of the world, loaded again, change no row, no version and no line of the history', async () => {
  const before = await contentOf();

  await loadWorld(hacTrang.folder, hub.databases, { keys: hub.keys });

  expect(await contentOf()).toEqual(before);
});

/** Every row of every table of records, and their history. */
async function contentOf(): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const server of ['city-council', 'citizen-affairs', ...hub.wardIds]) {
    const tables = await hub.run<{ name: string }>(
      server,
      `select distinct table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'shared_at'`,
    );
    for (const name of ['record_change', ...tables.map((table) => table.name)]) {
      const rows = await hub.run<{ row: string }>(server, `select r::text as row from ${name} r order by 1`);
      content[`${server} ${name}`] = rows.map(({ row }) => row);
    }
  }
  return content;
}
