import { GraphQLError } from 'graphql';
import { currentLanguage } from '../language/current-language';
import { filled, followedBy, type Sentence } from '../language/sentence';
import type { ErrorCode } from './error-codes';
import { NEXT_STEPS } from './next-steps';

/**
 * A refusal: the domain says no. It reaches the client as it is, so it carries no personal data. It says what is wrong, and with it
 * goes what can be done, by its code; a plain string is said as it is in every language, such as what GraphQL itself says.
 * `facts` are for programs and stand in `extensions` beside the code.
 */
export class DomainError extends GraphQLError {
  readonly says: Sentence;

  constructor(code: ErrorCode, what: Sentence | string, facts: Record<string, unknown> = {}) {
    const says = typeof what === 'string' ? { vi: what, en: what } : withNextStep(code, what, facts);
    super(says.vi, { extensions: { code, ...facts } });
    this.name = new.target.name;
    this.says = says;
  }

  /** What the caller of the request that is being worked for is told. */
  get told(): string {
    return this.says[currentLanguage()];
  }
}

/** Bad input: a value that is not of the form that its scalar or argument asks for. */
export class BadInput extends DomainError {
  constructor(what: Sentence | string, facts: Record<string, unknown> = {}) {
    super('BAD_USER_INPUT', what, facts);
  }
}

/** What went wrong, and what can be done about an error of this code. */
export function withNextStep(code: ErrorCode, what: Sentence, facts: Record<string, unknown> = {}): Sentence {
  const printed = Object.entries(facts).filter(
    (fact): fact is [string, string | number] => typeof fact[1] === 'string' || typeof fact[1] === 'number',
  );
  return followedBy(what, filled(NEXT_STEPS[code], Object.fromEntries(printed)));
}
