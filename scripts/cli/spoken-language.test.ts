import { spokenLanguage } from './spoken-language';

test.each<[args: string[], env: Record<string, string>, language: 'vi' | 'en']>([
  [[], {}, 'vi'],
  [[], { LANG: 'C.UTF-8' }, 'vi'],
  [[], { LANG: 'vi_VN.UTF-8' }, 'vi'],
  [[], { LANG: 'en_US.UTF-8' }, 'en'],
  [[], { LANG: 'en' }, 'en'],
  [[], { LANG: 'enm_GB' }, 'vi'],
  [[], { LANG: 'en_US.UTF-8', LC_MESSAGES: 'vi_VN.UTF-8' }, 'vi'],
  [[], { LANG: 'vi_VN', LC_ALL: 'en_GB', LC_MESSAGES: 'vi_VN' }, 'en'],
  [[], { LANG: 'en_US', LC_ALL: '' }, 'en'],
  [['units', '--lang', 'vi', 'list'], { LANG: 'en_US.UTF-8' }, 'vi'],
  [['--lang=en', 'load'], {}, 'en'],
  [['--lang', 'fr'], {}, 'vi'],
  [['--lang'], {}, 'vi'],
])('%p in a locale of %p is in %p', (args, env, language) => {
  expect(spokenLanguage(env, args)).toBe(language);
});
