import type { Viewer } from './viewer';

/** One viewer of each role; the ward's are of the ward "song-cau" unless told. */
export const viewers = {
  standingCommittee: { role: 'standing-committee', subject: 's' },
  citizenAffairsOfficer: { role: 'citizen-affairs-officer', subject: 'c' },
  analyst: { role: 'analyst', subject: 'a' },
  wardOfficer: (wardId = 'song-cau') => ({ role: 'ward-officer', subject: 'w', wardId }) as const,
  service: { role: 'service', subject: 'v', wardId: null },
} satisfies Record<string, Viewer | ((wardId?: string) => Viewer)>;
