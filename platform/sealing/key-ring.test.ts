import { createHash, createHmac, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { OPEN_FINGERPRINTS } from './fingerprint';
import { KeyRing, keyIdOf } from './key-ring';
import type { Place } from './sealed-text';

const SHOE: Place = { table: 'shoe', column: 'owner', id: 's1' };
const keyOne = { id: 'one', bytes: randomBytes(32) };
const keyTwo = { id: 'two', bytes: randomBytes(32) };
const ring = new KeyRing([keyOne]);

const texts = fc.string({ unit: 'binary', maxLength: 200 });
const places: fc.Arbitrary<Place> = fc.record({ table: fc.string(), column: fc.string(), id: fc.string() });

function whyNotOpened(opened: KeyRing, sealed: string, place: Place): unknown {
  try {
    return { opened: opened.open(sealed, place) };
  } catch (error) {
    return (error as { why?: unknown }).why;
  }
}

test('whatever is sealed opens again at its place, and never looks the same twice', () => {
  fc.assert(
    fc.property(texts, places, (text, place) => {
      const sealed = ring.seal(text, place);

      expect(ring.open(sealed, place)).toBe(text.toWellFormed());
      expect(sealed).toMatch(/^sealed\.1\.one\.[\w-]{16}\.[\w-]{22}\.[\w-]*$/);
      expect(ring.seal(text, place)).not.toBe(sealed);
    }),
  );
});

test('a sealed value with any one character changed, added or taken away does not open', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.string({ maxLength: 1 }), (text, at, instead) => {
      const sealed = ring.seal(text, SHOE);
      const place = at % sealed.length;
      const altered = sealed.slice(0, place) + instead + sealed.slice(place + 1);
      fc.pre(altered !== sealed);

      expect(whyNotOpened(ring, altered, SHOE)).toMatch(/^(NOT_SEALED|NOT_GENUINE|UNKNOWN_KEY)$/);
    }),
  );
});

test('a sealed value has one way to be written: other letters for the same bytes do not open', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const sealed = ring.seal('text', SHOE);
  const own = sealed.split('.')[4] ?? '';
  const same = own.slice(0, -1) + letters[letters.indexOf(own.at(-1) ?? '') + 1]; // its last four bits say nothing

  expect(Buffer.from(same, 'base64url')).toEqual(Buffer.from(own, 'base64url'));
  expect(whyNotOpened(ring, sealed.replace(own, same), SHOE)).toBe('NOT_SEALED');
});

test('a sealed value copied to another row, column or table does not open', () => {
  fc.assert(
    fc.property(places, places, (from, to) => {
      fc.pre(JSON.stringify([from.table, from.column, from.id]) !== JSON.stringify([to.table, to.column, to.id]));

      expect(whyNotOpened(ring, ring.seal('text', from), to)).toBe('NOT_GENUINE');
    }),
  );
});

test.each<Place>([
  { ...SHOE, id: 's2' },
  { ...SHOE, column: 'maker' },
  { ...SHOE, table: 'boot' },
])('a value sealed for one place does not open at %j', (elsewhere) => {
  expect(whyNotOpened(ring, ring.seal('text', SHOE), elsewhere)).toBe('NOT_GENUINE');
});

test('a value does not open with another key under the same id, nor where its key is not known', () => {
  const sealed = ring.seal('text', SHOE);

  expect(whyNotOpened(new KeyRing([{ id: 'one', bytes: randomBytes(32) }]), sealed, SHOE)).toBe('NOT_GENUINE');
  expect(whyNotOpened(new KeyRing([keyTwo]), sealed, SHOE)).toBe('UNKNOWN_KEY');
});

test('a value that names another key of the ring does not open with that one', () => {
  const both = new KeyRing([{ ...keyOne }, { id: 'copy', bytes: keyOne.bytes }]);

  expect(whyNotOpened(both, ring.seal('text', SHOE).replace('.one.', '.copy.'), SHOE)).toBe('NOT_GENUINE');
});

test('the first key seals, and every key opens', () => {
  const rotated = new KeyRing([keyTwo, keyOne]);

  expect(keyIdOf(rotated.seal('text', SHOE))).toBe('two');
  expect(rotated.open(ring.seal('text', SHOE), SHOE)).toBe('text');
  expect(keyIdOf('plain')).toBeUndefined();
});

test('a text is recognised by its fingerprint at its place, and nothing else is', () => {
  fc.assert(
    fc.property(texts, texts, places, places, (text, other, place, elsewhere) => {
      const fingerprint = ring.fingerprint(text, place);

      expect(ring.recognise(fingerprint, text, place)).toBe('SAME');
      expect(fingerprint).toBe(ring.fingerprint(text, place));
      fc.pre(text !== other && JSON.stringify(place) !== JSON.stringify(elsewhere));
      expect(ring.recognise(fingerprint, other, place)).toBe('OTHER');
      expect(ring.recognise(fingerprint, text, elsewhere)).toBe('OTHER');
    }),
  );
});

test('a fingerprint is recognised while its key is in the ring, first or not', () => {
  const fingerprint = ring.fingerprint('text', SHOE);
  const rotated = new KeyRing([keyTwo, keyOne]);

  expect(rotated.recognise(fingerprint, 'text', SHOE)).toBe('SAME');
  expect(rotated.recognise(fingerprint, 'other', SHOE)).toBe('OTHER');
  expect(rotated.fingerprint('text', SHOE)).not.toBe(fingerprint);
  expect(new KeyRing([keyTwo]).recognise(fingerprint, 'text', SHOE)).toBe('NOT_KNOWN');
  expect(ring.recognise(OPEN_FINGERPRINTS.fingerprint('text', SHOE), 'text', SHOE)).toBe('NOT_KNOWN');
  expect(OPEN_FINGERPRINTS.recognise(fingerprint, 'text', SHOE)).toBe('NOT_KNOWN');
});

test('no fingerprint can be made without the key, nor with the key that seals as it is', () => {
  const said = JSON.stringify([SHOE.table, SHOE.column, SHOE.id, 'text']);
  const guesses = ['text', said].flatMap((guess) => [
    createHash('sha256').update(guess).digest('base64url'),
    createHmac('sha256', keyOne.bytes).update(guess).digest('base64url'),
  ]);
  const fingerprint = ring.fingerprint('text', SHOE);

  for (const guess of guesses) expect(fingerprint).not.toContain(guess);
});

test('what does not open says where and nothing of what', () => {
  const sealed = ring.seal('Nguyễn Văn Mẫu', SHOE);

  expect(() => new KeyRing([keyTwo]).open(sealed, SHOE)).toThrow(
    expect.objectContaining({
      name: 'NotOpened',
      message: 'The sealed value at shoe.owner of "s1" does not open: UNKNOWN_KEY.',
    }),
  );
  expect(whyNotOpened(ring, 'Nguyễn Văn Mẫu', SHOE)).toBe('NOT_SEALED');
});

test('a key ring shows no key, however it is printed', () => {
  const printed = [inspect(ring, { depth: 9, showHidden: true }), JSON.stringify(ring)].join();

  for (const encoding of ['hex', 'base64', 'base64url'] as const) {
    expect(printed).not.toContain(keyOne.bytes.toString(encoding));
  }
});
