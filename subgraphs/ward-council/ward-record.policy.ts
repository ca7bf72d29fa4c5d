import { type RecordPolicy, SHARED } from '../records/record-rights';

/**
 * What a ward's council does, as a body and with its citizens: its officers read all of it, the city's roles that ask
 * all wards what it has shared. Another ward's officers are not admitted to its server.
 */
export const ownRecordPolicy: RecordPolicy = (viewer) => {
  switch (viewer.role) {
    case 'ward-officer':
      return 'all';
    case 'standing-committee':
    case 'analyst':
      return [SHARED];
    case 'citizen-affairs-officer':
    case 'service':
      return 'none';
    default:
      return viewer satisfies never;
  }
};

/**
 * Receptions and petitions of one ward: for an analyst each of them is a cell of one or a few people, so an analyst
 * has their figures only, without small cells.
 */
export const singlePersonPolicy: RecordPolicy = (viewer) =>
  viewer.role === 'analyst' ? 'none' : ownRecordPolicy(viewer);

/** Reminders: of those about petitions an analyst reads none, as of the petitions themselves. */
export const reminderPolicy: RecordPolicy = (viewer, under) => {
  if (viewer.role !== 'analyst') return ownRecordPolicy(viewer);
  return under === 'petition_id' ? 'none' : [SHARED, { column: 'recommendation_id', is: 'not null' }];
};
