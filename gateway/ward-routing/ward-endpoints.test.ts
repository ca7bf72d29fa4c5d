import { WardEndpoints } from './ward-endpoints';

test('a ward that nobody has heard of has no address', () => {
  const wards = new WardEndpoints(new Map([['song-cau', 'http://one/graphql']]));

  expect(wards.urlOf('song-cau')).toBe('http://one/graphql');
  expect(wards.urlOf('constructor')).toBeUndefined();
  expect(wards.urlOf('')).toBeUndefined();
});

test('wards come and go by replacing them all, and not by changing the map that was handed in', () => {
  const first = new Map([['song-cau', 'http://one/graphql']]);
  const wards = new WardEndpoints(first);
  first.set('duc-xuan', 'http://two/graphql');
  expect(wards.urlOf('duc-xuan')).toBeUndefined();

  const second = new Map([['duc-xuan', 'http://two/graphql']]);
  wards.replace(second);
  second.clear();

  expect(wards.urlOf('duc-xuan')).toBe('http://two/graphql');
  expect(wards.urlOf('song-cau')).toBeUndefined();
});
