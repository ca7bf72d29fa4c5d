import type { WardKind } from '../words/unit-words';
import type { MissingReason, ReportedOversight, ReportedRound } from './report-data';

/** What the operations answer. Whatever another server owns is null while that server does not answer. */
export interface FiguresAnswer {
  report: {
    period: string;
    basis: 'LIVE' | 'ACCEPTED';
    coverage: { asOf: string; missing: { reason: MissingReason; ward: { id: string } }[] };
    wards: { wardId: string; ward: { name: string; kind: WardKind } }[];
    indicators: {
      code: string;
      label: string;
      unit: string;
      city: number | null;
      wards: number | null;
      total: number | null;
      byWard: { wardId: string; value: number | null }[];
    }[];
  };
}

interface List<Node> {
  nodes: Node[];
}

/** A record that may still be a draft, which its own council sees in lists and no figure counts. */
export interface Shareable {
  sharedAt: string | null;
}

/** A conference as the report needs it. */
export interface ConferenceAnswer extends Shareable {
  id: string;
  heldOn: string;
  reviews: string;
  plans: string;
  chairName: string;
  chairTitle: string;
}

/** The council in words; a list that the reader may not see is null. */
export interface CouncilAnswer {
  city: {
    name: string;
    council: {
      name: string;
      terms: List<{ ordinal: number; startsOn: string; endsOn: string | null }> | null;
      committees: List<{ name: string; inForceFrom: string; inForceTo: string | null }> | null;
      deputyGroups: List<{ name: string }> | null;
      posts: List<{ title: string; holderName: string; heldFrom: string; heldTo: string | null }> | null;
      workProgrammes: List<{ body: string; quarter: number | null }> | null;
      interpellations: List<Shareable & { subject: string; addressee: string; answeredOn: string | null }> | null;
      explanationHearings: List<Shareable & { subject: string; explainedBy: string; heldOn: string }> | null;
    };
  };
  conferences: List<ConferenceAnswer> | null;
}

/** One page of a list. */
export interface Page<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A page of a list of the city council's own; null where the reader may not see it. */
export interface OfCouncilAnswer<Node> {
  city: { council: { page: Page<Node> | null } };
}

export interface TaskNode extends Shareable {
  ordinal: number;
  title: string;
  conference: { id: string } | null;
}

export interface ContactNode extends Shareable {
  attending: number;
  speaking: number;
  round: Omit<ReportedRound, 'digests'> | null;
  ward: { id: string } | null;
  recommendations: { totalCount: number } | null;
}

export interface RoundNode {
  id: string;
  digests: (Shareable & { sentOn: string })[];
}

export interface OversightNode
  extends Shareable, Omit<ReportedOversight, 'isCompleted' | 'scope' | 'units' | 'surveyPoints'> {
  scopeFrom: string | null;
  scopeTo: string | null;
  overseenUnits: { name: string; ward: { id: string } | null }[];
}

export interface SurveyNode extends Shareable {
  oversight: { id: string } | null;
}
