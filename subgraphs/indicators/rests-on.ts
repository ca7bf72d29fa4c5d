/** What a line of a report rests on while it is the ward's live records: the ward is asked. */
export const RESTS_ON_LIVE = 'LIVE';

/** The field in the key of WardReport by which the gateway knows whether the ward is to be asked at all. */
export const RESTS_ON_DESCRIPTION =
  'Cơ sở: LIVE where the ward is asked; else answer and tally as JSON, which then come from here and from nowhere else.';
