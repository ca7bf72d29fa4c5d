import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GATEWAY_LIMITS } from '../gateway/gateway-limits';
import { ERROR_CODES } from '../platform/errors/error-codes';
import type { ServerLimits } from '../platform/limits/limit-config';
import { USER_ERROR_CODES } from '../subgraphs/recording/user-error';
import { SUBGRAPH_LIMITS } from '../subgraphs/serving/subgraph-limits';
import { FILE_FAULTS } from '../subgraphs/workbook/file-faults';

/** The rows of the first table of a document, each as its cells. */
function tableIn(document: string): string[][] {
  const text = readFileSync(join(__dirname, '../docs', document), 'utf8');
  const [, table = ''] = /\n\n\| .+\n\| -.+\n((?:\|.+\n)+)/.exec(text) ?? [];
  return table
    .trim()
    .split('\n')
    .map((row) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

const namesIn = (cell = ''): string[] => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '');

test('the documents say of every error code what to do about it, and of no other', () => {
  const codes = tableIn('errors.md').flatMap(([cell]) => namesIn(cell));

  expect(codes.sort()).toEqual([...ERROR_CODES].sort());
});

test('the documents say every code of an error with user data, and of a fault in a file, and no other', () => {
  const page = readFileSync(join(__dirname, '../docs/files.md'), 'utf8');
  const [, listed = ''] = /Fault codes are those of `UserErrorCode` and `([A-Z_\s]+)`/.exec(page) ?? [];

  expect(
    tableIn('recording.md')
      .flatMap(([cell]) => namesIn(cell))
      .sort(),
  ).toEqual(Object.keys(USER_ERROR_CODES).sort());
  expect(listed.split(/\s+/).sort()).toEqual(Object.keys(FILE_FAULTS).sort());
});

test('the documents say every limit of a question, as it stands for the gateway and for the subgraphs', () => {
  const sizesOf = ({ query, requestBytes, answerBytes }: Readonly<ServerLimits>) => ({
    ...{ requestBytes, answerBytes },
    ...query,
  });
  const rows = tableIn('limits.md');
  const column = (at: number) => Object.fromEntries(rows.map((cells) => [namesIn(cells[0])[0], Number(cells[at])]));

  expect(column(2)).toEqual(sizesOf(GATEWAY_LIMITS));
  expect(column(3)).toEqual(sizesOf(SUBGRAPH_LIMITS));
});
