import { spawn } from 'node:child_process';

/** npm scripts, each a check of its own; those that take longest come first. */
const CHECKS = ['lint', 'types', 'schema:check', 'operations:check', 'format:check', 'imports', 'unused'];

/** More at a time would take a small machine's memory and gain nothing. */
const AT_A_TIME = 2;

interface Outcome {
  check: string;
  hasPassed: boolean;
  /** All that the check wrote. */
  output: string;
  seconds: number;
}

/** Runs every check to its end, whatever the others say, and prints what they found. Gives the exit code. */
async function main(): Promise<number> {
  const waiting = [...CHECKS];
  const outcomes: Outcome[] = [];
  const runSome = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const outcome = await run(check);
      outcomes.push(outcome);
      report(outcome);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, runSome));

  const failed = outcomes.filter(({ hasPassed }) => !hasPassed);
  console.log('');
  for (const check of CHECKS) console.log(summaryLine(outcomes.find((outcome) => outcome.check === check)));
  console.log(failed.length === 0 ? '\nAll checks passed.' : `\n${failed.length} of ${CHECKS.length} checks failed.`);
  return failed.length === 0 ? 0 : 1;
}

function run(check: string): Promise<Outcome> {
  const startedAt = performance.now();
  const child = spawn('npm', ['run', '--silent', check], { stdio: ['ignore', 'pipe', 'pipe'], env: colouredAsWeAre() });
  const written: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => written.push(piece));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const seconds = (performance.now() - startedAt) / 1000;
      resolve({ check, hasPassed: code === 0, output: Buffer.concat(written).toString().trim(), seconds });
    });
  });
}

/** A check that writes into a pipe leaves colours out, though what it wrote may end on a terminal. */
function colouredAsWeAre(): NodeJS.ProcessEnv {
  return process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env;
}

function report({ check, hasPassed, output }: Outcome): void {
  if (hasPassed) return;
  console.log(`\n──── ${check}: npm run ${check}\n${output}`);
}

function summaryLine(outcome: Outcome | undefined): string {
  if (!outcome) throw new Error('A check was not run.');
  const { check, hasPassed, seconds } = outcome;
  return `${hasPassed ? '✔' : '✘'} ${check.padEnd(18)}${hasPassed ? 'passed' : 'FAILED'}${`${seconds.toFixed(1)} s`.padStart(9)}`;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
