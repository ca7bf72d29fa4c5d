import { currentLanguage } from './start-language';

/** The part of a servers' sentence that is in the language chosen: they say it in Vietnamese and in English, with a stroke between. */
export function sentenceOf(message: string): string {
  const [vietnamese = message, ...english] = message.split(' / ');
  return currentLanguage() === 'en' && english.length > 0 ? english.join(' / ') : vietnamese;
}
