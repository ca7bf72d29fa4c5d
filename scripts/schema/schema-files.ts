import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComposedSchemas, SubgraphSdl } from './compose';
import { sortDefinitions } from './sort-definitions';

/** Text by file name, such as `supergraph.graphql`. */
export type SchemaFiles = Record<string, string>;

/** Where the committed schemas lie. */
export const SCHEMA_FOLDER = join(__dirname, '../../schema');

const HEADER = '# Written by "npm run schema" from the code. Do not edit.\n\n';

/** The files of the schema folder as they ought to be: each subgraph, the supergraph and the public API. */
export function schemaFiles(subgraphs: SubgraphSdl, { supergraph, api }: ComposedSchemas): SchemaFiles {
  const files: SchemaFiles = {};
  for (const [name, sdl] of Object.entries(subgraphs)) files[`${name}.graphql`] = asFile(sortDefinitions(sdl));
  files['supergraph.graphql'] = asFile(supergraph); // composition orders it by itself
  files['api.graphql'] = asFile(sortDefinitions(api));
  return files;
}

/** Reads the schemas in the folder; none if it is not there. */
export function readSchemaFiles(folder = SCHEMA_FOLDER): SchemaFiles {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.graphql')) : [];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function asFile(sdl: string): string {
  return `${HEADER}${sdl.trimEnd()}\n`;
}
