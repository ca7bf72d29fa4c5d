/*
 * The first import of every program: older versions of Node start the servers and then fail in a request, and what is imported
 * after it may need the newer one already.
 */

/** The oldest major version of Node that the code runs on. */
const OLDEST = 24;

/** Why this version of Node cannot run the code, in a line; null where it can. */
export function refusalOfNode(version: string): string | null {
  if (Number(version.split('.')[0]) >= OLDEST) return null;
  return `Hai Cấp cần Node ${OLDEST} trở lên, đây là ${version}. / Hai Cấp needs Node ${OLDEST} or later, and this is ${version}.`;
}

const refusal = refusalOfNode(process.versions.node);
if (refusal !== null) {
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}
