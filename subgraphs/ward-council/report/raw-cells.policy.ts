import { isCityServer, type Viewer } from '../../viewer/viewer';

/**
 * Who is handed a ward's receptions and petitions with all their small cells, to hide what an analyst must not see: the city
 * council's own server, and no person, whose token it may be that asks.
 */
export const mayReadRawCells = (viewer: Viewer): boolean =>
  viewer.role === 'service' && isCityServer(viewer) && viewer.server === 'city-council';
