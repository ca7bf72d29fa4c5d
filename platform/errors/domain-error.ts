import { GraphQLError } from 'graphql';
import type { ErrorCode } from './error-codes';

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
