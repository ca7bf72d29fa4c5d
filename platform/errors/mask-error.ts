import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { type DatabaseTrouble, databaseTroubleOf } from '../database/database-away';
import { inCurrentLanguage } from '../language/current-language';
import type { Sentence } from '../language/sentence';
import { DomainError, withNextStep } from './domain-error';
import { ERROR_CODES, type ErrorCode, FAULT } from './error-codes';
import { RequestIsOver } from './request-is-over';

/** What is said as it is: everything but a fault. */
const SPEAKABLE = new Set<string>(ERROR_CODES.filter((code) => code !== FAULT));

/**
 * Makes Apollo Server's `formatError`: lets refusals through and masks every fault, which is logged instead.
 * Apollo Server masks nothing by itself, and a fault's message may hold SQL, an address or a path.
 */
export function maskErrors(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const code = codeOf(formatted, error);
    if (SPEAKABLE.has(code))
      return {
        ...formatted,
        message: told(formatted, error),
        extensions: { ...withoutInside(formatted.extensions ?? {}), code },
      };
    return { ...maskFault(error, log, formatted.path), ...(formatted.path ? { path: formatted.path } : {}) };
  };
}

/**
 * Logs what is no refusal, and gives what a client hears of it: that there was a fault, whatever it was; of a database that is busy,
 * away, full or read-only, what that means for asking again.
 */
export function maskFault(error: unknown, log: Pick<Logger, 'debug' | 'error' | 'warn'>, path?: readonly unknown[]) {
  const cause = causeOf(error);
  const trouble = databaseTroubleOf(cause);
  if (trouble) {
    log[trouble === 'BUSY' ? 'warn' : 'error']({ err: error, path, trouble }, 'the database could not do its work');
    return troubled(trouble);
  }
  // A caller who has hung up is nothing that somebody has to look at.
  const level = cause instanceof RequestIsOver ? 'debug' : 'error';
  log[level]({ err: error, path }, 'fault');
  return maskedFault();
}

/** What went wrong at the bottom, out of the wrappings of GraphQL and the ORM. */
function causeOf(error: unknown): unknown {
  const origin = (error as Partial<GraphQLError> | null)?.originalError ?? error;
  return (origin as { driverError?: unknown } | null)?.driverError ?? origin;
}

const TROUBLES: Readonly<Record<DatabaseTrouble, { code: ErrorCode; what: Sentence }>> = {
  BUSY: { code: 'TRY_AGAIN', what: { vi: 'Máy chủ đang bận.', en: 'The server is busy.' } },
  AWAY: {
    code: 'TRY_AGAIN',
    what: { vi: 'Một phần của máy chủ chưa sẵn sàng.', en: 'A part of the server is away.' },
  },
  FULL: {
    code: 'STORAGE_FULL',
    what: {
      vi: 'Máy chủ hết chỗ lưu, chưa ghi được gì.',
      en: 'The server has no room left, and nothing was written.',
    },
  },
  READ_ONLY: {
    code: 'READ_ONLY',
    what: {
      vi: 'Máy chủ đang chỉ cho đọc, chưa ghi được gì.',
      en: 'The server can only be read at present, and nothing was written.',
    },
  },
};

function troubled(trouble: DatabaseTrouble): GraphQLFormattedError {
  const { code, what } = TROUBLES[trouble];
  return { message: inCurrentLanguage(withNextStep(code, what)), extensions: { code } };
}

/** What a client hears of a fault, whatever it was. */
export function maskedFault(): GraphQLFormattedError {
  return { message: inCurrentLanguage(withNextStep(FAULT, FAILED)), extensions: { code: FAULT } };
}

/** What is said of a fault. */
export const FAILED: Sentence = {
  vi: 'Lỗi máy chủ; sự việc đã được ghi lại.',
  en: 'The server failed; this has been recorded.',
};

/**
 * A refusal in the language of whoever asked; of a value in a variable with the place where it stands, which GraphQL itself says in a
 * sentence around it. What is no refusal of ours is said as it is.
 */
function told({ message }: GraphQLFormattedError, error: unknown): string {
  const refusal = refusalIn(error);
  if (!refusal) return withoutSuggestion(message);
  const [, variable, place = variable] =
    /^Variable "\$(\w+)" got invalid value .*?(?: at "([\w.[\]]+)")?; /s.exec(message) ?? [];
  return place === undefined ? refusal.told : `$${place}: ${refusal.told}`;
}

function refusalIn(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  return error instanceof GraphQLError && error.originalError ? refusalIn(error.originalError) : undefined;
}

/** Apollo Server calls it a failed validation when a scalar refuses a value in a query; the scalar's own code says more. */
function codeOf({ extensions }: GraphQLFormattedError, error: unknown): string {
  const origin = error instanceof GraphQLError ? error.originalError : undefined;
  if (isArgumentRefusal(origin ?? error)) return 'BAD_USER_INPUT';
  if (error instanceof GraphQLError && PERSISTED_QUERY_MISTAKES.includes(error.message)) return 'BAD_REQUEST';
  const code = origin instanceof DomainError ? origin.extensions.code : extensions?.code;
  return typeof code === 'string' ? code : FAULT;
}

/** A null variable in an argument that may not be null is found by graphql-js only while it executes, and gets no code there. */
function isArgumentRefusal(error: unknown): boolean {
  return (
    error instanceof GraphQLError &&
    error.extensions.code === undefined &&
    /^Argument ".+" of (non-null|required) type /.test(error.message)
  );
}

/** What Apollo Server says of a persisted query that the client got wrong; it gives these no code. */
const PERSISTED_QUERY_MISTAKES = ['provided sha does not match query', 'Unsupported persisted query version'];

/** GraphQL helps with names that it knows: of fields and enum values that nobody asked for. */
function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean .+\?$/s, '');
}

/** Stack traces and subgraph addresses ride in `extensions`; neither leaves a server. */
function withoutInside(extensions: Record<string, unknown>): Record<string, unknown> {
  const { stacktrace: _stack, serviceName: _service, ...rest } = extensions;
  return rest;
}
