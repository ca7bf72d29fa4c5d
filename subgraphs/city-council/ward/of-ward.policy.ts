import { type RecordPolicy, SHARED } from '../../records/record-rights';

/** What the city council holds about one ward: that ward's officers read it, and nothing of another's. */
export const ofWardPolicy: RecordPolicy = (viewer) => {
  switch (viewer.role) {
    case 'standing-committee':
      return 'all';
    case 'analyst':
      return [SHARED];
    case 'ward-officer':
      return [SHARED, { column: 'ward_id', is: '=', value: viewer.wardId }];
    case 'citizen-affairs-officer':
    case 'service':
      return 'none';
    default:
      return viewer satisfies never;
  }
};
