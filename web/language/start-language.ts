import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speakOfTier, tierWords } from './tier-words';
import { vietnamese } from './vi/vietnamese';

/** The pages speak Vietnamese first, and English when asked. */
export type Language = 'vi' | 'en';

const KEPT_AS = 'hai-cap.language';

/** Readies the words of the pages. English is fetched only by those who read it. */
export async function startLanguage(): Promise<void> {
  const language: Language = localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'vi';
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vietnamese } },
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
    const { english } = await import('./en/english');
    i18next.addResourceBundle('en', 'translation', english);
  }
  localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = language;
  speakOfTier(language);
  await i18next.changeLanguage(language);
}
