import { MergedAnswer } from './merged-answer';

const answer = new MergedAnswer();
answer.add({
  city: { __typename: 'City', id: 'c' },
  records: [
    { __typename: 'Session', id: 's1', of: { wardId: 'a' } },
    null,
    { __typename: 'Petition', id: 's1' },
    { __typename: 'Session', id: 's1', id__alias_0: 's2', of: { wardId: 'b' } },
    { __typename: 'Session', id: 's1', of: { wardId: 'b' } },
  ],
  groups: [{ members: [{ id: '1' }, { id: '2' }] }, { members: null }, { members: [{ id: '1' }] }],
});

const session = (wardId: string) => ({ __typename: 'Session', id: 's1', of: { wardId } });

test('entities are found among objects of other types, in their order and each once', () => {
  expect(answer.placesOf([session('a'), session('b'), session('b')], ['records', '@'])).toEqual([
    ['records', 0],
    ['records', 3],
    ['records', 4],
  ]);
  expect(answer.placesOf([{ __typename: 'Petition', id: 's1' }], ['records', '@'])).toEqual([['records', 2]]);
  expect(answer.placesOf([{ __typename: 'City', id: 'c' }], ['city'])).toEqual([['city']]);
});

test('lists in lists are followed, and what is null in them left out', () => {
  expect(answer.placesOf([{ id: '1' }, { id: '2' }, { id: '1' }], ['groups', '@', 'members', '@'])).toEqual([
    ['groups', 0, 'members', 0],
    ['groups', 0, 'members', 1],
    ['groups', 2, 'members', 0],
  ]);
});

test('an entity that is not there has no place', () => {
  expect(answer.placesOf([session('c'), session('a')], ['records', '@'])).toEqual([undefined, undefined]);
  expect(answer.placesOf([session('a')], ['nothing', '@'])).toEqual([undefined]);
});

test('a field that a later answer merges into an object is found, since the first answer is what is merged into', () => {
  const report: Record<string, unknown> = { __typename: 'Report', id: 'r' };
  const merged = new MergedAnswer();
  merged.add({ report });
  merged.add({ report: { __typename: 'Report', id: 'other' } });
  Object.assign(report, { wards: [{ wardId: 'a' }] });

  expect(merged.placesOf([{ wardId: 'a' }], ['report', 'wards', '@'])).toEqual([['report', 'wards', 0]]);
});
