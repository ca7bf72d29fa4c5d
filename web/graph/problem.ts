import type { CombinedError } from 'urql';

/** Why an answer is missing or not whole, as far as it changes what people do. */
export type ProblemKind = 'unreachable' | 'rate-limited' | 'forbidden' | 'too-costly' | 'part-missing' | 'failed';

/** What is wrong with an answer. */
export interface Problem {
  kind: ProblemKind;
  /** The codes that the servers gave, for whoever looks for the cause. */
  codes: string[];
}

/** A ward that does not answer is told by the coverage, at every figure that rests on it. */
const TOLD_BY_COVERAGE = /^(WARD_|UNKNOWN_WARD)/;

/** What is wrong with an answer; undefined where nothing is that the page does not show anyway. */
export function problemOf(error: CombinedError | undefined): Problem | undefined {
  if (!error) return undefined;
  if (error.networkError && error.graphQLErrors.length === 0) return { kind: kindOfNetworkError(error), codes: [] };
  const codes = [...new Set(error.graphQLErrors.map(({ extensions }) => String(extensions['code'])))];
  const telling = codes.filter((code) => !TOLD_BY_COVERAGE.test(code));
  return telling.length === 0 ? undefined : { kind: kindOf(telling), codes: telling };
}

function kindOfNetworkError({ response }: CombinedError): ProblemKind {
  const status = (response as Response | undefined)?.status; // as fetch gave it
  return status === 429 ? 'rate-limited' : 'unreachable';
}

function kindOf(codes: string[]): ProblemKind {
  if (codes.includes('RATE_LIMITED')) return 'rate-limited';
  if (codes.includes('SUBGRAPH_UNAVAILABLE') || codes.includes('TRY_AGAIN')) return 'part-missing';
  if (codes.includes('QUERY_TOO_COSTLY')) return 'too-costly';
  if (codes.every((code) => code === 'FORBIDDEN')) return 'forbidden';
  return 'failed';
}

/** Why a ward is missing in an answer that says so by errors alone. */
export type MissingWardReason = 'UNREACHABLE' | 'TIMED_OUT' | 'REFUSED' | 'SCHEMA_BEHIND';

const REASONS: Readonly<Record<string, MissingWardReason>> = {
  ...{ WARD_UNAVAILABLE: 'UNREACHABLE', WARD_TIMEOUT: 'TIMED_OUT', WARD_REFUSED: 'REFUSED' },
  ...{ WARD_SCHEMA_BEHIND: 'SCHEMA_BEHIND', UNKNOWN_WARD: 'UNREACHABLE' },
};

/** The wards, by id, that are missing in an answer, and why. */
export function missingWardsOf(error: CombinedError | undefined): ReadonlyMap<string, MissingWardReason> {
  return new Map(
    (error?.graphQLErrors ?? []).flatMap(({ extensions: { code, ward } }) => {
      const reason = REASONS[String(code)];
      return reason && typeof ward === 'string' ? [[ward, reason] as const] : [];
    }),
  );
}
