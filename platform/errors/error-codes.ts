/** What a fault is called, whatever it was: it is masked, and nothing of it is said. */
export const FAULT = 'INTERNAL_SERVER_ERROR';

/**
 * Every code a client may meet, ours and those that Apollo Server gives. They are part of the public contract, are never
 * translated, and stand in docs/errors.md with what to do about each. All but a fault's are errors made on purpose, which say
 * nothing about the inside of a server.
 */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'SIGN_IN_UNAVAILABLE',
  'CLOCK_OFF',
  'FORBIDDEN',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'OPERATION_NOT_ALLOWED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_COSTLY',
  'RATE_LIMITED',
  'TRY_AGAIN',
  'STORAGE_FULL',
  'READ_ONLY',
  'NOT_FOUND',
  'CONFLICT',
  'PERIOD_CLOSED',
  'WARD_UNAVAILABLE',
  'WARD_TIMEOUT',
  'WARD_REFUSED',
  'WARD_SCHEMA_BEHIND',
  'UNKNOWN_WARD',
  'SUBGRAPH_UNAVAILABLE',
  FAULT,
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
