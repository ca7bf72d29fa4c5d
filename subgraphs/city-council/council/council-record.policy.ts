import { type RecordPolicy, SHARED } from '../../records/record-rights';

/**
 * What the city's council does as a body, drafts included, is its Standing Committee's to read; an analyst reads what
 * is no draft. Of what is about any one ward see of-ward.policy.ts; none of it is part of citizen affairs.
 */
export const councilRecordPolicy: RecordPolicy = (viewer) => {
  switch (viewer.role) {
    case 'standing-committee':
      return 'all';
    case 'analyst':
      return [SHARED];
    case 'citizen-affairs-officer':
    case 'ward-officer':
    case 'service':
      return 'none';
    default:
      return viewer satisfies never;
  }
};
