import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { startTestHub, type TestHub } from './support/hub';
import { bacKan2020 } from './support/world';

const README = readFileSync(join(__dirname, '../README.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...README.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text]) => text ?? '');

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder);
}, 60_000);
afterAll(() => hub?.stop());

test('the briefing query of the README answers what the README says', async () => {
  const [query] = blocks('graphql');
  const [answer] = blocks('json');

  const { data, errors } = await hub.query(query ?? '', { period: '2020-9M' });

  expect(errors).toBeUndefined();
  expect(data).toEqual(JSON.parse(answer ?? ''));
});

test('every query of the README parses and answers without an error', async () => {
  for (const query of blocks('graphql')) {
    expect(() => parse(query)).not.toThrow();
    const { errors } = await hub.query(query, { period: '2020-9M' });
    expect(errors).toBeUndefined();
  }
});
