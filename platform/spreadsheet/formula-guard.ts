/** What a spreadsheet program takes for the beginning of a formula, in full width too, or skips to find one. */
const FORMULA = '[=+\\-@\\t\\r\\n＝＋－＠]';

/** Where a cell begins for a program that takes another sign for the delimiter, which quotes do not keep together then. */
const CELL_BEGINS = '(?<=(?:^|[;,\\t\\r\\n])"?)';

const UNGUARDED = new RegExp(`${CELL_BEGINS}(?='*${FORMULA})`, 'g');
const GUARDED = new RegExp(`${CELL_BEGINS}'(?='*${FORMULA})`, 'g');

/**
 * The text with an apostrophe before all that a spreadsheet program could take for the beginning of a formula when it
 * opens a CSV file. Where an apostrophe stands already there is one more, so that `unguarded` gives back every text.
 * Source: OWASP, CSV Injection.
 */
export const guarded = (text: string): string => text.replace(UNGUARDED, "'");

/** The text as it was before it was guarded. */
export const unguarded = (text: string): string => text.replace(GUARDED, '');
