import { isOfficerOf, type Viewer } from '../viewer/viewer';

/** Who may ask a ward's server anything at all: its own officers, and those of the city who ask all wards. No other ward's. */
export function isAdmitted(viewer: Viewer, wardId: string): boolean {
  return viewer.role === 'standing-committee' || viewer.role === 'analyst' || isOfficerOf(viewer, wardId);
}

/** Who may write a ward's records: its own officers, and nobody else. */
export const mayRecord = (viewer: Viewer, wardId: string): boolean => isOfficerOf(viewer, wardId);
