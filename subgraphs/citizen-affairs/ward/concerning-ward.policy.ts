import { type Readable, type RecordPolicy, SHARED } from '../../records/record-rights';

/**
 * What citizen affairs holds about a ward. Its officers read what concerns their ward and nothing else, the city's
 * roles all of it; drafts are citizen affairs' and the Standing Committee's. `ofWard` says which records are a ward's.
 */
export function concerningWard(ofWard: (wardId: string) => Readable): RecordPolicy {
  return (viewer) => {
    switch (viewer.role) {
      case 'standing-committee':
      case 'citizen-affairs-officer':
        return 'all';
      case 'analyst':
        return [SHARED];
      case 'ward-officer': {
        const readable = ofWard(viewer.wardId);
        return typeof readable === 'string' ? readable : [SHARED, ...readable];
      }
      case 'service':
        return 'none';
      default:
        return viewer satisfies never;
    }
  };
}

/** Records that say themselves which ward they concern. */
export const byWardIdPolicy: RecordPolicy = concerningWard((wardId) => [{ column: 'ward_id', is: '=', value: wardId }]);
