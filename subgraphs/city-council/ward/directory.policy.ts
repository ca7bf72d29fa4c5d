import { type RecordPolicy, SHARED } from '../../records/record-rights';

/**
 * Which units there are, and since when, is public law: everybody who may ask this server may know it. What is still a
 * draft is no law yet, and its own council's.
 */
export const directoryPolicy: RecordPolicy = (viewer) => (viewer.role === 'standing-committee' ? 'all' : [SHARED]);
