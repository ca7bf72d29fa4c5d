import { buildSubgraph } from '../../platform/graphql/subgraph-schema';
import { overdueFields } from '../citizens/overdue.resolver';
import { isPetitionOwed } from '../citizens/petition/petition.overdue';
import { restrictedPetitionFields } from '../citizens/petition/petition.resolver';
import { isRecommendationOwed } from '../citizens/recommendation/recommendation.overdue';
import { retryMutation, TakeInCrossings } from '../crossing/crossing.resolver';
import { CompareMatters, settleMutation } from '../crossing/matters/matter.resolver';
import { Period } from '../indicators/period';
import { declareRecordsFrom, recordsFromField } from '../indicators/records-from.resolver';
import { groupsOf } from '../indicators/tally.model';
import { tallyGroupResolvers } from '../indicators/tally.resolver';
import { declaredLists, listOf } from '../kinds/declared-lists';
import type { DeclaredKind } from '../kinds/define-kind';
import { recordKindsField } from '../kinds/record-kinds.resolver';
import { historyOf } from '../recording/record-history.resolver';
import type { RecordKind } from '../recording/record-kind';
import { recordMutations } from '../recording/record-mutations';
import type { RecordClass } from '../records/council-record.model';
import { recordIdIn, wardIdIn } from '../records/record-key';
import { AFFAIRS_DECLARED } from './affairs-declared';
import { CitizenAccessLogResolver } from './access-log/access-log.resolver';
import { AffairsCrossingsResolver } from './affairs-crossings.resolver';
import { ClosedPeriodsResolver } from './closing/closed-periods.resolver';
import type { CitizenContext } from './context';
import { CitizenDialogue, citizenDialogue } from './dialogue/citizen-dialogue.kind';
import { Petition, petition } from './petition/petition-record.kind';
import { PetitionOriginResolver } from './petition/petition-origin.resolver';
import { mayReadPetitionsByWard } from './petition/petition-record.policy';
import { VoterRecommendation, voterRecommendation } from './recommendation/voter-recommendation.kind';
import { ResponsibleBodiesResolver } from './responsible-body/responsible-body.resolver';
import {
  AffairsNotKeptResolver,
  CitizenAffairsFigure,
  CitizenAffairsFigureResolver,
  CityTally,
} from './report/city-tally.model';
import { VoterContact, voterContact } from './voter-contact/voter-contact.kind';
import { Ward, wardOf } from './ward/ward.model';

/** Every kind of record that citizen affairs keeps. */
export const AFFAIRS_RECORDS: RecordClass[] = AFFAIRS_DECLARED.map(({ record }) => record);

/** What officers of citizen affairs write. */
export const AFFAIRS_KINDS: RecordKind[] = AFFAIRS_DECLARED.map(({ kind }) => kind);

/** The kinds of records that can be told apart by ward: receptions are held at the city's seat, and rounds reach over wards. */
const HELD_IN_WARDS = [voterContact, voterRecommendation, petition, citizenDialogue] as DeclaredKind[]; // as above

/** The citizen-affairs subgraph: the city tier's work with citizens. */
export const citizenAffairsSubgraph = buildSubgraph<CitizenContext>({
  resolvers: [
    CitizenAffairsFigureResolver,
    CitizenAccessLogResolver,
    TakeInCrossings,
    AffairsCrossingsResolver,
    retryMutation('retryAffairsCrossing', { isHidden: false }),
    CompareMatters,
    settleMutation('settleAffairsMatter', { isHidden: false }),
    recordsFromField({ field: 'affairsRecordsFrom', whose: 'citizen affairs' }),
    declareRecordsFrom('declareAffairsRecordsFrom', groupsOf('citizen-affairs'), { isHidden: false }),
    ClosedPeriodsResolver,
    recordKindsField({ field: 'affairsRecordKinds', whose: 'citizen affairs', kinds: () => AFFAIRS_KINDS }),
    ResponsibleBodiesResolver,
    AffairsNotKeptResolver,
    ...tallyGroupResolvers(CityTally, groupsOf('citizen-affairs')),
    ...declaredLists(undefined, AFFAIRS_DECLARED),
    ...HELD_IN_WARDS.flatMap((kind) =>
      listOf(kind, { of: Ward, parent: ({ wardId: id }) => ({ column: 'ward_id', id }) }),
    ),
    ...AFFAIRS_KINDS.flatMap((kind) => [...recordMutations(kind, { isHidden: false }), historyOf(kind.record)]),
    overdueFields(VoterRecommendation, isRecommendationOwed),
    overdueFields(Petition, isPetitionOwed),
    wardOf(VoterContact, 'The ward it was held in.'),
    wardOf(VoterRecommendation, 'The ward it was raised in.'),
    wardOf(Petition, 'The ward it is about; null where it is about none.', mayReadPetitionsByWard),
    wardOf(CitizenDialogue, 'The ward it was held in; null where it was held in none.'),
    PetitionOriginResolver,
    restrictedPetitionFields(Petition, () => ({ tier: 'CITY' })),
  ],
  orphanedTypes: [Ward, CityTally, CitizenAffairsFigure, ...AFFAIRS_RECORDS],
  references: {
    Ward: (ward) => Ward.of(wardIdIn(ward)),
    CityTally: ({ period }) => Object.assign(new CityTally(), { period: Period.parse(String(period)) }),
    CitizenAffairsFigure: ({ period, code }) =>
      Object.assign(new CitizenAffairsFigure(), { period: Period.parse(String(period)), code }),
    ...Object.fromEntries(
      AFFAIRS_RECORDS.map((record) => [
        record.name,
        (key: Record<string, unknown>, { records }: CitizenContext) =>
          records.byId(record, recordIdIn(key, { type: record.name })),
      ]),
    ),
  },
});
