import type { Viewer } from '../viewer/viewer';
import { CATALOGUE, type TallyGroup } from './catalogue';
import { groupOf } from './tally.model';

/** Whether the viewer may see a figure of one ward that stands for one or two people: all who may read the records behind it. */
export const seesSmallCells = (viewer: Viewer): boolean => viewer.role !== 'analyst';

/**
 * Groups in which one unit of a figure is one person, or a few who came together. What of them an analyst may see can be told only
 * where the figures of all wards are known, so a ward shows an analyst none.
 */
export const PERSONAL_GROUPS: readonly TallyGroup[] = ['receptions', 'petitions'];

/** The indicators of these groups, in the order of the catalogue. */
export const PERSONAL_CODES: readonly string[] = CATALOGUE.filter((one) => PERSONAL_GROUPS.includes(groupOf(one))).map(
  ({ code }) => code,
);
