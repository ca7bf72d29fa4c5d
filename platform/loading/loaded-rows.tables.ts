import type { TableRights } from '../database/grants';

/** Of a server that loads workbooks itself. A row that was loaded is never forgotten: it would be loaded again. */
export const LOADED_ROWS_OF_SERVER: TableRights = { loaded_row: ['SELECT', 'INSERT', 'UPDATE'] };

/** Of a server whose rows come by `npm run load` alone, which works as the owner. */
export const LOADED_ROWS_OF_OWNER: TableRights = { loaded_row: [] };
