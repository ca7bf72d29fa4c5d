import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speakOfTier, tierWords } from './tier-words';

/** The pages speak Vietnamese first, and English when asked. */
export type Language = 'vi' | 'en';

const KEPT_AS = 'hai-cap.language';

/** The words of a set of pages. English is fetched only by those who read it. */
export interface Words {
  vietnamese: object;
  fetchEnglish(): Promise<object>;
}

let words: Words;

/** Readies the words of a set of pages. */
export async function startLanguage(given: Words): Promise<void> {
  words = given;
  const language: Language = localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'vi';
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: words.vietnamese } },
    interpolation: { escapeValue: false, defaultVariables: tierWords('vi') }, // React escapes
    react: { useSuspense: false },
  });
  if (language === 'en') await chooseLanguage('en');
}

/** The language the pages are in. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi';
}

/** Puts the pages into a language and keeps it for the next visit. */
export async function chooseLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    i18next.addResourceBundle('en', 'translation', await words.fetchEnglish());
  }
  localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = language;
  speakOfTier(language);
  await i18next.changeLanguage(language);
}
