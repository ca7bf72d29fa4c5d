import { spokenLanguage } from './spoken-language';

test.each<[named: string | undefined, env: Record<string, string>, language: 'vi' | 'en']>([
  [undefined, {}, 'vi'],
  [undefined, { LANG: 'C.UTF-8' }, 'vi'],
  [undefined, { LANG: 'vi_VN.UTF-8' }, 'vi'],
  [undefined, { LANG: 'en_US.UTF-8' }, 'en'],
  [undefined, { LANG: 'en' }, 'en'],
  [undefined, { LANG: 'enm_GB' }, 'vi'],
  [undefined, { LANG: 'en_US.UTF-8', LC_MESSAGES: 'vi_VN.UTF-8' }, 'vi'],
  [undefined, { LANG: 'vi_VN', LC_ALL: 'en_GB', LC_MESSAGES: 'vi_VN' }, 'en'],
  [undefined, { LANG: 'en_US', LC_ALL: '' }, 'en'],
  ['vi', { LANG: 'en_US.UTF-8' }, 'vi'],
  ['en', {}, 'en'],
])('--lang %p in a locale of %p is %p', (named, env, language) => {
  expect(spokenLanguage(env, named)).toBe(language);
});
