import { type RecordPolicy, SHARED } from '../../records/record-rights';
import type { Condition } from '../../records/record-list.sql';

const OF_A_CONFERENCE: Condition = { column: 'conference_id', is: 'not null' };

/** A briefing conference, its guests and the tasks it sets are for the councils of both tiers, so wards read them as soon as they are no drafts. */
export const conferencePolicy: RecordPolicy = (viewer) => {
  switch (viewer.role) {
    case 'standing-committee':
      return 'all';
    case 'analyst':
    case 'ward-officer':
      return [SHARED];
    case 'citizen-affairs-officer':
    case 'service':
      return 'none';
    default:
      return viewer satisfies never;
  }
};

/** Of the planned tasks, wards read those that a conference set; the work programmes are the city council's own. */
export const plannedTaskPolicy: RecordPolicy = (viewer) => {
  const readable = conferencePolicy(viewer);
  return viewer.role === 'ward-officer' && typeof readable !== 'string' ? [...readable, OF_A_CONFERENCE] : readable;
};
