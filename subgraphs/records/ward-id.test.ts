import { writeGlobalId } from '../../platform/graphql/global-id';
import { isWardId, WardCodeScalar, WardIdScalar } from './ward-id';

const refusal = expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } });

test.each(['song-cau', 'phuong-1', 'a', 'a1-b2-c3', 'a'.repeat(64)])('"%s" may be the id of a ward', (id) => {
  expect(isWardId(id)).toBe(true);
  expect(WardIdScalar.parseValue(id)).toBe(id);
});

test.each(['', 'Song-cau', 'sông-cầu', 'song cau', '-a', 'a-', 'a--b', '1a', 'a\n', 'a_b', 'a'.repeat(65)])(
  '"%s" may not',
  (id) => {
    expect(isWardId(id)).toBe(false);
    expect(() => WardIdScalar.parseValue(id)).toThrow(refusal);
  },
);

test('where a ward is asked for its global id stands for its own', () => {
  expect(WardIdScalar.parseValue(writeGlobalId({ type: 'Ward', recordId: 'song-cau' }))).toBe('song-cau');
});

test.each([
  ['of another type', { type: 'WardCouncil', recordId: 'song-cau' }],
  ['of what is no ward', { type: 'Ward', recordId: 'Song Cau' }],
])('a global id %s is no id of a ward', (_, identity) => {
  expect(() => WardIdScalar.parseValue(writeGlobalId(identity))).toThrow(refusal);
});

test('a code has five digits and keeps its leading zero', () => {
  expect(WardCodeScalar.parseValue('01840')).toBe('01840');
  for (const other of ['1840', '018400', '0184a', ' 1840', '', 1840, 10840]) {
    expect(() => WardCodeScalar.parseValue(other)).toThrow(refusal);
  }
});
