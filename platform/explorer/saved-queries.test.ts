import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSavedQueries, SavedQueriesRefused } from './saved-queries';
import { queriesFor } from './saved-query';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saved-queries-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes files into the folder and returns the faults that reading it gives. */
function faultsOf(files: Record<string, string>): string[] {
  write(files);
  try {
    readSavedQueries(folder);
  } catch (error) {
    if (error instanceof SavedQueriesRefused) return error.faults;
    throw error;
  }
  return [];
}

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

const titles = '# vi: Giày\n# en: Shoes\n';

test('a saved query has its titles, its description, its variables and a query without that heading', () => {
  write({
    '01-shoes.graphql':
      '# vi: Giày theo cỡ\n# en: Shoes by size\n# Những đôi còn hàng,\n# theo cỡ.\n\nquery Shoes($size: Int) { a }\n',
    '01-shoes.json': '{ "size": 42 }',
  });

  expect(readSavedQueries(folder)).toEqual([
    {
      id: 'shoes',
      title: 'Giày theo cỡ',
      titleEn: 'Shoes by size',
      description: 'Những đôi còn hàng, theo cỡ.',
      query: 'query Shoes($size: Int) { a }',
      roles: [],
      variables: { size: 42 },
    },
  ]);
});

test('a saved query names the roles it is for', () => {
  write({ '01-shoes.graphql': `# vi: Giày\n# en: Shoes\n# for: seller,  till-2\n# Những đôi còn hàng.\n{ a }` });

  expect(readSavedQueries(folder)).toEqual([
    expect.objectContaining({ roles: ['seller', 'till-2'], description: 'Những đôi còn hàng.' }),
  ]);
});

test('who has a role is shown what is for it and what is for everybody; nobody is kept from anything where no role is known', () => {
  write({
    '01-a.graphql': `${titles}# for: seller\n{ a }`,
    '02-b.graphql': `${titles}{ a }`,
    '03-c.graphql': `${titles}# for: buyer, seller\n{ a }`,
  });
  const shownTo = (...roles: string[]) => queriesFor(roles, readSavedQueries(folder)).map(({ id }) => id);

  expect(shownTo('buyer')).toEqual(['b', 'c']);
  expect(shownTo('guest', 'seller')).toEqual(['a', 'b', 'c']);
  expect(shownTo('guest')).toEqual(['b']);
  expect(shownTo()).toEqual(['a', 'b', 'c']);
});

test('saved queries come in the order of their file names', () => {
  write({ '02-a.graphql': `${titles}{ a }`, '10-b.graphql': `${titles}{ a }`, '01-c.graphql': `${titles}{ a }` });

  expect(readSavedQueries(folder).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('all faults of all files are listed at once, each with its file, and a syntax error with its line', () => {
  const faults = faultsOf({
    '01-untitled.graphql': '{ a }',
    '02-english-only.graphql': '# en: Shoes\n{ a }',
    '03-broken.graphql': `${titles}{ a`,
    '04-fragment.graphql': `${titles}fragment F on Shoe { a }`,
    '05-list.graphql': `${titles}{ a }`,
    '05-list.json': '[1]',
    '06-bad-json.graphql': `${titles}{ a }`,
    '06-bad-json.json': '{',
    '07-orphan.json': '{}',
    '08-list.graphql': `${titles}{ a }`,
    '09-empty.graphql': titles,
    '10-for-nobody.graphql': `${titles}# for: seller,\n{ a }`,
  });

  expect(faults).toEqual([
    '01-untitled.graphql: no Vietnamese title (expected a comment "# vi: ..." at the top)',
    '01-untitled.graphql: no English title (expected a comment "# en: ..." at the top)',
    '02-english-only.graphql: no Vietnamese title (expected a comment "# vi: ..." at the top)',
    expect.stringMatching(/^03-broken\.graphql:3:4: Syntax Error: /),
    '04-fragment.graphql: there is no operation',
    '05-list.json: the variables are not an object',
    expect.stringMatching(/^06-bad-json\.json: /),
    expect.stringMatching(/^09-empty\.graphql:3:1: Syntax Error: /),
    '10-for-nobody.graphql: a role is missing (expected "# for: role, role")',
    '07-orphan.json: there is no query of that name',
    'list: two files have this id',
  ]);
});
