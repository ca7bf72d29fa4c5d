import { isDeepStrictEqual } from 'node:util';
import type { Dispatcher } from 'undici';
import { openWardCouncilDatabase } from '../../subgraphs/ward-council/database';
import { createWardTallyCounter } from '../../subgraphs/ward-council/report/ward-figures';
import { CATALOGUE } from '../../subgraphs/indicators/catalogue';
import { Period } from '../../subgraphs/indicators/period';
import { AnswersDiffer, type InterleaveOptions } from '../measure/interleave';
import { createClient, postQuery } from '../measure/post-query';
import { type Spread, spreadOf } from '../measure/spread';
import { countByHand } from './count-by-hand';
import type { RecordWard } from './record-wards';

/** A period that is asked for, and what it is called. */
export interface Asked {
  name: string;
  period: string;
}

/** How long wards of one world took over one period, by number of records, fewest first. */
export interface PeriodTimes {
  world: string;
  asked: Asked;
  /** From the request to the answer of the ward's server. */
  answer: { records: number; spread: Spread }[];
  /** The count alone, over one connection to the database. */
  count: { records: number; spread: Spread }[];
}

type Figures = Partial<Record<string, number | null>>;
type Tally = Record<string, Record<string, number>>;

const IN_WARDS = CATALOGUE.filter(({ inWards }) => inWards);
const GROUPS = Map.groupBy(IN_WARDS, ({ path }) => path.split('.')[0] ?? '');
const FIELDS = [...GROUPS]
  .map(([group, some]) => `${group} { ${some.map(({ path }) => path.split('.')[1]).join(' ')} }`)
  .join(' ');
const QUERY = `query Tally($period: Period!) { council { report(period: $period) { tally { ${FIELDS} } } } }`;

/**
 * Times the tally of wards that have more and more records, in turns, one request at a time. Every answer is held against
 * a count by hand of the ward's rows, outside the time measured; refuses with AnswersDiffer.
 */
export async function compareRecords(
  wards: readonly RecordWard[],
  { token, asked, options }: { token: string; asked: Asked; options: InterleaveOptions },
): Promise<PeriodTimes> {
  const agent = createClient(token);
  const period = Period.parse(asked.period);
  const expected = wards.map(({ rows }) => countByHand(rows, period));
  const databases = await Promise.all(
    wards.map(({ databaseUrl }) => openWardCouncilDatabase({ url: databaseUrl, poolSize: 1 })),
  );
  try {
    const answers = wards.map(
      ({ url }) =>
        () =>
          askTally(agent, url, period),
    );
    const counts = databases.map((db) => {
      const count = createWardTallyCounter(db)(db.manager);
      return () => count(period);
    });
    const timed = async (asks: (() => Promise<Figures>)[]) =>
      (await timeInTurns(asks, expected, options)).map((times, at) => ({
        records: wards[at]?.records ?? 0,
        spread: spreadOf(times),
      }));
    return { world: wards[0]?.world ?? '', asked, answer: await timed(answers), count: await timed(counts) };
  } finally {
    await Promise.all(databases.map((db) => db.destroy()));
    await agent.close();
  }
}

async function askTally(agent: Dispatcher, url: string, period: Period): Promise<Figures> {
  const body = JSON.stringify({ query: QUERY, variables: { period: period.toString() } });
  const { council } = await postQuery<{ council: { report: { tally: Tally } } }>(agent, url, body);
  const { tally } = council.report;
  const figureAt = (group: string, name: string): number => tally[group]?.[name] ?? Number.NaN;
  return Object.fromEntries(
    IN_WARDS.map(({ code, path }) => [code, figureAt(path.split('.')[0] ?? '', path.split('.')[1] ?? '')]),
  );
}

/** The milliseconds of each timed request by side. */
async function timeInTurns(
  asks: readonly (() => Promise<Figures>)[],
  expected: readonly Figures[],
  { warmUp, requests }: InterleaveOptions,
): Promise<number[][]> {
  const times = asks.map((): number[] => []);
  for (let round = -warmUp; round < requests; round++) {
    for (const [at, ask] of asks.entries()) {
      const startedAt = performance.now();
      const figures = await ask();
      const ms = performance.now() - startedAt;
      if (!isDeepStrictEqual({ ...figures }, expected[at]))
        throw new AnswersDiffer(['the ward', 'the count by hand'], [figures, expected[at]]);
      if (round >= 0) times[at]?.push(ms);
    }
  }
  return times;
}
