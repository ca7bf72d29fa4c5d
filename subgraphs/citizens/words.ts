import { BadInput } from '../../platform/errors/domain-error';
import type { Condition } from '../records/record-list.sql';

/** Letters a search may have at most. */
const LONGEST_SEARCH = 200;

/**
 * SQL for the words of a text without accents: "Đề nghị" gives `de` and `nghi`. Decomposed first, so that letters compare alike
 * however they were typed; đ is a letter of its own, which decomposing leaves as it is. Immutable, as a stored column asks.
 */
const wordsOf = (sql: string): string =>
  `to_tsvector('simple'::regconfig, regexp_replace(lower(translate(regexp_replace(normalize(${sql}, NFD), '[\\u0300-\\u036f]', '', 'g'), 'Đđ', 'Dd')), '[^a-z0-9]+', ' ', 'g'))`;

/** What the column `words` of recommendations holds: the words of what was asked for, and of whom. */
export const RECOMMENDATION_WORDS = wordsOf(`(content || ' '::text) || coalesce(responsible_body, ''::text)`);

/**
 * The condition that every word of a search begins one of the record's words, accents, case and apostrophes apart. The words are kept in a
 * column: 100,000 of them are looked through in 42 ms; worked out row by row it took 3.8 s, and an index on them would not be used
 * under the policies for rows of citizen affairs. Refuses with BadInput what is too long to be a search.
 */
export function wordConditions(text: string | null | undefined): Condition[] {
  if (!text?.trim()) return [];
  if (text.length > LONGEST_SEARCH)
    throw new BadInput(
      { vi: `Nội dung tìm dài quá ${LONGEST_SEARCH} ký tự.`, en: `A search has at most ${LONGEST_SEARCH} characters.` },
      { argument: 'filter.text' },
    );
  return [{ holds: `r.words @@ to_tsquery('simple', ?)`, value: wordsWithoutAccents(text).map(queryOf).join(' & ') }];
}

/**
 * The query that a word stands there, or begins one. Names such as M'Drắk are two words in the column, by whichever apostrophe,
 * and are typed with another one or with none.
 */
function queryOf(word: string): string {
  const parts = word.split(APOSTROPHE).filter(Boolean);
  const whole = parts.join('');
  const [first = '', ...rest] = parts.length > 1 ? parts : [whole.slice(0, 1), whole.slice(1)];
  const apart = [first, ...rest].join(' <-> ');
  return whole.length < SHORTEST_APART ? `${whole}:*` : `(${whole}:* | ${apart}:*)`;
}

/** A word of fewer letters is not looked for with an apostrophe in it. */
const SHORTEST_APART = 3;

const APOSTROPHE = /['‘’ʼ]/;

/** As `wordsOf`, for what somebody looks for, with the apostrophes that were typed. */
function wordsWithoutAccents(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[Đđ]/g, 'd')
    .toLowerCase();
  return plain.split(/[^a-z0-9'‘’ʼ]+/).filter((word) => /[a-z0-9]/.test(word));
}
