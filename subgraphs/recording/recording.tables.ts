import type { TableRights } from '../../platform/database/grants';

/** What a server may do with what it writes beside records: of history, warnings and commands nothing is ever changed or taken away. */
export const RECORDING_RIGHTS: TableRights = {
  record_change: ['SELECT', 'INSERT'],
  record_warning: ['SELECT', 'INSERT'],
  carried_out_command: ['SELECT', 'INSERT', 'UPDATE'],
  closed_period: ['SELECT', 'INSERT', 'UPDATE'],
};
