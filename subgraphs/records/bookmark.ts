import { BadInput } from '../../platform/errors/domain-error';
import { decodeParts, encodeParts } from './cursor';

/**
 * Up to where somebody knows the changes of a database: all transactions before this one were over when they read, and what they
 * wrote was there to see. A row says by itself which transaction wrote it, whoever wrote it and whenever that is committed.
 */
export interface Bookmark {
  /** The life of the database that its transactions are numbered in; see epoch.ts. */
  epoch: string;
  /** The number of a transaction, as PostgreSQL prints an xid8. */
  transaction: string;
}

/** A bookmark is not one of a list. */
export class BookmarkRefused extends BadInput {
  constructor() {
    super(
      {
        vi: 'Mốc không phải do danh sách đưa ra; hãy dùng pageInfo.bookmark của lần đọc trước.',
        en: 'This is no bookmark of a list; take pageInfo.bookmark of the reading before.',
      },
      { argument: 'changedSince' },
    );
  }
}

const KIND = 'CHANGES';

/** Opaque to clients. */
export const writeBookmark = ({ epoch, transaction }: Bookmark): string => encodeParts([KIND, epoch, transaction]);

/** Refuses with BookmarkRefused whatever `writeBookmark` did not write. */
export function readBookmark(text: string): Bookmark {
  const parts = decodeParts(text);
  const [kind, epoch, transaction] = parts;
  if (parts.length !== 3 || kind !== KIND || !isEpoch(epoch) || !isTransaction(transaction))
    throw new BookmarkRefused();
  return { epoch, transaction };
}

const EPOCH = '(select id::text from database_epoch order by number desc limit 1)';

/** The bookmark of a statement, as two columns: of what the statement itself sees. */
export const BOOKMARK = `${EPOCH} as epoch, pg_snapshot_xmin(pg_current_snapshot())::text as transaction`;

/** The transaction that comes next. Asked for once a statement, and not for each row. */
const NEXT = '(select pg_snapshot_xmax(pg_current_snapshot())::text::bigint)';

/**
 * The SQL condition that a row `r` was written by a transaction that may not have been over at the bookmark. A row has the low
 * half of the number alone, which is counted back from the next one. Of another life of the database, or of one to come, every
 * row is changed, for its transactions are numbered anew.
 */
export function changedSinceSql({ epoch, transaction }: Bookmark, bind: (value: unknown) => string): string {
  const since = `${bind(transaction)}::bigint`;
  const age = `((${NEXT} - r.xmin::text::bigint) & 4294967295)`;
  return `(${EPOCH} is distinct from ${bind(epoch)} or ${since} > ${NEXT} or ${age} <= ${NEXT} - ${since})`;
}

const isEpoch = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,64}$/.test(value);

/** Within a bigint, whatever anybody made up. */
const isTransaction = (value: unknown): value is string => typeof value === 'string' && /^\d{1,18}$/.test(value);
