import { workFor } from '../database/request-work';
import { inCurrentLanguage, languageOf } from './current-language';
import { filled } from './sentence';

test.each<[string | undefined, 'vi' | 'en']>([
  [undefined, 'vi'],
  ['', 'vi'],
  ['vi', 'vi'],
  ['en', 'en'],
  ['EN', 'en'],
  ['en-US', 'en'],
  ['vi-VN,en;q=0.5', 'vi'],
  ['en-GB;q=0.4,vi-VN;q=0.9', 'vi'],
  ['fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5', 'en'],
  ['*', 'vi'],
  ['fr', 'vi'],
  ['fr, *;q=0.1', 'vi'],
  ['vi;q=0, *', 'en'],
  ['en;q=0', 'vi'],
  ['english please', 'vi'],
  [';;;,,,q=1', 'vi'],
])('Accept-Language %p asks for %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

test('requests that are worked for at the same time are each told in their own language', async () => {
  const stop = new AbortController().signal;
  const tell = (acceptLanguage: string | undefined) =>
    workFor({ stop, onlyReads: true, acceptLanguage }, async () => {
      await new Promise(setImmediate);
      return inCurrentLanguage({ vi: 'Chào', en: 'Hello' });
    });

  expect(await Promise.all([tell('en'), tell(undefined), tell('vi;q=0.1, en')])).toEqual(['Hello', 'Chào', 'Hello']);
  expect(inCurrentLanguage({ vi: 'Chào', en: 'Hello' })).toBe('Chào');
});

test('a place is filled by the fact of its name, once, and with nothing that an object has by itself', () => {
  const sentence = { vi: 'có {got}, cần {expected}', en: '{toString} {other}' };

  expect(filled(sentence, { got: '{expected}', expected: 3 })).toEqual({
    vi: 'có {expected}, cần 3',
    en: '{toString} {other}',
  });
});
