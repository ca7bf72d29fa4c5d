import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import { bacKan2020 } from './support/world';

const ROOT = join(__dirname, '..');
const DOCS = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
);
const DOCUMENTS = ['README.md', ...DOCS.map((name) => join('docs', name))];
const textOf = (document: string): string => readFileSync(join(ROOT, document), 'utf8');

/** The blocks of code of one language in a document. */
const blocks = (document: string, language: string): string[] =>
  [...textOf(document).matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, text]) => text ?? '',
  );

let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(bacKan2020.folder);
}, 60_000);

test('the briefing query of the README answers what the README says', async () => {
  const [query] = blocks('README.md', 'graphql');
  const [answer] = blocks('README.md', 'json');

  const { data, errors } = await hub.query(query ?? '', { period: '2020-9M' });

  expect(errors).toBeUndefined();
  expect(data).toEqual(JSON.parse(answer ?? ''));
});

const OPERATIONS = DOCUMENTS.flatMap((document) => blocks(document, 'graphql'));
const isMutation = (operation: string): boolean => getOperationAST(parse(operation))?.operation === 'mutation';

test('every query of the README and of docs answers without an error', async () => {
  for (const query of OPERATIONS.filter((operation) => !isMutation(operation))) {
    const { errors } = await hub.query(query, { period: '2020-9M' });
    expect([query, errors]).toEqual([query, undefined]);
  }
});

test('every mutation of the README and of docs is one that a server has', () => {
  const schemas = ['city-council', 'citizen-affairs', 'ward-council'].map((server) =>
    buildSchema(readFileSync(join(ROOT, 'schema', `${server}.graphql`), 'utf8'), { assumeValidSDL: true }),
  );
  const isValid = (mutation: string): boolean =>
    schemas.some((schema) => validate(schema, parse(mutation)).length === 0);
  const mutations = OPERATIONS.filter(isMutation);

  expect(mutations.length).toBeGreaterThan(0);
  expect(mutations.filter((mutation) => !isValid(mutation))).toEqual([]);
});

test.each(DOCUMENTS)('every link of %s to this project leads to a file', (document) => {
  const links = [...textOf(document).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link]) => link ?? '');
  const inside = links.filter((link) => !/^https?:/.test(link));

  expect(inside.filter((link) => !existsSync(join(ROOT, dirname(document), link)))).toEqual([]);
});
