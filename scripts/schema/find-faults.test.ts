import { compose, type SubgraphSdl } from './compose';
import { findFaults } from './find-faults';
import { readSchemaFiles } from './schema-files';
import { SUBGRAPH_SDL } from './subgraphs';

const COMMITTED = readSchemaFiles();

/** The faults of these subgraphs, held against the committed files and an API that was promised. */
function faultsOf(subgraphs: SubgraphSdl, baseApi?: string) {
  return findFaults({ subgraphs, composition: compose(subgraphs), committed: COMMITTED, baseApi });
}

/** The real SDL of the wards with something else in one place. */
function wardsWith(from: string, to: string) {
  const sdl = SUBGRAPH_SDL['ward-council'];
  if (!sdl.includes(from)) throw new Error(`The SDL of ward-council has no ${from} to replace`);
  return { ...SUBGRAPH_SDL, 'ward-council': sdl.replace(from, to) };
}

test('the schema of today breaks no rule', async () => {
  expect(await faultsOf(SUBGRAPH_SDL, COMMITTED['api.graphql'])).toEqual([]);
});

test('faults against several rules are found at once', async () => {
  const subgraphs = wardsWith('council: WardCouncil! @inaccessible', 'secret: Int');
  const faults = await faultsOf(subgraphs, 'type Query { shoe: Int }');

  expect(faults).toEqual(
    expect.arrayContaining([
      { at: 'Query.secret', message: 'of ward-council has to be @inaccessible' },
      { at: 'schema/ward-council.graphql', message: 'is stale: run npm run schema' },
      { at: 'schema/supergraph.graphql', message: 'is stale: run npm run schema' },
      { at: 'schema/api.graphql', message: 'is stale: run npm run schema' },
      { at: 'Query.shoe', message: expect.stringContaining('breaks the public API') },
    ]),
  );
});

test('a ward field of the real schema that could take a whole page with it is a fault', async () => {
  const subgraphs = wardsWith('tally: WardTally', 'tally: WardTally!');
  expect(await faultsOf(subgraphs)).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ at: 'WardReport.tally' })]),
  );
});

test('a real ward entity without its ward in the key is a fault', async () => {
  const subgraphs = wardsWith('@key(fields: "wardId period code")', '@key(fields: "period code")');
  expect(await faultsOf(subgraphs)).toContainEqual(
    expect.objectContaining({ at: 'WardFigure', message: expect.stringContaining('wardId has to be in it') }),
  );
});

test('a real subgraph that no longer describes a type is a fault', async () => {
  const subgraphs = wardsWith('"""Đơn vị chịu sự giám sát của HĐND xã, phường."""', '');
  expect(await faultsOf(subgraphs)).toContainEqual({
    at: 'WardOverseenUnit',
    message: 'has no description in ward-council',
  });
});

test('a real subgraph that does not compose is a fault, and the rules that need no composition still hold', async () => {
  const subgraphs = wardsWith('scalar WardId', 'enum WardId { A }');
  const faults = await faultsOf(subgraphs);
  expect(faults).toContainEqual({ at: 'supergraph', message: expect.stringContaining('does not compose') });
  expect(faults).toContainEqual({ at: 'WardId.A', message: 'has no description in ward-council' });
});
