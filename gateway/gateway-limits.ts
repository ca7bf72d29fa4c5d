import type { Shell } from '../platform/http/shell';
import type { CostModel } from '../platform/limits/cost-model';
import { CLIENT_LIMITS, type ServerLimits } from '../platform/limits/limit-config';

/** The wards of the largest city that a hub serves. A question costs the same in every city, so that a client can know it. */
const WARDS = 168;

/** The indicators of the catalogue, rounded up. */
const INDICATORS = 40;

/** What a report costs before anything in it: its figures are counted by all servers, whichever of them are asked for. */
const REPORT = 100;

/** What fields of the public graph cost; docs/limits.md explains it to clients. */
const COSTS: CostModel = Object.freeze({
  listSize: 25,
  pageSize: 100,
  sizes: {
    'Query.wards': WARDS,
    'CrossTierReport.wards': WARDS,
    'Indicator.byWard': { like: 'of', otherwise: WARDS },
    'SuccessorReport.bySuccessor': WARDS,
    'SuccessorReport.notMappable': WARDS,
    'ReturnsBoard.lines': WARDS,
    'ReportDifferences.figures': WARDS,
    'IssuedWard.figures': INDICATORS,
    'CrossTierReport.indicators': { like: 'codes', otherwise: INDICATORS },
    // As long as the subgraphs let these lists become, which have no pages.
    'Ward.cameFrom': 20,
    'Ward.wentInto': 20,
    'SuccessorRow.predecessors': 20,
    'Query.responsibleBodies': 200,
    'BriefingConference.guests': 200,
    'BriefingReport.byWard': WARDS,
    'BriefingReport.indicators': INDICATORS,
    'CollectedReturn.figures': INDICATORS,
    'Guidance.receipts': 200,
    'ReturnRequest.returns': 200,
    'WardReturn.figures': INDICATORS,
    'BriefingConference.tasks': 200,
    'CityOversight.overseenUnits': 200,
    'CityOversight.recommendations': 200,
    'CityOversight.surveyVisits': 200,
    'DeputyGroup.deputies': 200,
    'VoterRecommendation.reminders': 50,
    'Petition.reminders': 50,
    'WardRecommendation.reminders': 50,
    'WardPetition.reminders': 50,
    'VoterContactRound.contacts': 200,
    'VoterContactRound.digests': 200,
    'WardOversight.overseenUnits': 200,
    'WardOversight.recommendations': 200,
    'WardOversight.surveyVisits': 200,
    'WorkProgramme.tasks': 200,
    // The declarations of records, on average: they are in memory, and the same for everybody.
    'CityCouncil.recordKinds': 25,
    'WardCouncil.recordKinds': 25,
    'Query.affairsRecordKinds': 8,
    'RecordKind.fields': 8,
    'RecordKind.states': 4,
    'RecordKind.steps': 4,
    'RecordStep.from': 2,
    'RecordStep.fields': 2,
    'RecordKindField.choices': 2,
  },
  weights: {
    'Query.report': REPORT,
    'Ward.report': 5,
    'WardCouncil.report': 5,
    // Counted over all pages, whatever a page holds.
    '*.totalCount': 1,
    '*.sum': 1,
  },
});

/** The standard limits of the gateway. */
export const GATEWAY_LIMITS: Readonly<ServerLimits> = Object.freeze({ ...CLIENT_LIMITS, costs: COSTS });

/** The standard shell of the gateway. */
export const GATEWAY_SHELL: Readonly<Shell> = Object.freeze({ limits: GATEWAY_LIMITS, corsOrigins: [] });
