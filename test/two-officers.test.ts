import { viewers } from '../subgraphs/viewer/viewers.fixture';
import { keepClosing } from '../subgraphs/recording/closed-periods';
import type { Outcome } from '../subgraphs/recording/carry-out';
import type { CouncilRecord } from '../subgraphs/records/council-record.model';
import { openWardCouncilDatabase } from '../subgraphs/ward-council/database';
import { seededRun } from './runner/seeded-suites';
import { randomOf } from '../scripts/make-world/chance';
import { openRecordingDatabase, type RecordingDatabase } from './support/recording-database';
import { brokenInvariants, CONFLICTS } from './support/two-officers';
import { type Conflict, wardKind } from './support/two-writes';

// Two officers of one council write at the same moment, by a seed: the database decides who was first.
// Far more often: npm run test:long -- two-officers
const { seed, count: runs } = seededRun('two-officers');
jest.setTimeout(60_000 + runs * 500);

const SESSION = wardKind('session');

let on: RecordingDatabase;
beforeAll(async () => {
  on = await openRecordingDatabase(openWardCouncilDatabase, { viewer: viewers.wardOfficer() });
}, 30_000);
afterAll(() => on?.drop());

/** One of the two begins some turns of the event loop after the other. */
async function after<T>(turns: number, act: () => Promise<T>): Promise<T> {
  for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
  return act();
}

const codesOf = ({ userErrors }: Outcome<CouncilRecord>) => userErrors.map(({ code }) => code);

test(`of two writes that conflict one is done and the other is told why not (seed ${seed})`, async () => {
  const random = randomOf(seed);
  const names = Object.keys(CONFLICTS);
  const wins: Record<string, Set<number>> = {};
  for (let run = 0; run < runs; run++) {
    const name = names[run % names.length] as string; // there are some
    const { writes, refusals } = await (CONFLICTS[name] as Conflict)(on, run);
    const isSwapped = random() < 0.5;
    const turns = Math.floor(random() * 12);
    const [first, second] = isSwapped ? [writes[1], writes[0]] : writes;
    const both = await Promise.all([first(), after(turns, second)]);
    const outcomes = isSwapped ? both.reverse() : both;
    const codes = outcomes.map(codesOf);
    const done = codes.flatMap((found, at) => (found.length === 0 ? [at] : []));

    expect({ run, name, done: done.length, codes }).toEqual({ run, name, done: 1, codes: expect.anything() });
    expect({ name, refused: refusals.includes(codes.find((found) => found.length > 0)?.[0] ?? 'CONFLICT') }).toEqual({
      name,
      refused: true,
    });
    expect({ run, name, broken: await brokenInvariants(on) }).toEqual({ run, name, broken: [] });
    (wins[name] ??= new Set()).add(done[0] ?? -1);
  }
  // Were it always the same one, nothing would have happened at once.
  expect(Object.values(wins).filter(({ size }) => size === 2).length).toBeGreaterThan(names.length / 2);
});

test('one command sent twice at once is done once, and both are answered with what was done', async () => {
  for (let run = 0; run < 20; run++) {
    const input = { kind: 'THEMATIC', openedOn: '2019-05-05' };
    const before = await count('council_session');
    const command = on.command('recordWardSession', input);
    const [one, other] = await Promise.all([
      on.recorder().record(SESSION, input, command),
      on.recorder().record(SESSION, input, command),
    ]);
    expect([one.userErrors, other.userErrors, one.record?.id]).toEqual([[], [], other.record?.id]);
    expect(await count('council_session')).toBe(before + 1);
  }
});

test('what is recorded while a period closes is in the figures it closes on, or is refused', async () => {
  for (let run = 0; run < 20; run++) {
    const year = 1950 + run;
    const closing = {
      id: `k${run}`,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      closedAt: new Date(),
      reopenedAt: null,
    };
    const ofYear = (tx: { query<T>(sql: string): Promise<T> }) =>
      tx.query<{ n: number }[]>(
        `select count(*)::int as n from council_session where opened_on between '${closing.from}' and '${closing.to}'`,
      );
    const close = () =>
      on.db.transaction(async (tx) => {
        await keepClosing(tx, closing);
        return ofYear(tx);
      });
    const input = { kind: 'THEMATIC', openedOn: `${year}-06-01` };
    const record = () => on.recorder().record(SESSION, input, on.command('recordWardSession', input));
    const [[counted], ...written] = await Promise.all([after(run % 7, close), record(), record(), record()]);

    expect(await ofYear(on.db)).toEqual([counted]);
    expect(written.filter(({ record: kept }) => kept).length).toBe(counted?.n);
  }
  await on.asOwner('delete from closed_period');
});

const count = async (table: string) =>
  Number((await on.db.query<{ n: string }[]>(`select count(*) as n from ${table}`))[0]?.n);
