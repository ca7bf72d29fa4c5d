import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadInput, DomainError } from '../platform/errors/domain-error';
import { ERROR_CODES } from '../platform/errors/error-codes';
import { NEXT_STEPS } from '../platform/errors/next-steps';
import type { Sentence } from '../platform/language/sentence';
import { FAILURE_SENTENCES } from '../subgraphs/crossing/crossing-failure';
import { NEXT_STEPS as NEXT_STEPS_OF_USERS } from '../subgraphs/recording/next-steps';
import { USER_ERROR_CODES, userError } from '../subgraphs/recording/user-error';
import { FILE_FAULTS, NEARLY } from '../subgraphs/workbook/file-faults';

const ROOT = join(__dirname, '..');

const CATALOGUES: [name: string, catalogue: Readonly<Record<string, Sentence>>, codes: readonly string[]][] = [
  ['errors', NEXT_STEPS, ERROR_CODES],
  ['user errors', NEXT_STEPS_OF_USERS, Object.keys(USER_ERROR_CODES)],
  ['faults of files', FILE_FAULTS, Object.keys(FILE_FAULTS)],
  ['names that are nearly right', NEARLY, ['UNKNOWN_SHEET', 'UNKNOWN_COLUMN']],
  ['failures of crossings', FAILURE_SENTENCES, Object.keys(FAILURE_SENTENCES)],
];

const VIETNAMESE = /[À-ỹ]/;
const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe.each(CATALOGUES)('%s', (_, catalogue, codes) => {
  test('every code is there, and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...codes].sort());
  });

  test.each(Object.entries(catalogue))(
    '%s is said in each language by itself, with the same facts',
    (__, { vi, en }) => {
      expect(vi).toMatch(VIETNAMESE);
      expect(en).not.toMatch(VIETNAMESE);
      for (const text of [vi, en]) expect(text).toMatch(/^[^/]+[.?]$/);
      expect(places(vi)).toEqual(places(en));
    },
  );
});

test('what can be done follows what is wrong, in one language, with the facts in both; where the sentence says it, it is not said twice', () => {
  const error = userError('OUT_OF_RANGE', 'point', 'Điểm phải từ {min} đến {max}.', 'Expected {min} to {max}.', {
    facts: { min: 1, max: 10 },
  });

  expect(error).toEqual({
    ...{ code: 'OUT_OF_RANGE', field: 'point', path: ['input', 'point'] },
    says: {
      vi: 'Điểm phải từ 1 đến 10. Hãy sửa giá trị rồi gửi lại.',
      en: 'Expected 1 to 10. Correct the value, then send this again.',
    },
    facts: [
      { name: 'min', type: 'NUMBER', value: '1' },
      { name: 'max', type: 'NUMBER', value: '10' },
    ],
  });
  expect(userError('NOT_FOUND', null, 'Không có.', 'None.', { saysNext: true })).toMatchObject({
    ...{ path: null, says: { vi: 'Không có.', en: 'None.' } },
  });
});

test('a refusal says what can be done with its facts, and what GraphQL says is left as it is', () => {
  const { says, message } = new DomainError('RATE_LIMITED', { vi: 'Quá nhiều.', en: 'Too many.' }, { retryAfterS: 7 });

  expect(says).toEqual({ vi: 'Quá nhiều. Xin thử lại sau 7 giây.', en: 'Too many. Try again in 7 seconds.' });
  expect(message).toBe(says.vi);
  expect(new BadInput('Expected a list.').says).toEqual({ vi: 'Expected a list.', en: 'Expected a list.' });
});

test('no text of a server says the same in two languages with a stroke between', () => {
  const glued = globSync('{gateway,platform,subgraphs}/**/*.ts', { cwd: ROOT })
    .filter((file) => !/\.test\.ts$/.test(file) && !SAID_ON_SCREENS.has(file))
    .flatMap((file) =>
      readFileSync(join(ROOT, file), 'utf8')
        .split('\n')
        .filter((line) => /['"`].*[À-ỹ].* \/ [A-Za-z$"].*['"`]/.test(line) || /\$\{\w*vi\} \/ \$\{\w*en\}/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );

  expect(glued).toEqual([]);
});

/** What is said where there is no language yet, and the name of a time in a table of the database. */
const SAID_ON_SCREENS = new Set([
  'platform/config/refuse-old-node.ts',
  'subgraphs/indicators/kept/find-differences.ts',
]);
