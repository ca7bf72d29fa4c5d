import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDocument } from '@urql/core';
import { buildSchema, isObjectType, parse, print, printSchema } from 'graphql';
import { type CodegenConfig, generate } from '@graphql-codegen/cli';
import { wardCouncilSubgraph } from '../../subgraphs/ward-council/subgraph';
import { wardRecordTypes } from './ward-records';

const root = join(__dirname, '../..');

/** Scalars as they stand in JSON. */
const SCALARS = Object.fromEntries(
  ['BigInt', 'Date', 'DateTime', 'IndicatorCode', 'Period', 'WardCode', 'WardId', 'YearMonth'].map((name) => [
    name,
    'string',
  ]),
);

/** Asks the schema of one server, and stands in one folder. */
const configOf = (schema: string, documents: string[], folder: string): CodegenConfig & { cwd: string } => ({
  cwd: root,
  schema,
  documents,
  silent: true,
  generates: {
    [folder]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string', // the documents as text: a fifth of the bytes of their trees
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: SCALARS,
      },
    },
  },
});

/** Where the typed operations stand. */
export const OPERATIONS_FILE = join(root, 'web/graph/generated/graphql.ts');

/** Where those stand that the pages of a ward ask its own server. */
export const WARD_OPERATIONS_FILE = join(root, 'web/own-ward/graph/generated/graphql.ts');

/** The typed operations of the pages, out of their .graphql files and the public schema: the text of OPERATIONS_FILE. */
export const generateOperations = (): Promise<string> =>
  generateFrom(configOf('schema/api.graphql', ['web/**/*.graphql', '!web/own-ward/**'], 'web/graph/generated/'));

/** The same of the pages of a ward, out of the schema of its server: the text of WARD_OPERATIONS_FILE. */
export const generateWardOperations = (): Promise<string> =>
  generateFrom(
    configOf(printSchema(wardCouncilSubgraph.schema), ['web/own-ward/**/*.graphql'], 'web/own-ward/graph/generated/'),
  );

async function generateFrom(config: CodegenConfig): Promise<string> {
  const files = (await generate(config, false)) as { filename: string; content: string }[]; // what it gives, without a type
  // The preset's other two files are a map of all documents, which would go into every page, and a barrel.
  const found = files.find(({ filename }) => filename.endsWith('/graphql.ts'));
  if (!found) throw new Error('The generator gave no typed operations.');
  return found.content;
}

/** Where the operations stand as the gateway registers them. */
export const REGISTERED_FILE = join(root, 'gateway/pages/operations.json');

/**
 * The operations of the committed OPERATIONS_FILE, each as it is written, for a download, and as the pages ask it, with the names
 * of types that their cache wants: the text of REGISTERED_FILE.
 */
export async function registeredOperations(): Promise<string> {
  const generated = (await import(OPERATIONS_FILE)) as Record<string, unknown>;
  const operations = Object.entries(generated)
    .filter(([name]) => name.endsWith('Document'))
    .flatMap(([name, text]) => {
      const written = parse(String(text));
      return [written, formatDocument(written)].map((document) => {
        return { name: name.replace(/Document$/, ''), body: print(document) };
      });
    });
  return `${JSON.stringify({ operations }, null, 2)}\n`;
}

/** Where the types stand that are records of a ward. */
export const WARD_RECORDS_FILE = join(root, 'web/graph/generated/ward-records.ts');

/** The types of the public schema that are known by a ward's id and their own together: the text of WARD_RECORDS_FILE. */
export function wardRecords(): string {
  const schema = buildSchema(readFileSync(join(root, 'schema/api.graphql'), 'utf8'));
  const names = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && 'recordId' in type.getFields() && 'wardId' in type.getFields())
    .map(({ name }) => name)
    .filter((name) => name !== 'Ward') // known by its own id alone
    .sort();
  const list = names.map((name) => `  '${name}',\n`).join('');
  return `/** Records of a ward: their ids are known by the ward's id and their own together. Written by "npm run operations". */\nexport const WARD_RECORDS = [\n${list}];\n`;
}

/** Where it stands how the pages of a ward ask for its records. */
export const WARD_RECORD_TYPES_FILE = join(root, 'web/own-ward/graph/generated/ward-record-types.ts');

/** How the pages of a ward ask for its records, out of the declarations of their kinds: the text of WARD_RECORD_TYPES_FILE. */
export function wardRecordTypesText(): string {
  const types = JSON.stringify(wardRecordTypes(), null, 2);
  return `import type { WardRecordType } from '../ward-record-type';\n\n/** Written by "npm run operations". */\nexport const WARD_RECORD_TYPES: Readonly<Record<string, WardRecordType>> = ${types};\n`;
}
