import type { TableRights } from '../../../platform/database/grants';

/**
 * Units change by law, through a command that works as the owner: the server reads which unit followed which, and writes
 * nothing of it.
 */
export const UNIT_CHANGE_RIGHTS: TableRights = { unit_change: [], ward_succession: ['SELECT'] };
