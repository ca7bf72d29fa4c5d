import type { Days } from '../words/period-words';
import type { WardKind } from '../words/unit-words';

/** Which figure of an indicator: the city tier's, the sum over wards, both, or one ward's. */
export type Tier = 'city' | 'wards' | 'total';

/** One indicator over the period; null is a figure that nobody could count or that the reader may not see. */
export interface Figure {
  code: string;
  label: string;
  unit: string;
  city: number | null;
  wards: number | null;
  total: number | null;
  /** By ward id; empty where wards do not count it. */
  byWard: ReadonlyMap<string, number | null>;
}

/** Why a ward's figures are missing, as the graph says it. */
export type MissingReason =
  'UNREACHABLE' | 'TIMED_OUT' | 'REFUSED' | 'SCHEMA_BEHIND' | 'NOT_ACCEPTED' | 'NOT_KEPT' | 'ANSWERED';

/** Figures that a ward does not have, and why. */
export interface LackingFigures {
  reason: MissingReason;
  codes: readonly string[];
}

/** One ward in force on any day of the period. */
export interface ReportedWard {
  id: string;
  /** With its days, where these are not the whole period: "Phường Đức Xuân, đến 30/6/2025". */
  name: string;
  kind: WardKind;
  /** Null where its figures are in. */
  missing: MissingReason | null;
  /** Figures that are not in though the others are, by reason. */
  lacking: readonly LackingFigures[];
}

/** One contact with voters of the city tier, at a place of a ward. */
export interface ReportedContact {
  roundId: string | null;
  wardId: string | null;
  attending: number;
  speaking: number;
  recommendations: number;
}

/** A round of contacts, in the order in which they began. */
export interface ReportedRound {
  id: string;
  name: string;
  phase: 'BEFORE_SESSION' | 'AFTER_SESSION' | 'OTHER';
  sessionOrdinal: number | null;
  startsOn: string;
  digests: number;
}

/** A thematic oversight behind GS.01 or GS.02. */
export interface ReportedOversight {
  id: string;
  title: string;
  mandatedBy: 'COUNCIL' | 'STANDING_COMMITTEE' | 'COMMITTEE';
  isCompleted: boolean;
  scope: { from: string | null; to: string | null };
  startedOn: string;
  completedOn: string | null;
  expectedCompletion: string | null;
  reportDueAtSession: number | null;
  units: { name: string; wardId: string | null }[];
  /** Survey visits of the period for it. */
  surveyPoints: number;
}

/** An interpellation or an explanation hearing: what about, and who answered or has to. */
export interface ReportedQuestion {
  subject: string;
  answeredBy: string;
  /** The day of the answer or the hearing; null where the answer is awaited. */
  on: string | null;
}

/** What of the city is named in the report. */
export interface ReportedCity {
  name: string;
  councilName: string;
  /** Number of the council's term at the end of the period; null where no term is recorded. */
  term: number | null;
  committees: string[];
  groups: string[];
  /** Whether committees have adopted programmes for quarters of the period. */
  hasQuarterlyProgrammes: boolean;
}

/** Who signs, as recorded. */
export interface Signer {
  name: string;
  title: string;
}

/** The report as it was issued, which nothing changes any more. */
export interface Issue {
  number: string;
  on: string;
  sha256: string;
  isSuperseded: boolean;
}

/** All that an official report is made of: records and figures of the graph, for one period. */
export interface ReportData {
  period: Days;
  plans: Days;
  basis: 'LIVE' | 'ACCEPTED';
  /** When the figures of wards were asked for or frozen. */
  asOf: string;
  city: ReportedCity;
  /** By code, in the order of the catalogue. */
  figures: ReadonlyMap<string, Figure>;
  /** In the order of the wards' codes. */
  wards: ReportedWard[];
  rounds: ReportedRound[];
  contacts: ReportedContact[];
  oversights: ReportedOversight[];
  questions: { interpellations: ReportedQuestion[]; hearings: ReportedQuestion[] };
  /** Tasks that the conference planned, in its order. */
  tasks: string[];
  /** The day of the briefing conference; null where none is recorded for the period. */
  conferenceOn: string | null;
  signer: Signer | null;
  /** Null while it is a draft. */
  issue: Issue | null;
}

/** The wards whose figures are not in. */
export function missingWards({ wards }: ReportData): ReportedWard[] {
  return wards.filter(({ missing }) => missing !== null);
}

/** The indicators of the city tier that nobody could count, because the server that counts them did not answer. */
export function uncountedByCity({ figures }: ReportData): Figure[] {
  return [...figures.values()].filter(({ city }) => city === null);
}
