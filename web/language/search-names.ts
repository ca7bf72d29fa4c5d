/** What is looked through: a name, whatever it is also called, and a code if it has one. */
export interface Named {
  name: string;
  nameEn: string;
  code: string;
}

/** A syllable as it is compared: its letters with their own marks (ă, ê, ơ), and its tone, wherever that was placed. */
interface Syllable {
  letters: string;
  tone: string;
}

/** The five tones of Vietnamese, as marks that stand apart from their letter. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const MARKS = /\p{Mark}/gu;

/** As they are typed for one another, and left out: M'Drắk, M’Drắk, MʼDrắk, MDrắk. */
const APOSTROPHES = /['‘’ʼ`´]/gu;
/** Between words, all the same: blanks of any number, dashes of any length, stops. */
const BETWEEN_WORDS = /[^\p{Letter}\p{Mark}\p{Number}]+/u;

/** A text as it is compared in several ways. */
interface Parsed {
  syllables: Syllable[];
  /** Its words without accents, with a blank between them, and without. */
  plain: string;
  joined: string;
}

function parse(text: string): Parsed {
  const small = text.normalize('NFD').toLowerCase().replace(APOSTROPHES, '');
  const words = small.split(BETWEEN_WORDS).filter(Boolean);
  const bare = words.map((word) => word.replace(MARKS, '').replaceAll('đ', 'd'));
  return {
    syllables: words.map((word) => ({ letters: word.replace(TONES, ''), tone: word.match(TONES)?.join('') ?? '' })),
    plain: bare.join(' '),
    joined: bare.join(''),
  };
}

/** Names are looked through again with every letter that is typed. */
const parsedNames = new Map<string, Parsed>();

function parsedName(name: string): Parsed {
  const known = parsedNames.get(name) ?? parse(name);
  parsedNames.set(name, known);
  return known;
}

const isSame = (one: Syllable | undefined, other: Syllable): boolean =>
  one?.tone === other.tone && one.letters === other.letters;

const begins = (one: Syllable | undefined, other: Syllable): boolean =>
  one?.tone === other.tone && one.letters.startsWith(other.letters);

/** Whether syllables stand in a text one behind the other from a place on; of the last one its beginning may do. */
const runsFrom = (
  start: number,
  there: readonly Syllable[],
  wanted: readonly Syllable[],
  mayBreakOff: boolean,
): boolean =>
  wanted.every((one, at) =>
    mayBreakOff && at === wanted.length - 1 ? begins(there[start + at], one) : isSame(there[start + at], one),
  );

/**
 * How well a text fits what is looked for, less being better: it ends with just these words and accents; it has them; it has them
 * but for the end of the last word; without accents; without blanks. Undefined where it does not.
 */
function fitOf(text: Parsed, wanted: Parsed): number | undefined {
  const { syllables } = text;
  const runs = (mayBreakOff: boolean) =>
    syllables.some((_, start) => runsFrom(start, syllables, wanted.syllables, mayBreakOff));
  if (runs(false))
    return runsFrom(syllables.length - wanted.syllables.length, syllables, wanted.syllables, false) ? 0 : 1;
  if (runs(true)) return 2;
  if (text.plain.includes(wanted.plain)) return 3;
  return text.joined.includes(wanted.joined) ? 4 : undefined;
}

/**
 * Those of some units that fit what somebody types: with apostrophes, dashes and blanks of any kind, accents or none, tones
 * placed either way. Those with just these accents come first; otherwise they stay in their order. A unit's code finds it alone.
 * Nothing typed finds all.
 */
export function searchUnits<Item>(items: readonly Item[], typed: string, namesOf: (item: Item) => Named): Item[] {
  const wanted = parse(typed);
  if (wanted.joined === '') return [...items];
  const byCode = items.filter((item) => namesOf(item).code === typed.trim());
  if (byCode.length > 0) return byCode;
  const fitting = items.flatMap((item) => {
    const { name, nameEn } = namesOf(item);
    const fits = [name, nameEn].map((one) => fitOf(parsedName(one), wanted)).filter((fit) => fit !== undefined);
    return fits.length > 0 ? [{ item, fit: Math.min(...fits) }] : [];
  });
  return fitting.sort((one, other) => one.fit - other.fit).map(({ item }) => item);
}

const names = new Intl.Collator('vi', { numeric: true });

/** Names in the order of a Vietnamese list: Đ after D, "Phường 2" before "Phường 10". */
export const compareNames = (one: string, other: string): number => names.compare(one, other);
