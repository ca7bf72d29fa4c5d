import { useTranslation } from 'react-i18next';
import { type Language, currentLanguage } from './start-language';
import { writeInstant, writeNumber } from './write';

/** The words of the pages in the language chosen, and how it writes numbers and instants. */
export function useWords() {
  const { t } = useTranslation();
  const language: Language = currentLanguage();
  return {
    t,
    language,
    number: (number: number) => writeNumber(number, language),
    instant: (instant: string | number) => writeInstant(instant, language),
  };
}
