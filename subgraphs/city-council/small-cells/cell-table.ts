import { CATALOGUE, type TallyGroup } from '../../indicators/catalogue';
import type { Figures } from '../../indicators/tally.model';

/** The figures of one group over a quarter, which add up within a ward: the last column is the sum of the others. */
export interface CellColumns {
  group: TallyGroup;
  /** Codes of figures, the sum last. A column without one is no figure: it is what the others leave of the sum. */
  codes: readonly (string | null)[];
  /** Whether a ward can have these values at all. None is below zero. */
  isPossible(values: readonly number[]): boolean;
}

/** Turns, the people beyond one a turn, and people: whoever comes has a turn, so without turns there are no people. */
export const RECEPTION_COLUMNS: CellColumns = {
  group: 'receptions',
  codes: ['TD.01', null, 'TD.02'],
  isPossible: ([turns = 0, more = 0]) => turns > 0 || more === 0,
};

/** The six dispositions, and all petitions received. */
export const PETITION_COLUMNS: CellColumns = {
  group: 'petitions',
  codes: [
    ...CATALOGUE.filter(({ path, code }) => path.startsWith('petitions.') && code !== 'DT.01').map(({ code }) => code),
    'DT.01',
  ],
  isPossible: () => true,
};

/** The figures of which one unit is one person, or a few who came together. */
export const PERSONAL_COLUMNS: readonly CellColumns[] = [RECEPTION_COLUMNS, PETITION_COLUMNS];

/** One ward in a table: its values by column, and which of them are hidden. */
export interface CellRow {
  wardId: string;
  values: readonly number[];
  hidden: boolean[];
}

/** Puts a ward's figures in their columns. Undefined where one is missing, or they do not add up: nothing could be said of them. */
export function cellRowOf({ codes, isPossible }: CellColumns, wardId: string, figures: Figures): CellRow | undefined {
  const known = codes.map((code) => (code === null ? 0 : (figures[code] ?? Number.NaN)));
  const sum = known.at(-1) ?? 0;
  const parts = known.slice(0, -1);
  const rest = sum - parts.reduce((added, part) => added + part, 0);
  const values = [...parts.map((part, at) => (codes[at] === null ? rest : part)), sum];
  const addsUp = codes.includes(null) || rest === 0;
  if (!addsUp || !values.every((value) => Number.isSafeInteger(value) && value >= 0) || !isPossible(values))
    return undefined;
  return { wardId, values, hidden: codes.map((code) => code === null) };
}
