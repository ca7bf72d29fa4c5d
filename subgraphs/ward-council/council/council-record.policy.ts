import { type RecordPolicy, SHARED } from '../../records/record-rights';

/** What a ward's council does as a body: its officers read all of it, the city what the ward has shared. */
export const councilRecordPolicy: RecordPolicy = (viewer) => (viewer.role === 'ward-officer' ? 'all' : [SHARED]);
