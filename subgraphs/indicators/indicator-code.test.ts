import { CATALOGUE } from './catalogue';
import { IndicatorCodeScalar } from './indicator-code';

test('a code is one of the catalogue', () => {
  for (const { code } of CATALOGUE) {
    expect(IndicatorCodeScalar.parseValue(code)).toBe(code);
    expect(IndicatorCodeScalar.serialize(code)).toBe(code);
    expect(IndicatorCodeScalar.description).toContain(code);
  }
});

test.each(['', 'KH.02', 'kh.01', 'toString', 1])('%j is refused', (code) => {
  expect(() => IndicatorCodeScalar.parseValue(code)).toThrow(
    expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }),
  );
});
