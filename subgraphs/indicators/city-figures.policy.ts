import type { Viewer } from '../viewer/viewer';
import type { CityOwner } from './catalogue';

/** Whether the viewer may read the city tier's figures that this server counts, and the records behind them by figure. */
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
