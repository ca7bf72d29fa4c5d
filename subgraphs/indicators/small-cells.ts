import type { Viewer } from '../viewer/viewer';
import { CATALOGUE, type TallyGroup } from './catalogue';
import type { TallyCounter } from './counted';
import { type Period, wholeQuartersOf } from './period';
import type { Figures } from './tally.model';

/** Whether the viewer may see a figure of one ward that stands for one or two people: all who may read the records behind it. */
export const seesSmallCells = (viewer: Viewer): boolean => viewer.role !== 'analyst';

/** Groups in which one unit of a figure is one person, or a few who came together. */
export const PERSONAL_GROUPS: readonly TallyGroup[] = ['receptions', 'petitions'];

/** The largest cell that is small: one or two people can be told by what is known of them anyway. */
const SMALL = 2;

/** A longer period is not looked into quarter by quarter. */
const MAX_QUARTERS = 40;

/**
 * The groups that an analyst must not see of one ward over a period: those with a cell of one or two in any quarter.
 *
 * Whole groups, because a part can be worked out from the total and the other parts. Quarter by quarter, because two
 * periods that are both shown can be subtracted: as every period shown is a sum of quarters that are all shown, what is
 * left is again a sum of quarters without small cells. So a period that is not made of whole quarters has both hidden, and
 * so has one that is not over: asked day by day, it would grow by one person at a time.
 * A total over wards needs every ward's figure, so it is hidden with the first ward, and gives no ward's cell away.
 */
export async function groupsWithSmallCells(period: Period, today: string, count: TallyCounter): Promise<TallyGroup[]> {
  const quarters = wholeQuartersOf(period);
  if (!quarters || quarters.length > MAX_QUARTERS || period.to >= today) return [...PERSONAL_GROUPS];
  const counts = await Promise.all(quarters.map((quarter) => count(quarter)));
  return PERSONAL_GROUPS.filter((group) => counts.some((figures) => cellsOf(group, figures).some(isSmall)));
}

const isSmall = (cell: number): boolean => cell > 0 && cell <= SMALL;

function cellsOf(group: TallyGroup, figures: Figures): number[] {
  const codes = CATALOGUE.filter(({ path }) => path.startsWith(`${group}.`)).map(({ code }) => code);
  return codes.map((code) => figures[code] ?? 0);
}
