/** Marks above and below letters, once they stand apart from them. */
const MARKS = /\p{Mark}/gu;

/** A text as people type it in a hurry: small, without accents, đ as d. "Đức Xuân" and "duc xuan" become the same. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd').trim();
}

/** Whether a text holds what is looked for, with accents or without. */
export function holds(text: string, wanted: string): boolean {
  return withoutAccents(text).includes(withoutAccents(wanted));
}
