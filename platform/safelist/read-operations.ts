import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLError, parse } from 'graphql';

/** The registered operations cannot be used; the message says which file and why. */
export class OperationsRefused extends Error {
  constructor(file: string, problem: string) {
    super(`${file}: ${problem}`);
    this.name = 'OperationsRefused';
  }
}

/**
 * Reads registered operations: every `.graphql` file of a folder, or a manifest, which is a JSON file
 * `{ "operations": [{ "body": "query ..." }] }` as Apollo's clients write it.
 * Refuses with OperationsRefused what is not there, no JSON, or no GraphQL.
 */
export function readOperations(path: string): string[] {
  const documents = filesOf(path).flatMap((file) =>
    file.endsWith('.json') ? bodiesOf(file) : [readFileSync(file, 'utf8').trim()],
  );
  for (const text of documents) check(path, text);
  return documents;
}

function filesOf(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
  } catch {
    throw new OperationsRefused(path, 'there is no such file or folder');
  }
  return readdirSync(path)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => join(path, name));
}

function bodiesOf(file: string): string[] {
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new OperationsRefused(file, 'this is no JSON');
  }
  const operations = (manifest as { operations?: unknown } | null)?.operations; // looked at below
  if (!Array.isArray(operations)) throw new OperationsRefused(file, 'expected { "operations": [{ "body": "..." }] }');
  return operations.map((operation: { body?: unknown } | null) => {
    if (typeof operation?.body === 'string') return operation.body;
    throw new OperationsRefused(file, 'an operation has no "body"');
  });
}

function check(path: string, text: string): void {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new OperationsRefused(path, error.message);
  }
}
