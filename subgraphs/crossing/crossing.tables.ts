import type { TableRights } from '../../platform/database/grants';

/** What a server may do with crossings: one that has left or come is never taken away, and one that has come never changed. */
export const CROSSING_RIGHTS: TableRights = {
  outgoing_crossing: ['SELECT', 'INSERT', 'UPDATE'],
  incoming_crossing: ['SELECT', 'INSERT'],
  incoming_number: ['SELECT', 'INSERT'],
  crossing_peer: ['SELECT', 'INSERT', 'UPDATE'],
  crossing_break: ['SELECT', 'INSERT'],
  lost_crossing: ['SELECT', 'INSERT'],
  matter_at_odds: ['SELECT', 'INSERT', 'UPDATE'],
  refused_crossing: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
};
