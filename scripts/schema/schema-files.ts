import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListSizes } from '../../platform/graphql/list-sizes';
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

/** Where the gateway finds how long lists without pages become: it knows subgraphs by their schemas, which do not say so. */
export const LIST_SIZES_FILE = join(__dirname, '../../gateway/list-sizes.ts');

/** The text of LIST_SIZES_FILE. */
export function listSizesText(sizes: ListSizes): string {
  const lines = Object.entries(sizes).map(([field, atMost]) => `  '${field}': ${atMost},\n`);
  return [
    '/* Written by "npm run schema" from the code. Do not edit. */\n',
    '/** By `Type.field`, how many items a list of the subgraphs that has no pages holds at most. */\n',
    `export const LIST_SIZES: Readonly<Record<string, number>> = {\n${lines.join('')}};\n`,
  ].join('');
}
