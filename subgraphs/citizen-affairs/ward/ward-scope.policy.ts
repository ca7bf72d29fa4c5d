import type { Viewer } from '../../viewer/viewer';

/** The setting of a database connection that the rules for rows go by: a ward's id, or ALL_WARDS. Without it no row is there. */
export const WARD_SETTING = 'hai_cap.ward';

/** No ward has this id. */
export const ALL_WARDS = '*';

/** Whose rows the database gives for a viewer: those of one ward, or ALL_WARDS. What of them may be read is decided elsewhere. */
export function wardScopeOf(viewer: Viewer): string {
  switch (viewer.role) {
    case 'ward-officer':
      return viewer.wardId;
    case 'service':
      return viewer.wardId ?? ALL_WARDS;
    case 'standing-committee':
    case 'citizen-affairs-officer':
    case 'analyst':
      return ALL_WARDS;
    default:
      return viewer satisfies never;
  }
}
