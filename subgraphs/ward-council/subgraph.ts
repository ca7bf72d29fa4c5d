import { Period } from '../indicators/period';
import { declareRecordsFrom, recordsFromField } from '../indicators/records-from.resolver';
import { RESTS_ON_LIVE } from '../indicators/rests-on';
import { WARD_GROUPS } from '../indicators/tally.model';
import { buildSubgraph, type ReferenceResolver } from '../../platform/graphql/subgraph-schema';
import { overdueFields } from '../citizens/overdue.resolver';
import { isPetitionOwed } from '../citizens/petition/petition.overdue';
import { restrictedPetitionFields } from '../citizens/petition/petition.resolver';
import { isRecommendationOwed } from '../citizens/recommendation/recommendation.overdue';
import { retryMutation, TakeInCrossings } from '../crossing/crossing.resolver';
import { CompareMatters, settleMutation } from '../crossing/matters/matter.resolver';
import type { DeclaredKind } from '../kinds/define-kind';
import { declaredLists } from '../kinds/declared-lists';
import { recordKindsField } from '../kinds/record-kinds.resolver';
import { ofOwnUnit } from '../recording/known-units';
import { historyOf } from '../recording/record-history.resolver';
import type { RecordKind } from '../recording/record-kind';
import { recordMutations } from '../recording/record-mutations';
import type { RecordClass } from '../records/council-record.model';
import { recordIdIn, wardIdIn } from '../records/record-key';
import { WardPetition } from './citizens/petition.kind';
import { WardRecommendation } from './citizens/recommendation.kind';
import { WardAccessLogResolver } from './access-log/access-log.resolver';
import type { WardContext } from './context';
import { WardCrossingsResolver } from './council/ward-crossings.resolver';
import { Ward, WardCouncil } from './council/ward-council.model';
import { WardCouncilResolver, WardResolver } from './council/ward-council.resolver';
import { WardFigure, WardReport } from './report/ward-report.model';
import { RawCellsResolver, WardFigureResolver, WardReportResolver } from './report/ward-report.resolver';
import { wardReturn } from './ward-return/ward-return.kind';
import { WARD_DECLARED } from './ward-declared';
import { WardClosedPeriodsResolver, WardReturnResolver } from './ward-return/ward-return.resolver';
import { NotLive, NotThisWard } from './ward.errors';

/** The return stands beside the others, since it counts the figures of them all. */
const DECLARED = [...WARD_DECLARED, wardReturn as DeclaredKind];

/** Every kind of record that a ward keeps, parents before those that refer to them. */
export const WARD_RECORDS: RecordClass[] = DECLARED.map(({ record }) => record);

/** What a ward's officers write. */
export const WARD_KINDS: RecordKind[] = DECLARED.map(({ kind }) => kind).map(ofOwnUnit);

/** The ward-council subgraph. One schema for all wards; which ward it answers for is in the context. */
export const wardCouncilSubgraph = buildSubgraph<WardContext>({
  resolvers: [
    WardResolver,
    WardCouncilResolver,
    WardReportResolver,
    RawCellsResolver,
    WardFigureResolver,
    WardAccessLogResolver,
    TakeInCrossings,
    WardCrossingsResolver,
    retryMutation('retryWardCrossing', { isHidden: true }),
    CompareMatters,
    settleMutation('settleWardMatter', { isHidden: true }),
    recordsFromField({ of: WardCouncil, field: 'recordsFrom', whose: 'the ward' }),
    declareRecordsFrom('declareRecordsFrom', WARD_GROUPS, { isHidden: true }),
    recordKindsField({ of: WardCouncil, field: 'recordKinds', whose: 'the ward', kinds: () => WARD_KINDS }),
    WardReturnResolver,
    WardClosedPeriodsResolver,
    ...declaredLists(WardCouncil, DECLARED),
    ...WARD_KINDS.flatMap((kind) => [...recordMutations(kind, { isHidden: true }), historyOf(kind.record)]),
    overdueFields(WardRecommendation, isRecommendationOwed),
    overdueFields(WardPetition, isPetitionOwed),
    restrictedPetitionFields<WardContext>(WardPetition, ({ wardId }) => ({ tier: 'WARD', wardId })),
  ],
  orphanedTypes: [Ward, WardFigure, ...WARD_RECORDS],
  references: {
    Ward: ofThisWard((_, { wardId }) => Object.assign(new Ward(), { wardId }), wardIdIn),
    WardCouncil: ofThisWard((_, { wardId }) => WardCouncil.of(wardId)),
    WardReport: ofThisWard(({ wardId, period, restsOn }) => {
      if (restsOn !== RESTS_ON_LIVE) throw new NotLive();
      return WardReport.of(wardId as string, Period.parse(String(period))); // checked just before
    }),
    WardFigure: ofThisWard(({ wardId, period, code }) => {
      return Object.assign(new WardFigure(), { wardId, period: Period.parse(String(period)), code });
    }),
    ...Object.fromEntries(
      WARD_RECORDS.map((record) => [
        record.name,
        ofThisWard((key, { records, wardId }) => records.byId(record, recordIdIn(key, { type: record.name, wardId }))),
      ]),
    ),
  },
});

/** Refuses a representation of another ward: a server answers for its own and no other, whoever asks. */
function ofThisWard(
  resolve: ReferenceResolver<WardContext>,
  wardOf: (representation: Record<string, unknown>) => unknown = ({ wardId }) => wardId,
): ReferenceResolver<WardContext> {
  return (representation, context) => {
    const ward = wardOf(representation);
    if (ward !== context.wardId) throw new NotThisWard(ward);
    return resolve(representation, context);
  };
}
