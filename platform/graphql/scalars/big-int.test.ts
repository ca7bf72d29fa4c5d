import { BigIntScalar } from './big-int';

test.each(['0', '1', '-1', '2147483648', '9007199254740993', '9223372036854775807', '-9223372036854775808'])(
  '%s is read and printed without losing a digit',
  (text) => {
    expect(BigIntScalar.serialize(BigIntScalar.parseValue(text))).toBe(text);
  },
);

test.each(['', '-', '-0', '01', '+1', ' 1', '1.0', '1e3', '0x10', '१', '9223372036854775808', '-9223372036854775809'])(
  '"%s" is refused: no whole number of 64 bits, or written in another way',
  (text) => {
    expect(() => BigIntScalar.parseValue(text)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }),
    );
  },
);
