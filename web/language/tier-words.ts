import i18next from 'i18next';
import type { UpperTierKind } from '../graph/generated/graphql';

const WORDS = {
  vi: { PROVINCE: 'tỉnh', CITY: 'thành phố', URBAN_DISTRICT: 'quận', RURAL_DISTRICT: 'huyện', TOWN: 'thị xã' },
  en: { PROVINCE: 'province', CITY: 'city', URBAN_DISTRICT: 'district', RURAL_DISTRICT: 'district', TOWN: 'town' },
} as const satisfies Record<string, Record<UpperTierKind, string>>;

type Language = keyof typeof WORDS;

/** A city, until it is known what this hub is of. */
let kind: UpperTierKind = 'CITY';

/** What the words of the pages say in the place of {{tier}} and, at the beginning of a text, of {{Tier}}. */
export function tierWords(language: Language): { tier: string; Tier: string } {
  const tier = WORDS[language][kind];
  return { tier, Tier: tier.charAt(0).toUpperCase() + tier.slice(1) };
}

/** Has the pages speak of the upper tier by what its council is of, from now on. */
export function nameUpperTier(known: UpperTierKind): void {
  if (known === kind) return;
  kind = known;
  speakOfTier(i18next.language === 'en' ? 'en' : 'vi');
  i18next.emit('languageChanged', i18next.language);
}

/** Puts the words for the upper tier in this language into whatever is said next. */
export function speakOfTier(language: Language): void {
  const { interpolation } = i18next.options;
  if (interpolation) interpolation.defaultVariables = tierWords(language);
}

/** Who answers for the upper tier, as wards wrote it before they were told what its council is of. */
const STANDING_COMMITTEE_OF_BEFORE = 'Thường trực HĐND thành phố';

/** A body that has to answer, as a record names it; the Standing Committee of the upper tier by the word of its kind. */
export function bodyName(written: string): string {
  return written === STANDING_COMMITTEE_OF_BEFORE ? `Thường trực HĐND ${WORDS.vi[kind]}` : written;
}
