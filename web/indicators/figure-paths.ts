import { CATALOGUE, type IndicatorDefinition } from '../../subgraphs/indicators/catalogue';

/** Groups of figures as a tally has them: each group a field, each figure a field of the group. */
export type Tally = { readonly [group: string]: unknown };

/** The figure of an indicator in a tally; null where it is not there: not answered, not counted in that tier, or kept back. */
export function figureIn(tally: object | null | undefined, { path }: Pick<IndicatorDefinition, 'path'>): number | null {
  const [group = '', figure = ''] = path.split('.');
  const groups = tally as Tally | null | undefined; // a tally's groups are objects of numbers
  const values = groups?.[group] as Record<string, number | null> | null | undefined;
  return values?.[figure] ?? null;
}

/** The indicators under one heading of the article, in its order. */
export interface FigureGroup {
  id: GroupId;
  indicators: IndicatorDefinition[];
}

const GROUPS = {
  sessions: /^KH/,
  meetings: /^PH/,
  resolutions: /^NQ/,
  contacts: /^TX\.0[0-5]/,
  recommendations: /^TX\.06/,
  oversight: /^GS/,
  receptions: /^TD/,
  petitions: /^DT/,
  dialogues: /^DX/,
  organization: /^TC/,
};

export type GroupId = keyof typeof GROUPS;

/** Every indicator of the catalogue, grouped. */
export const FIGURE_GROUPS: readonly FigureGroup[] = Object.entries(GROUPS).map(([id, codes]) => ({
  id: id as GroupId, // a key of GROUPS
  indicators: CATALOGUE.filter(({ code }) => codes.test(code)),
}));

/** Indicators that wards count too. */
export const WARD_INDICATORS = CATALOGUE.filter(({ inWards }) => inWards);

/** Whether an indicator is a part of the one above it, as KH.01a is of KH.01. */
export function isPart({ code }: IndicatorDefinition): boolean {
  return /[a-z]$/.test(code) && !code.startsWith('TX.06');
}
