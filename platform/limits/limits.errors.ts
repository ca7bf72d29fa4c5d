import { DomainError } from '../errors/domain-error';

/** An operation asks for more than a limit allows. Says which, by its name in docs/limits.md, what it came to, and what is allowed. */
export class QueryTooCostly extends DomainError {
  constructor(limit: string, was: number | undefined, allowed: number) {
    const came = was === undefined ? '' : ` (${was})`;
    super(
      'QUERY_TOO_COSTLY',
      {
        vi: `Câu hỏi quá lớn: "${limit}"${came} vượt mức ${allowed}.`,
        en: `The query is too large: "${limit}"${came} is over ${allowed}.`,
      },
      { limit, ...(was === undefined ? {} : { was }), allowed, http: { status: 400 } },
    );
  }
}

/** The caller has too few points left in this minute. Says what the request would cost, and when there are new ones. */
export class RateLimited extends DomainError {
  constructor({ limit, remaining, resetAt }: { limit: number; remaining: number; resetAt: Date }, cost: number) {
    const retryAfterS = Math.max(1, Math.ceil((resetAt.getTime() - Date.now()) / 1000));
    super(
      'RATE_LIMITED',
      { vi: 'Đã hỏi quá nhiều.', en: 'Too many questions.' },
      {
        cost,
        limit,
        remaining,
        retryAfterS,
        http: { status: 429, headers: new Map([['retry-after', String(retryAfterS)]]) },
      },
    );
  }
}
