import type { Viewer } from '../../viewer/viewer';

/**
 * The wards that a viewer's report is about: a ward's officer has a report on that ward alone, so that neither a line
 * nor a total nor the coverage says anything of another. Whether a ward answers the viewer is for the ward to say.
 */
export function wardsInReport(viewer: Viewer, wardIds: readonly string[]): string[] {
  return wardIds.filter((wardId) => viewer.role !== 'ward-officer' || viewer.wardId === wardId);
}

/**
 * Whether the viewer may read what the city accepted of wards: the roles that wards answer themselves, so that an accepted
 * figure is told to nobody who would be refused the live one. Of which wards is said by wardsInReport.
 */
export function mayReadAcceptedFigures(viewer: Viewer): boolean {
  return viewer.role !== 'citizen-affairs-officer' && viewer.role !== 'service';
}
