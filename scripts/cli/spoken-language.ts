import { type Language, LANGUAGES } from '../../platform/language/sentence';

/** The option by which every command is told its language. */
export const LANGUAGE_OPTION = '--lang <language>';

/**
 * The language that a command speaks: the one that `--lang` names, or else English on a machine whose locale is English, as other
 * programs go by it, and Vietnamese on every other.
 */
export function spokenLanguage(env: NodeJS.ProcessEnv, args: readonly string[]): Language {
  const named = args
    .flatMap((arg, at) => (arg === '--lang' ? [args[at + 1]] : arg.startsWith('--lang=') ? [arg.slice(7)] : []))
    .at(-1);
  const found = LANGUAGES.find((language) => language === named);
  if (found) return found;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en(?![a-z])/i.test(locale) ? 'en' : 'vi';
}
