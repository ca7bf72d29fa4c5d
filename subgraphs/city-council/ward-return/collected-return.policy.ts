import { type RecordPolicy, SHARED } from '../../records/record-rights';
import type { Viewer } from '../../viewer/viewer';

/**
 * A ward's return as the city has it, with figures of single wards and small cells in them: for the Standing Committee,
 * and for that ward's officers. An analyst has the accepted figures in the report, where small cells are hidden.
 */
export const collectedReturnPolicy: RecordPolicy = (viewer) => {
  switch (viewer.role) {
    case 'standing-committee':
      return 'all';
    case 'ward-officer':
      return [SHARED, { column: 'ward_id', is: '=', value: viewer.wardId }];
    case 'analyst':
    case 'citizen-affairs-officer':
    case 'service':
      return 'none';
    default:
      return viewer satisfies never;
  }
};

/** Who may look at the board at all; a ward's officer finds their own line on it. */
export const mayReadBoard = (viewer: Viewer): boolean => collectedReturnPolicy(viewer) !== 'none';
