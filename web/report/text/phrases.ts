import type { Figure, ReportData, Tier } from '../data/report-data';
import { placeOf } from './template';

/** A figure with its noun, to be left out where there is nothing of it: ["KH.01b", "kỳ họp chuyên đề"]. */
export type Counted = readonly [code: string, noun: string];

/** Joins with commas and an "và" before the last: "a, b và c". */
export function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} và ${last}`;
}

/** Says how many there were of each, without those of which there were none. */
export function counts(
  figures: ReadonlyMap<string, Figure>,
  wanted: readonly Counted[],
  tier: Tier = 'city',
): string[] {
  return wanted
    .filter(([code]) => figures.get(code)?.[tier] !== 0)
    .map(([code, noun]) => `${placeOf({ code, tier })} ${noun}`);
}

/** Whether there is anything of an indicator: also where it is not known that there is nothing. */
export function hasAny({ figures }: ReportData, code: string, tier: Tier = 'city'): boolean {
  return figures.get(code)?.[tier] !== 0;
}

/** Begins with a capital letter. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Begins with a small letter, unless the word is an abbreviation or a name goes on. */
export const small = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
