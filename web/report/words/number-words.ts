/** What stands for a figure that nobody could count. */
export const NOT_COUNTED = '…';

/**
 * A whole number as official papers print it: below ten with a leading zero ("02"), thousands apart by "." ("1.234").
 * Nothing is "0". Source: Nghị định 30/2020/NĐ-CP, appendix I, and the usage of councils.
 */
export function wholeNumber(value: number): string {
  if (value > 0 && value < 10) return `0${value}`;
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, '.');
  return value < 0 ? `-${digits}` : digits;
}

/** A figure on paper: a whole number, or dots where there is none. */
export function figureOnPaper(value: number | null): string {
  return value === null ? NOT_COUNTED : wholeNumber(value);
}

const UNITS_BELOW_TEN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const TENS = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];

/** A number below a hundred in Roman figures, as sections and terms of councils are numbered: 6 is "VI". */
export function romanNumber(value: number): string {
  return `${TENS[Math.floor(value / 10)] ?? ''}${UNITS_BELOW_TEN[value % 10] ?? ''}`;
}

const PLACES = ['NHẤT', 'HAI', 'BA', 'TƯ', 'NĂM'];

/** "PHẦN THỨ NHẤT" and so on, counted from 1. */
export function partNumber(place: number): string {
  return `PHẦN THỨ ${PLACES[place - 1] ?? wholeNumber(place)}`;
}
