import { nearestName } from './nearest-name';

const known = ['ward_id', 'held_on', 'attending'];

test.each([
  ['wardid', 'ward_id'],
  ['Ward ID', 'ward_id'],
  ['held_no', 'held_on'],
  ['atending', 'attending'],
])('the name nearest to %s is %s', (typed, nearest) => {
  expect(nearestName(typed, known)).toBe(nearest);
});

test('a name that is like none has no nearest', () => {
  expect(nearestName('colour', known)).toBeUndefined();
});
