import { buildSubgraph } from '../../platform/graphql/subgraph-schema';
import { groupsOf } from '../indicators/tally.model';
import { Period } from '../indicators/period';
import { declareRecordsFrom, recordsFromField } from '../indicators/records-from.resolver';
import { tallyGroupResolvers } from '../indicators/tally.resolver';
import { retryMutation, TakeInCrossings } from '../crossing/crossing.resolver';
import { CompareMatters, settleMutation } from '../crossing/matters/matter.resolver';
import type { DeclaredKind } from '../kinds/define-kind';
import { declaredLists } from '../kinds/declared-lists';
import { recordKindsField } from '../kinds/record-kinds.resolver';
import { historyOf } from '../recording/record-history.resolver';
import type { RecordKind } from '../recording/record-kind';
import { recordMutations } from '../recording/record-mutations';
import type { RecordClass } from '../records/council-record.model';
import { recordIdIn, wardIdIn } from '../records/record-key';
import { AcceptedReturn } from './accepted-return/accepted-return.model';
import { briefingReport } from './briefing-report/briefing-report.kind';
import { BriefingReportResolver } from './briefing-report/briefing-report.resolver';
import { CITY_DECLARED } from './city-declared';
import { City } from './city/city.model';
import { CityResolver } from './city/city.resolver';
import { ConferenceGuest } from './conference/conference-guest.kind';
import type { CityContext } from './context';
import { CityCouncil } from './council/city-council.model';
import { CityCrossingsResolver } from './council/city-crossings.resolver';
import { readBasis, readHandedCity, readHandedParts } from './report/handed-parts';
import { CitizenAffairsFigure, CityCouncilFigure } from './report/indicator.model';
import { CityTally, CrossTierReport, WardReport } from './report/report.model';
import { CityNotKeptResolver, LackingFiguresResolver, MissingWardResolver } from './report/coverage.resolver';
import {
  FigureDifferenceResolver,
  IndicatorResolver,
  ReportResolver,
  WardFigureResolver,
  WardReportResolver,
} from './report/report.resolver';
import {
  NotMappableWardResolver,
  SuccessorReportResolver,
  SuccessorRowResolver,
} from './report/successor-report.resolver';
import { Ward } from './ward/ward.model';
import { successionLists } from './ward/succession-lists';
import { WardResolver } from './ward/ward.resolver';
import { WardSuccession } from './ward/ward-succession.model';
import { CollectedReturnResolver } from './ward-return/collected-return.resolver';
import { ReturnsBoardLineResolver, ReturnsBoardResolver } from './ward-return/returns-board.resolver';

/** The report stands beside the others, since it counts the figures of them all. */
const DECLARED = [...CITY_DECLARED, briefingReport as DeclaredKind];

/** Every kind of record that the city council keeps. */
export const CITY_RECORDS: RecordClass[] = [
  City,
  Ward,
  WardSuccession,
  ...DECLARED.map(({ record }) => record),
  AcceptedReturn,
];

/** Records that are known by their id alone in the whole graph. */
const ENTITIES = CITY_RECORDS.filter((record) => record !== City && record !== ConferenceGuest);

/** What the Standing Committee writes. */
export const CITY_KINDS: RecordKind[] = DECLARED.map(({ kind }) => kind);

/** The city-council subgraph: the city's own council, the directory of wards, and the cross-tier report. */
export const cityCouncilSubgraph = buildSubgraph<CityContext>({
  resolvers: [
    CityResolver,
    WardResolver,
    ReportResolver,
    IndicatorResolver,
    FigureDifferenceResolver,
    WardReportResolver,
    WardFigureResolver,
    MissingWardResolver,
    CityNotKeptResolver,
    LackingFiguresResolver,
    SuccessorReportResolver,
    SuccessorRowResolver,
    NotMappableWardResolver,
    TakeInCrossings,
    CityCrossingsResolver,
    retryMutation('retryCityCrossing', { isHidden: false }),
    CompareMatters,
    settleMutation('settleCityMatter', { isHidden: false }),
    recordsFromField({ of: CityCouncil, field: 'recordsFrom', whose: 'the city council' }),
    declareRecordsFrom('declareCityRecordsFrom', groupsOf('city-council'), { isHidden: false }),
    recordKindsField({ of: CityCouncil, field: 'recordKinds', whose: 'the city council', kinds: () => CITY_KINDS }),
    ...tallyGroupResolvers(CityTally, groupsOf('city-council')),
    ...successionLists,
    ...declaredLists(CityCouncil, DECLARED),
    ...CITY_KINDS.flatMap((kind) => [...recordMutations(kind, { isHidden: false }), historyOf(kind.record)]),
    ReturnsBoardResolver,
    ReturnsBoardLineResolver,
    BriefingReportResolver,
    CollectedReturnResolver,
  ],
  orphanedTypes: [CityCouncilFigure, CitizenAffairsFigure, ...CITY_RECORDS],
  references: {
    CrossTierReport: ({ period, basis, ...handed }) =>
      CrossTierReport.of(Period.parse(String(period)), readBasis(basis), readHandedParts(handed)), // the selections of @requires
    CityTally: ({ period, ...handed }) =>
      Object.assign(new CityTally(), { period: Period.parse(String(period)), ...readHandedCity(handed) }),
    WardReport: ({ wardId, period, restsOn }) =>
      Object.assign(new WardReport(), { wardId, period: Period.parse(String(period)), restsOn: String(restsOn) }),
    ...Object.fromEntries(
      ENTITIES.map((record) => [
        record.name,
        (key: Record<string, unknown>, { records }: CityContext) =>
          records.byId(record, record === Ward ? wardIdIn(key) : recordIdIn(key, { type: record.name })),
      ]),
    ),
  },
});
