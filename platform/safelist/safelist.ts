import { createHash } from 'node:crypto';
import { GraphQLError, parse, print } from 'graphql';
import { DomainError } from '../errors/domain-error';

/** The operations that a server answers, and no other. */
export interface Safelist {
  /** Refuses with OperationNotAllowed text that is none of them, however it is laid out. */
  admit(text: string): void;
  /** The text of the operation with this sha256, in hexadecimal; undefined if there is none. */
  byHash(hash: string): string | undefined;
}

/** The server answers known operations only, and this is none of them. */
export class OperationNotAllowed extends DomainError {
  constructor() {
    super(
      'OPERATION_NOT_ALLOWED',
      { vi: 'Máy chủ chỉ trả lời các câu hỏi đã đăng ký.', en: 'This server answers registered operations only.' },
      { http: { status: 403 } },
    );
  }
}

/** A safelist of these documents. */
export function createSafelist(documents: readonly string[]): Safelist {
  const known = new Set(documents.map((text) => print(parse(text, { noLocation: true }))));
  const byHash = new Map(
    documents.map((text) => [createHash('sha256').update(text).digest('hex'), text] as const), // as a client hashes it
  );
  return {
    byHash: (hash) => byHash.get(hash),
    admit(text) {
      if (!known.has(inOneForm(text))) throw new OperationNotAllowed();
    },
  };
}

/** Text that is no GraphQL is no known operation either, and is not told why. */
function inOneForm(text: string): string {
  try {
    return print(parse(text, { noLocation: true, maxTokens: MAX_TOKENS }));
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof RangeError) return '';
    throw error;
  }
}

/** No operation that anybody registers is longer. */
const MAX_TOKENS = 20_000;
