import { GraphQLError } from 'graphql';

/** The codes a client may meet. They are part of the public contract and are never translated. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'SIGN_IN_UNAVAILABLE'
  | 'FORBIDDEN'
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'OPERATION_NOT_ALLOWED'
  | 'QUERY_TOO_COSTLY'
  | 'RATE_LIMITED'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'PERIOD_CLOSED'
  | 'WARD_UNAVAILABLE'
  | 'WARD_TIMEOUT'
  | 'WARD_REFUSED'
  | 'WARD_SCHEMA_BEHIND'
  | 'UNKNOWN_WARD'
  | 'INTERNAL_SERVER_ERROR';

/**
 * A refusal: the domain says no. It reaches the client as it is, so it carries no personal data.
 * `facts` are for programs and stand in `extensions` beside the code.
 */
export class DomainError extends GraphQLError {
  constructor(code: ErrorCode, message: string, facts: Record<string, unknown> = {}) {
    super(message, { extensions: { code, ...facts } });
    this.name = new.target.name;
  }
}

/** Bad input: a value that is not of the form its scalar or argument asks for. */
export class BadInput extends DomainError {
  constructor(message: string, facts: Record<string, unknown> = {}) {
    super('BAD_USER_INPUT', message, facts);
  }
}
