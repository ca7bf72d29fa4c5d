import type { HttpAnswer } from '../support/ask-graphql';
import type { Outcome } from './possible-outcomes';

/** Some figures of a ward by group and name; null where its server does not know the group or the figure. */
export type Figures = Record<string, Record<string, number | null> | string | null>;

/** A report as far as some question asks for it. */
export interface ReportAnswer {
  coverage?: {
    expected: number;
    answered: number;
    complete: boolean;
    missing: { ward: { id: string }; reason: string }[];
  };
  wards?: { ward: { id: string }; answer?: { state: string } | null; tally?: Figures | null }[];
  wardTotal?: (Figures & { complete: boolean }) | null;
  strict?: Figures | null;
  indicators?: { code: string; wards: number | null; byWard: { ward: { id: string }; value: number | null }[] }[];
}

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  WARD_UNAVAILABLE: 'UNREACHABLE',
  UNKNOWN_WARD: 'UNKNOWN_WARD',
  WARD_TIMEOUT: 'TIMED_OUT',
  WARD_REFUSED: 'REFUSED',
  WARD_SCHEMA_BEHIND: 'SCHEMA_BEHIND',
};

/** How a report names an outcome. */
export function stateOf(outcome: Outcome): string {
  if (outcome === 'UNKNOWN_WARD') return 'UNREACHABLE';
  return outcome === 'NOT_LEARNED' ? 'SCHEMA_BEHIND' : outcome;
}

/** What an answer's errors say of each ward, and those that are about something else or say two things of one ward. */
export function readErrors({ errors = [] }: Pick<HttpAnswer, 'errors'>): {
  told: Map<string, Outcome>;
  complaints: string[];
} {
  const told = new Map<string, Outcome>();
  const complaints: string[] = [];
  for (const error of errors) {
    const { code, ward } = error.extensions ?? {};
    const outcome = OUTCOMES[String(code)];
    if (!outcome || typeof ward !== 'string') complaints.push(`an error that is no ward's: ${JSON.stringify(error)}`);
    else if ((told.get(ward) ?? outcome) !== outcome) complaints.push(`${ward}: both ${told.get(ward)} and ${outcome}`);
    else told.set(ward, outcome);
  }
  return { told, complaints };
}
