import fc from 'fast-check';
import { guarded, unguarded } from './formula-guard';

test.each([
  ['=1+1', "'=1+1"],
  ['-5', "'-5"],
  ['+84 209', "'+84 209"],
  ['@SUM(1)', "'@SUM(1)"],
  ['\t=1', "'\t'=1"],
  ['\r\n=1', "'\r'\n'=1"],
  ['＝1', "'＝1"],
  ['a;=1', "a;'=1"],
  ['a,"=1', 'a,"\'=1'],
  ['một\n- hai', "một\n'- hai"],
  ["'=1", "''=1"],
])('%j becomes %j', (text, expected) => {
  expect(guarded(text)).toBe(expected);
});

test.each(['', 'Tổ 5', '12-2020', 'a - b', 'a; b, - c', "'tư nhân'", '1=1'])('%j stays as it is', (text) => {
  expect(guarded(text)).toBe(text);
});

/** A cell that begins so is a formula to some program. */
const DANGER = /(?:^|[;,\t\r\n])"?[=+\-@\t\r\n＝]/;

test('no text is dangerous once it is guarded, and each comes back as it was', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n;,"\'＝a '), maxLength: 12 });

  fc.assert(
    fc.property(texts, (text) => {
      expect(guarded(text)).not.toMatch(DANGER);
      expect(unguarded(guarded(text))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});
