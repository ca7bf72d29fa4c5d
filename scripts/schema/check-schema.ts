import { join } from 'node:path';
import { type BaseApi, gitIn, readBaseApi, UnknownRevision } from './base-api';
import { type Composition, compose } from './compose';
import { findFaults } from './find-faults';
import { readSchemaFiles, schemaFiles } from './schema-files';
import { SUBGRAPH_SDL } from './subgraphs';

/** Prints every fault of the schema and gives 1 if there is one. */
async function main(): Promise<number> {
  const composition = compose(SUBGRAPH_SDL);
  const base = baseFor(composition);
  console.log(`The public API is ${base.found ? `compared with ${base.revision}` : `not compared: ${base.because}`}.`);

  const baseApi = base.found ? base.sdl : undefined;
  const faults = await findFaults({ subgraphs: SUBGRAPH_SDL, composition, committed: readSchemaFiles(), baseApi });
  for (const { at, message } of faults) console.error(`- ${at} ${message}`);
  console.log(faults.length === 0 ? 'The schema is sound.' : `Faults in the schema: ${faults.length}.`);
  return faults.length === 0 ? 0 : 1;
}

/** SCHEMA_BASE names the revision whose API must not break; git finds one where it is not set. */
function baseFor(composition: Composition): BaseApi {
  if (!composition.composes) return { found: false, because: 'the subgraphs do not compose' };
  const today = schemaFiles(SUBGRAPH_SDL, composition)['api.graphql'] ?? '';
  return readBaseApi(gitIn(join(__dirname, '../..')), today, process.env['SCHEMA_BASE'] || undefined);
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof UnknownRevision ? error.message : error);
    process.exitCode = 1;
  },
);
