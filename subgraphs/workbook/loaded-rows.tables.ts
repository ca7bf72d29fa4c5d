import type { TableRights } from '../../platform/database/grants';

/** A row that was loaded is never forgotten: it would be loaded again. */
export const LOADED_ROW_RIGHTS: TableRights = { loaded_row: ['SELECT', 'INSERT', 'UPDATE'] };
