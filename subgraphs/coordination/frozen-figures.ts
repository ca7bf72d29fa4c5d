import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BadInput } from '../../platform/errors/domain-error';
import { CATALOGUE } from '../indicators/catalogue';
import { Period } from '../indicators/period';
import type { Figures } from '../indicators/tally.model';

/** A ward's figures for a period as they were at one moment, in the one form that is hashed. */
export interface FrozenFigures {
  /** JSON without spaces; docs/returns-and-closing.md says how it is written. */
  text: string;
  /** SHA-256 of the text in UTF-8, as 64 small hexadecimal digits. */
  sha256: string;
}

/** What a frozen text says. */
export interface ThawedFigures {
  ward: string;
  period: Period;
  figures: Figures;
}

/** SHA-256 of a text in UTF-8, as 64 small hexadecimal digits. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * What follows the code of a figure that was not kept: it has no number, and stands in the text as `"DX.01:NOT_KEPT":1`. A city
 * council on an earlier build reads nothing but numbers there, takes this for a figure that it does not know, and keeps text and
 * hash as they are, so that it can say later what was not kept.
 */
const NOT_KEPT = ':NOT_KEPT';

/** Writes down every figure that wards count, in the order of the catalogue, and which were not kept. Refuses figures that lack one. */
export function freezeFigures(ward: string, period: Period, counted: Figures): FrozenFigures {
  const figures = Object.fromEntries(
    CATALOGUE.filter(({ inWards }) => inWards).map(({ code }) => {
      const value = counted[code];
      if (value === undefined) throw new Error(`The figure ${code} was not counted.`);
      return value === null ? [`${code}${NOT_KEPT}`, 1] : [code, value];
    }),
  );
  const text = written(ward, period, figures);
  return { text, sha256: sha256Of(text) };
}

/** Of figures in the order that they are given in: a text that was frozen with an earlier catalogue stays what it is. */
const written = (ward: string, period: Period, figures: Readonly<Record<string, number>>): string =>
  JSON.stringify({ ward, period: period.toString(), figures });

const frozen = z.object({ ward: z.string(), period: z.string(), figures: z.record(z.string(), z.int32().min(0)) });

/** Reads a frozen text. Refuses with BadInput one that is not written exactly as freezeFigures writes. */
export function thawFigures(text: string): ThawedFigures {
  const { data } = frozen.safeParse(parsed(text));
  const period = data && Period.parse(data.period);
  if (!data || !period || written(data.ward, period, data.figures) !== text) throw new FiguresUnreadable();
  return { ward: data.ward, period, figures: Object.fromEntries(Object.entries(data.figures).map(thawed)) };
}

const thawed = ([name, value]: [string, number]): [code: string, value: number | null] =>
  name.endsWith(NOT_KEPT) ? [name.slice(0, -NOT_KEPT.length), null] : [name, value];

/** These are no frozen figures. */
class FiguresUnreadable extends BadInput {
  constructor() {
    super({ vi: 'Số liệu chốt không đúng mẫu.', en: 'These frozen figures are not written as they should be.' });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
