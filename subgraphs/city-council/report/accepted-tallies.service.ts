import type { EntityManager } from 'typeorm';
import type { TallyGroup } from '../../indicators/catalogue';
import type { Period } from '../../indicators/period';
import { PERSONAL_GROUPS, seesSmallCells } from '../../indicators/small-cells';
import { notKeptIn } from '../../indicators/records-from';
import { groupNameOf, type HandedTally, tallyOf, tallyTypeName, WARD_GROUPS } from '../../indicators/tally.model';
import { WardState } from '../../indicators/ward-state';
import type { Viewer } from '../../viewer/viewer';
import { acceptedFigures } from '../ward-return/accepted-figures.service';
import { mayReadAcceptedFigures } from './report.policy';

/**
 * The groups that this viewer sees of an accepted return. A return is of one period and cannot be looked into by quarter,
 * so whoever must not see small cells sees none of the groups that may have them.
 */
const shownTo = (viewer: Viewer): TallyGroup[] =>
  WARD_GROUPS.filter((group) => seesSmallCells(viewer) || !PERSONAL_GROUPS.includes(group));

/** The accepted figures for a period by ward, as this viewer may see them; none for whom wards would refuse. */
export async function readAcceptedTallies(
  db: EntityManager,
  period: Period,
  viewer: Viewer,
): Promise<Map<string, HandedTally>> {
  if (!mayReadAcceptedFigures(viewer)) return new Map();
  const figures = await acceptedFigures(db, period);
  const shown = shownTo(viewer);
  return new Map(
    [...figures].map(([wardId, counted]) => {
      return [wardId, { ...tallyOf(counted, shown), notKept: notKeptIn(counted, shown) }];
    }),
  );
}

/** What stands in the place of a ward's own answer under the basis ACCEPTED, as JSON by ward; see rests-on.ts. */
export async function acceptedParts(
  { db, viewer }: { db: EntityManager; viewer: Viewer },
  period: Period,
): Promise<(wardId: string) => string> {
  const tallies = await readAcceptedTallies(db, period, viewer);
  const missing = mayReadAcceptedFigures(viewer) ? WardState.NOT_ACCEPTED : WardState.REFUSED;
  return (wardId) => {
    const tally = tallies.get(wardId);
    const state = tally ? WardState.ANSWERED : missing;
    const answer = { __typename: 'WardAnswer', wardId, state };
    return JSON.stringify({ answer, tally: tally ? namedTally(wardId, tally, viewer) : null });
  };
}

function namedTally(wardId: string, tally: HandedTally, viewer: Viewer): Record<string, unknown> {
  const groups = WARD_GROUPS.flatMap((group): [string, unknown][] => {
    return tally[group] ? [[group, { __typename: tallyTypeName(group), ...tally[group] }]] : [];
  });
  const suppressed = seesSmallCells(viewer) ? [] : PERSONAL_GROUPS.map(groupNameOf);
  const said = { __typename: 'WardTally', wardId, suppressed, notKept: tally.notKept?.map(groupNameOf) ?? [] };
  return { ...said, ...Object.fromEntries(groups) };
}
