import { isCityServer, isOfficerOf, type Viewer } from '../viewer/viewer';

/**
 * Who may ask a ward's server anything at all: its own officers, those of the city who ask all wards, and the servers of the
 * city, which hand over what crosses and nothing else. No other ward's.
 */
export function isAdmitted(viewer: Viewer, wardId: string): boolean {
  if (viewer.role === 'service') return isCityServer(viewer);
  return viewer.role === 'standing-committee' || viewer.role === 'analyst' || isOfficerOf(viewer, wardId);
}

/** Who may write a ward's records: its own officers, and nobody else. */
export const mayRecord = (viewer: Viewer, wardId: string): boolean => isOfficerOf(viewer, wardId);
