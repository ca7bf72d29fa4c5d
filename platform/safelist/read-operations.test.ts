import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperationsRefused, readOperations } from './read-operations';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'operations-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

test('the operations of a folder are its .graphql files', () => {
  write('b.graphql', '{ b }\n');
  write('a.graphql', '{ a }');
  write('notes.txt', 'not one');

  expect(readOperations(folder)).toEqual(['{ a }', '{ b }']);
});

test('the operations of a manifest are the bodies in it', () => {
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations: [{ id: 'x', body: '{ a }' }] };

  expect(readOperations(write('manifest.json', JSON.stringify(manifest)))).toEqual(['{ a }']);
});

test.each([
  ['no JSON', 'a.json', '{'],
  ['no operations', 'a.json', '{}'],
  ['an operation without a body', 'a.json', '{"operations":[{}]}'],
  ['nothing at all', 'a.json', '{"operations":[null]}'],
  ['no GraphQL', 'a.graphql', '{ a'],
])('%s is refused', (_, name, text) => {
  expect(() => readOperations(write(name, text))).toThrow(OperationsRefused);
});

test('a place that is not there is refused', () => {
  expect(() => readOperations(join(folder, 'nothing'))).toThrow(OperationsRefused);
});
