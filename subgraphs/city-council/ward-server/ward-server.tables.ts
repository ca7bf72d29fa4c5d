import type { TableRights } from '../../../platform/database/grants';

/**
 * Whoever moves a ward's address is given the tokens of all who ask that ward. So it is done by a command that works as the
 * owner, and the server reads.
 */
export const WARD_SERVER_RIGHTS: TableRights = { ward_server_change: ['SELECT'] };
