/** The variable by which a run of one file is told when its command began, in milliseconds since 1970. */
export const BEGAN_AT = 'TEST_RUN_BEGAN_AT';

let isTold = false;

/** Where somebody waits for one file: says once, as its first test begins, how long that took. */
export function tellFirstTest(env: NodeJS.ProcessEnv = process.env): void {
  const beganAt = env[BEGAN_AT];
  if (beganAt === undefined || isTold) return;
  isTold = true;
  const seconds = (Date.now() - Number(beganAt)) / 1000;
  process.stdout.write(`The first test begins ${seconds.toFixed(1)} s after the run.\n`);
}
