import type { CityOwner } from '../../indicators/catalogue';
import type { Viewer } from '../../viewer/viewer';

/** Whether the viewer may read the city tier's figures that this server counts, the city council's or citizen affairs'. */
export function mayReadCityFigures(viewer: Viewer, owner: CityOwner): boolean {
  switch (viewer.role) {
    case 'standing-committee':
    case 'analyst':
      return true;
    case 'citizen-affairs-officer':
      return owner === 'citizen-affairs';
    case 'ward-officer': // they are sums over all wards, and not about one
    case 'service':
      return false;
    default:
      return viewer satisfies never;
  }
}

/**
 * The wards that a viewer's report is about: a ward's officer has a report on that ward alone, so that neither a line
 * nor a total nor the coverage says anything of another. Whether a ward answers the viewer is for the ward to say.
 */
export function wardsInReport(viewer: Viewer, wardIds: readonly string[]): string[] {
  return wardIds.filter((wardId) => viewer.role !== 'ward-officer' || viewer.wardId === wardId);
}
