import { join } from 'node:path';
import { type CommandContext, DONE, FAILED } from '../cli/command-line';
import { type BaseApi, gitIn, readBaseApi } from './base-api';
import { type Composition, compose } from './compose';
import { findFaults } from './find-faults';
import { readSchemaFiles, schemaFiles } from './schema-files';
import { SUBGRAPH_SDL } from './subgraphs';

/** Prints every fault of the schema. Gives the exit code. */
export async function checkSchema({ env, out, err }: CommandContext): Promise<number> {
  const composition = compose(SUBGRAPH_SDL);
  const base = baseFor(composition, env['SCHEMA_BASE']);
  out.write(`The public API is ${base.found ? `compared with ${base.revision}` : `not compared: ${base.because}`}.\n`);

  const baseApi = base.found ? base.sdl : undefined;
  const faults = await findFaults({ subgraphs: SUBGRAPH_SDL, composition, committed: readSchemaFiles(), baseApi });
  for (const { at, message } of faults) err.write(`- ${at} ${message}\n`);
  out.write(faults.length === 0 ? 'The schema is sound.\n' : `Faults in the schema: ${faults.length}.\n`);
  return faults.length === 0 ? DONE : FAILED;
}

/** SCHEMA_BASE names the revision whose API must not break; git finds one where it is not set. */
function baseFor(composition: Composition, revision: string | undefined): BaseApi {
  if (!composition.composes) return { found: false, because: 'the subgraphs do not compose' };
  const today = schemaFiles(SUBGRAPH_SDL, composition)['api.graphql'] ?? '';
  return readBaseApi(gitIn(join(__dirname, '../..')), today, revision || undefined);
}
