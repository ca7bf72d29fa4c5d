import { askGraphql } from './support/ask-graphql';
import { entitiesQuery } from './support/entities';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import type { SignedInAs } from './support/test-issuer';
import { bacKan2020 } from './support/world';

// A ward's server, asked as a gateway asks it that keeps answers.
let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(bacKan2020.folder);
}, 60_000);

const WARD = 'song-cau';
const LINE = { __typename: 'WardReport', wardId: WARD, period: '2020-9M', restsOn: 'LIVE' };
const TALLY = entitiesQuery('... on WardReport { answer { state } tally { petitions { received } } }');

const ask = async (
  known: string | undefined,
  question: { query?: string; representations?: unknown; token?: string },
) => {
  const { query = TALLY, representations = [LINE], token = await hub.issuer.token('standing-committee') } = question;
  const answer = await askGraphql(hub.ward(WARD).url, query, { representations }, token, {
    ...(known === undefined ? {} : { 'known-versions': known }),
  });
  const { extensions } = JSON.parse(answer.text) as { extensions?: { version: string; unchanged?: true } };
  return { ...answer, extensions };
};
const versionOf = async (as: SignedInAs, sub = 'x') =>
  (await ask('none', { token: await hub.issuer.token(as, { sub }) })).extensions?.version ?? '';

test("a ward's server says the version to whoever wants to hear of it, and unchanged to whoever knows it", async () => {
  const [silent, said] = [await ask(undefined, {}), await ask('none', {})];
  const known = await ask(said.extensions?.version, {});

  expect(silent.extensions).toBeUndefined();
  expect(said.extensions).toEqual({ version: expect.stringMatching(/^[\w-]{43}$/) });
  expect(known).toMatchObject({ data: {}, extensions: { ...said.extensions, unchanged: true } });
  expect(known.headers.get('x-query-cost')).toBe(said.headers.get('x-query-cost'));
});

test('those share an answer who see the same, and nobody else', async () => {
  const versions = [
    await versionOf('standing-committee', 'lan'),
    await versionOf('standing-committee', 'minh'),
    await versionOf('analyst'),
    await versionOf(`ward-officer/${WARD}`),
  ];

  expect(versions[1]).toBe(versions[0]);
  expect(new Set(versions).size).toBe(3);
});

test('nobody is answered who is not let in, though they know the version', async () => {
  const version = await versionOf('standing-committee');
  const tokens = [
    ...['nothing', await hub.issuer.token('standing-committee', { exp: 1 })],
    ...[await hub.issuer.token('ward-officer/duc-xuan'), await hub.issuer.token('citizen-affairs-officer')],
  ];

  const answers = await Promise.all(tokens.map((token) => ask(version, { token })));

  expect(answers.map(({ status }) => status)).toEqual([401, 401, 403, 403]);
  for (const { data, extensions } of answers) expect({ data, extensions }).toEqual({});
});

test.each<[string, { query?: string; representations?: unknown }]>([
  [
    'records behind a figure',
    {
      query: entitiesQuery('... on WardFigure { records(first: 1) { nodes { id } } }'),
      representations: [{ __typename: 'WardFigure', wardId: WARD, period: '2020-9M', code: 'NQ.01' }],
    },
  ],
  [
    'records beside figures',
    {
      query: entitiesQuery(
        '... on WardReport { tally { wardId } } ... on Ward { council { resolutions { nodes { id } } } }',
      ),
      representations: [LINE, { __typename: 'Ward', id: WARD }],
    },
  ],
  [
    "a ward's own field beside figures",
    { query: TALLY.replace('{ _entities', '{ council { petitions { nodes { petitioner { name } } } } _entities') },
  ],
  ['another ward', { representations: [{ ...LINE, wardId: 'duc-xuan' }] }],
  ['another ward too', { representations: [LINE, { ...LINE, wardId: 'duc-xuan' }] }],
  ['what is not live', { representations: [{ ...LINE, restsOn: 'ACCEPTED' }] }],
  ['no representations', { representations: undefined, query: '{ council { name } }' }],
  ['nothing that can be read', { representations: [LINE], query: '{ nothing }' }],
])('there is no version of what was answered to %s', async (_, question) => {
  expect((await ask('none', question)).extensions).toBeUndefined();
});

test('a version that the server did not say itself is none', async () => {
  const { extensions } = await ask(`${'z'.repeat(43)},${'a,'.repeat(2_000)}`, {});

  expect(extensions).toEqual({ version: expect.any(String) });
});
