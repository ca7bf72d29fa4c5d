import { writeGlobalId } from '../../platform/graphql/global-id';
import { numbersFrom, randomRepresentations } from './representations.fixture';
import { type Representation, splitByWard, wardOf } from './split-by-ward';

const session = (wardId: string, id: string): Representation => ({ __typename: 'WardSession', wardId, id });

/** Wards 10 and 11 have no server, 0 and 1 share one. */
function urlOf(wardId: string): string | undefined {
  const number = Number(wardId.slice('ward-'.length));
  if (number >= 10) return undefined;
  return `http://server-${number === 1 ? 0 : number}/graphql`;
}

const globalId = (type: string, recordId: string, wardId?: string) => writeGlobalId({ type, wardId, recordId });

test.each([
  [{ __typename: 'Ward', wardId: 'song-cau' }],
  [{ __typename: 'WardSession', wardId: 'song-cau', recordId: 's1' }],
  [{ __typename: 'WardSession', wardId: 'song-cau', id: 's1' }],
  [{ __typename: 'Ward', id: 'song-cau' }],
  [{ __typename: 'Ward', id: globalId('Ward', 'song-cau') }],
  [{ __typename: 'WardSession', id: globalId('WardSession', 's1', 'song-cau') }],
])('the ward of %j is found', (representation) => {
  expect(wardOf(representation)).toBe('song-cau');
});

test('nothing asked is nothing to ask', () => {
  expect(splitByWard([], urlOf)).toEqual({ parts: [], homeless: [] });
});

test('equal representations are asked once and answered in each of their places', () => {
  const { parts } = splitByWard([session('ward-2', 'a'), session('ward-2', 'b'), session('ward-2', 'a')], urlOf);

  expect(parts).toEqual([
    {
      url: 'http://server-2/graphql',
      representations: [session('ward-2', 'a'), session('ward-2', 'b')],
      places: [[0, 2], [1]],
    },
  ]);
});

test('equal ids of two wards on one server, or of two types, are not taken for one', () => {
  const wanted = [
    session('ward-0', 'a'),
    session('ward-1', 'a'),
    { ...session('ward-0', 'a'), __typename: 'WardPost' },
  ];

  const { parts } = splitByWard(wanted, urlOf);

  expect(parts).toHaveLength(1);
  expect(parts[0]?.representations).toEqual(wanted);
});

test('a representation without a ward has no server', () => {
  expect(splitByWard([{ __typename: 'WardSession', id: 'a' }], () => undefined).homeless).toEqual([0]);
});

describe.each(Array.from({ length: 50 }, (_, seed) => seed))('of random representations (seed %i)', (seed) => {
  const representations = randomRepresentations(numbersFrom(seed), 60);
  const { parts, homeless } = splitByWard(representations, urlOf);

  test('every place is in one part or homeless, once', () => {
    const answered = [...parts.flatMap(({ places }) => places.flat()), ...homeless];

    expect(answered.sort((a, b) => a - b)).toEqual(representations.map((_, index) => index));
    expect(homeless).toEqual(
      representations.flatMap((representation, index) => (urlOf(wardOf(representation)) ? [] : [index])),
    );
  });

  test('every place is answered by what was asked there, at the server of its ward', () => {
    for (const part of parts) {
      expect(part.places).toHaveLength(part.representations.length);
      part.places.forEach((places, at) => {
        expect(places.length).toBeGreaterThan(0);
        for (const index of places) {
          expect(part.representations[at]).toEqual(representations[index]);
          expect(urlOf(wardOf(representations[index] as Representation))).toBe(part.url);
        }
      });
    }
  });

  test('no server is asked twice, nor for the same thing twice, and each in the order of the whole', () => {
    expect(new Set(parts.map(({ url }) => url)).size).toBe(parts.length);
    for (const { representations: asked, places } of parts) {
      expect(new Set(asked.map((one) => JSON.stringify(one))).size).toBe(asked.length);
      const first = places.map(([index]) => index as number);
      expect(first).toEqual([...first].sort((a, b) => a - b));
    }
  });
});
