import { VerifiedTokens } from './verified-tokens';

const KEYS = {};
let now: number;
let tokens: VerifiedTokens<{ sub: string }>;
beforeEach(() => {
  now = 1_000_000;
  tokens = new VerifiedTokens(() => now);
});

const AN_HOUR = 3_600_000;

test('what a token says is kept for half a minute', () => {
  tokens.keep('a', KEYS, { sub: 'one' }, now + AN_HOUR);

  now += 29_999;
  expect(tokens.find('a', KEYS)).toEqual({ sub: 'one' });
  now += 1;
  expect(tokens.find('a', KEYS)).toBeUndefined();
});

test('never beyond its expiry', () => {
  tokens.keep('a', KEYS, { sub: 'one' }, now + 10);

  now += 9;
  expect(tokens.find('a', KEYS)).toEqual({ sub: 'one' });
  now += 1;
  expect(tokens.find('a', KEYS)).toBeUndefined();
});

test('other keys make all of it forgotten, also where the old ones come back', () => {
  tokens.keep('a', KEYS, { sub: 'one' }, now + AN_HOUR);

  expect(tokens.find('a', {})).toBeUndefined();
  tokens.keep('b', {}, { sub: 'two' }, now + AN_HOUR);
  expect(tokens.find('a', KEYS)).toBeUndefined();
  expect(tokens.size).toBe(1);
});

test('before there are keys, nothing is found', () => {
  expect(tokens.find('a', undefined)).toBeUndefined();
});

test('a thousand are kept, and the oldest makes room', () => {
  for (let at = 0; at <= 1_000; at++) tokens.keep(`token ${at}`, KEYS, { sub: `${at}` }, now + AN_HOUR);

  expect(tokens.size).toBe(1_000);
  expect(tokens.find('token 0', KEYS)).toBeUndefined();
  expect(tokens.find('token 1', KEYS)).toEqual({ sub: '1' });
});

test('a token kept again is not the oldest any more', () => {
  for (let at = 0; at < 1_000; at++) tokens.keep(`token ${at}`, KEYS, { sub: `${at}` }, now + AN_HOUR);
  tokens.keep('token 0', KEYS, { sub: 'again' }, now + AN_HOUR);
  tokens.keep('one more', KEYS, { sub: 'more' }, now + AN_HOUR);

  expect(tokens.find('token 0', KEYS)).toEqual({ sub: 'again' });
  expect(tokens.find('token 1', KEYS)).toBeUndefined();
});

test('what is over is thrown away by the next that comes', () => {
  for (let at = 0; at < 100; at++) tokens.keep(`token ${at}`, KEYS, { sub: `${at}` }, now + AN_HOUR);
  now += 30_000;

  tokens.keep('next', KEYS, { sub: 'next' }, now + AN_HOUR);

  expect(tokens.size).toBe(1);
});

test('the token itself is nowhere in it', () => {
  tokens.keep('eyJhbGciOiJ.secret.signature', KEYS, { sub: 'one' }, now + AN_HOUR);

  expect(JSON.stringify([...(tokens as unknown as { kept: Map<string, unknown> }).kept])).not.toMatch(/secret/); // it shows it to nobody
});
