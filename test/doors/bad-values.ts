import type { Field } from '../../subgraphs/recording/field';

/** Values that no door may let in, by the kind of the field that they are said in. */
export const BAD_VALUES: Partial<Record<Field['kind'], readonly (string | number)[]>> = {
  TEXT: ['x'.repeat(20_001), 'a\u0007b', 'a\uFFFFb'],
  INTEGER: [-1, 1_000_001],
  DATE: ['1945-09-01'],
  INSTANT: ['1945-09-01T08:00:00+07:00'],
  MONTH: ['1945-08'],
};
