import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDocument } from '@urql/core';
import { buildSchema, isObjectType, parse, print } from 'graphql';
import { type CodegenConfig, generate } from '@graphql-codegen/cli';

const root = join(__dirname, '../..');

/** Scalars as they stand in JSON. */
const SCALARS = Object.fromEntries(
  ['BigInt', 'Date', 'DateTime', 'IndicatorCode', 'Period', 'WardCode', 'WardId', 'YearMonth'].map((name) => [
    name,
    'string',
  ]),
);

const config: CodegenConfig & { cwd: string } = {
  cwd: root,
  schema: 'schema/api.graphql',
  documents: 'web/**/*.graphql',
  silent: true,
  generates: {
    'web/graph/generated/': {
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
};

/** Where the typed operations stand. */
export const OPERATIONS_FILE = join(root, 'web/graph/generated/graphql.ts');

/** The typed operations of the pages, out of their .graphql files and the public schema: the text of OPERATIONS_FILE. */
export async function generateOperations(): Promise<string> {
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
