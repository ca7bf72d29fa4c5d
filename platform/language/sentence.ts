/** Something that people are told, in every language that the hub speaks; a place such as `{expected}` is filled by a fact of this name. */
export interface Sentence {
  vi: string;
  en: string;
}

/** The languages of the hub, the one first that is spoken to whoever asks for none of them. */
export const LANGUAGES = ['vi', 'en'] as const satisfies readonly (keyof Sentence)[];

export type Language = (typeof LANGUAGES)[number];

/** A sentence with its places filled; a place for which there is no fact stays as it is. */
export function filled({ vi, en }: Sentence, facts: Readonly<Record<string, string | number>>): Sentence {
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(facts, name) ? String(facts[name]) : place));
  return { vi: fill(vi), en: fill(en) };
}

/** One sentence after another. */
export const followedBy = (first: Sentence, next: Sentence): Sentence => ({
  vi: `${first.vi} ${next.vi}`,
  en: `${first.en} ${next.en}`,
});
