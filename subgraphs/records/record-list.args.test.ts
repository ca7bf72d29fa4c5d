import { checkPageSize } from './record-list.args';

test.each([0, 1, 25, 100])('a page may hold %i', (first) => {
  expect(checkPageSize(first)).toBe(first);
});

test.each([-1, 101, 2_147_483_647, Number.NaN])('a page of %i is refused', (first) => {
  expect(() => checkPageSize(first)).toThrow(
    expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'first' } }),
  );
});
