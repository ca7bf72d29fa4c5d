import type { TableRights } from '../../platform/database/grants';

/** What a server may do with its access log: add lines and read them. The head is moved by the database alone. */
export const ACCESS_LOG_RIGHTS: TableRights = { access_log: ['SELECT', 'INSERT'], access_log_head: ['SELECT'] };
