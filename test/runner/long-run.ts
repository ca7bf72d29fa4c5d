import { parseArgs } from 'node:util';
import { LONG_RUN_VARIABLES, SEEDED_SUITES, type SeededSuite, type SeededSuiteName } from './seeded-suites';

/** What `npm run test:long` is asked for: help, the names alone, or one suite. */
export type LongRunRequest =
  { print: string } | { refusal: string } | { file: string; variables: Record<string, string> };

const USAGE = `npm run test:long -- <name> [options]    one seeded suite at its full count
npm run test:long                        the names of all
  --seed <n>     a whole number from 0 up, instead of the suite's own
  --count <n>    a whole number from 1 up, instead of the full count
  --help         this text
`;

/** Reads the arguments of `npm run test:long`. A refusal names every fault. */
export function readLongRun(args: readonly string[]): LongRunRequest {
  const parsed = parse(args);
  if (typeof parsed === 'string') return { refusal: `${parsed}\n\n${USAGE}` };
  const { values, positionals } = parsed;
  if (values.help) return { print: `${USAGE}\n${listOfSuites()}` };
  const faults = faultsOf(parsed);
  if (faults.length > 0) return { refusal: `${faults.join('\n')}\n\n${USAGE}\n${listOfSuites()}` };
  const [name] = positionals;
  if (name === undefined || !isSuite(name)) return { print: listOfSuites() };
  const { suite, seed, count } = LONG_RUN_VARIABLES;
  return {
    file: SEEDED_SUITES[name].file,
    variables: {
      [suite]: name,
      ...(values.seed === undefined ? {} : { [seed]: values.seed }),
      ...(values.count === undefined ? {} : { [count]: values.count }),
    },
  };
}

const OPTIONS = {
  help: { type: 'boolean' },
  seed: { type: 'string' },
  count: { type: 'string' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) return error.message; // parseArgs refuses with a TypeError that says what
    throw error;
  }
}

function faultsOf({ values, positionals: [name, ...others] }: Exclude<ReturnType<typeof parse>, string>): string[] {
  return [
    ...(name !== undefined && !isSuite(name) ? [`There is no seeded suite "${name}".`] : []),
    ...(others.length > 0 ? [`One suite at a time: "${others.join(' ')}" is too much.`] : []),
    ...(name === undefined && Object.keys(values).length > 0 ? ['Of which suite? No name was given.'] : []),
    ...(values.seed !== undefined && hasNoSeed(name) ? [`Nothing in "${name}" is by chance: it takes no seed.`] : []),
    ...faultOfNumber('seed', values.seed, 0),
    ...faultOfNumber('count', values.count, 1),
  ];
}

const isSuite = (name: string): name is SeededSuiteName => Object.hasOwn(SEEDED_SUITES, name);

function hasNoSeed(name: string | undefined): boolean {
  return name !== undefined && isSuite(name) && (SEEDED_SUITES[name] as SeededSuite).seed === undefined;
}

/** fast-check and the numbers that tests make by chance take 32 bits. */
const LARGEST = 2 ** 31 - 1;

function faultOfNumber(option: string, text: string | undefined, least: number): string[] {
  if (text === undefined) return [];
  const isRight = /^\d+$/.test(text) && Number(text) >= least && Number(text) <= LARGEST;
  return isRight ? [] : [`--${option} is a whole number from ${least} to ${LARGEST}, not "${text}".`];
}

function listOfSuites(): string {
  const width = Math.max(...Object.keys(SEEDED_SUITES).map((name) => name.length));
  const lines = Object.entries<SeededSuite>(SEEDED_SUITES).map(([name, { about, unit, seed, longCount }]) => {
    const size = `${longCount.toLocaleString('en')} ${unit}${seed === undefined ? '' : `, seed ${seed}`}`;
    return `${name.padEnd(width)}  ${about}\n${' '.repeat(width)}  ${size}`;
  });
  return `${lines.join('\n')}\n`;
}
