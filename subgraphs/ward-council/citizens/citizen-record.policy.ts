import { type RecordPolicy, SHARED } from '../../records/record-rights';

/** A ward's voter contacts, recommendations and dialogues: its officers read all of them, the city what the ward has shared. */
export const citizenRecordPolicy: RecordPolicy = (viewer) => (viewer.role === 'ward-officer' ? 'all' : [SHARED]);

/**
 * Receptions and petitions of one ward: for an analyst each of them is a cell of one or a few people, so an analyst
 * has their figures only, without small cells.
 */
export const singlePersonPolicy: RecordPolicy = (viewer) =>
  viewer.role === 'analyst' ? 'none' : citizenRecordPolicy(viewer);
