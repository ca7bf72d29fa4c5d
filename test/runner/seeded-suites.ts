/** A suite that makes its inputs itself: the more of them, the longer it takes and the more it has tried. */
export interface SeededSuite {
  /** Its test file, from the root of the project. */
  file: string;
  /** What it tries, in one line. */
  about: string;
  /** What `count` counts: "sequences of commands". */
  unit: string;
  /** What its inputs follow from where chance makes them, in every run that is given no other. */
  seed?: number;
  /** How many are tried among all other tests, in at most 15 s on a machine that does nothing else. */
  shortCount: number;
  /** How many are tried by `npm run test:long -- <name>`. */
  longCount: number;
}

/** Every seeded suite, by the name that `npm run test:long` takes. A new one is a new entry, and its file calls `seededRun`. */
export const SEEDED_SUITES = {
  'fault-run': {
    file: 'test/fault-run.test.ts',
    about: 'reports while wards are killed, stalled, slowed, answer nonsense, or move',
    unit: 'reports',
    ...{ seed: 2026, shortCount: 100, longCount: 20_000 },
  },
  'model-of-councils': {
    file: 'test/model-of-councils.test.ts',
    about: 'commands in the hub and in a model of plain arrays, which refuse and count alike',
    unit: 'sequences of commands',
    ...{ seed: 2026, shortCount: 60, longCount: 300 },
  },
  'crossings-survive-kills': {
    file: 'test/crossings-survive-kills.test.ts',
    about: 'passing up while sender, receiver and PostgreSQL are killed',
    unit: 'rounds of 50 recommendations',
    ...{ seed: 1, shortCount: 3, longCount: 20 },
  },
  'put-back-by-chance': {
    file: 'test/put-back-by-chance.test.ts',
    about: 'work over three wards, city and citizen affairs whose databases are put back to older states',
    unit: 'runs',
    ...{ seed: 1, shortCount: 1, longCount: 20 },
  },
  'malformed-requests': {
    file: 'test/malformed-requests.test.ts',
    about: 'requests that are wrong in any way, each answered with an error that has a code',
    unit: 'requests to each of two servers',
    ...{ seed: 20_201_016, shortCount: 1_000, longCount: 25_000 },
  },
  'two-officers': {
    file: 'test/two-officers.test.ts',
    about: 'two writes at the same moment, of which one is done',
    unit: 'pairs of writes',
    ...{ seed: 20_201_016, shortCount: 200, longCount: 2_000 },
  },
  'tallies-add-up': {
    file: 'subgraphs/ward-council/report/kept-figures.test.ts',
    about: 'figures over any period from cached sums and from all rows, after any writes',
    unit: 'sequences of writes',
    ...{ seed: 2026, shortCount: 60, longCount: 1_000 },
  },
  'import-size': {
    file: 'subgraphs/ward-council/import-size.test.ts',
    about: 'a file of many rows, loaded in bounded memory',
    unit: 'rows',
    ...{ shortCount: 20_000, longCount: 100_000 },
  },
  'random-operations': {
    file: 'test/random-operations.test.ts',
    about: 'operations under names made to be mixed up, answered as by graphql-js on one schema',
    unit: 'operations',
    ...{ seed: 1, shortCount: 150, longCount: 2_000 },
  },
  'following-changes': {
    file: 'subgraphs/records/following-changes.test.ts',
    about: 'a copy that is kept up to date by bookmarks while writers with long transactions commit in any order',
    unit: 'runs',
    ...{ seed: 2026, shortCount: 20, longCount: 400 },
  },
  'small-cells': {
    file: 'subgraphs/city-council/small-cells/analyst-attack.test.ts',
    about: 'an analyst who works out small cells from all that is shown of receptions and petitions',
    unit: 'worlds',
    ...{ seed: 1, shortCount: 20, longCount: 200 },
  },
  'many-real-wards': {
    file: 'test/many-real-wards.test.ts',
    about: 'TP. Hồ Chí Minh made and started as the README says, and asked for its first report',
    unit: 'wards',
    ...{ seed: 1, shortCount: 20, longCount: 168 },
  },
} satisfies Record<string, SeededSuite>;

/** The name of a seeded suite. */
export type SeededSuiteName = keyof typeof SEEDED_SUITES;

/** What a suite is to try in this run. */
export interface SeededRun {
  seed: number;
  count: number;
  /** Whether it runs by itself, at its full count or one that was given, and takes the time that it needs. */
  isLong: boolean;
}

/** The variables by which `npm run test:long` tells a run which suite is the long one, with which seed and count. */
export const LONG_RUN_VARIABLES = {
  suite: 'TEST_LONG_SUITE',
  seed: 'TEST_LONG_SEED',
  count: 'TEST_LONG_COUNT',
} as const;

/** The seed and count of a suite in this run: the short ones, or those of `npm run test:long`. */
export function seededRun(name: SeededSuiteName, env: NodeJS.ProcessEnv = process.env): SeededRun {
  const { seed = 0, shortCount, longCount }: SeededSuite = SEEDED_SUITES[name];
  if (env[LONG_RUN_VARIABLES.suite] !== name) return { seed, count: shortCount, isLong: false };
  return {
    seed: Number(env[LONG_RUN_VARIABLES.seed] ?? seed),
    count: Number(env[LONG_RUN_VARIABLES.count] ?? longCount),
    isLong: true,
  };
}
