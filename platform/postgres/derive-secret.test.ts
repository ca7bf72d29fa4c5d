import { deriveSecret } from './derive-secret';

test('a name always gets the same password under one secret, and another under another', () => {
  expect(deriveSecret('secret', 'shoes')).toBe(deriveSecret('secret', 'shoes'));
  expect(deriveSecret('secret', 'shoes')).not.toBe(deriveSecret('secret', 'hats'));
  expect(deriveSecret('secret', 'shoes')).not.toBe(deriveSecret('other', 'shoes'));
  expect(deriveSecret('secret', 'shoes')).toMatch(/^[\w-]{43}$/);
});
