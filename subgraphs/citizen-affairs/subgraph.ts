import { buildSubgraph } from '../../platform/graphql/subgraph-schema';
import { citizenLists, placedCitizenLists } from '../citizens/citizen-lists';
import { restrictedPetitionFields } from '../citizens/petition/petition.resolver';
import { RECOMMENDATION_FILTER } from '../citizens/recommendation/recommendation.filter';
import { HeldInFilter, heldInConditions } from '../citizens/held-in.filter';
import { retryMutation, TakeInCrossings } from '../crossing/crossing.resolver';
import { Period } from '../indicators/period';
import { groupsOf } from '../indicators/tally.model';
import { tallyGroupResolvers } from '../indicators/tally.resolver';
import { declaredLists } from '../kinds/declared-lists';
import { recordKindsField } from '../kinds/record-kinds.resolver';
import { historyOf } from '../recording/record-history.resolver';
import type { RecordKind } from '../recording/record-kind';
import { recordMutations } from '../recording/record-mutations';
import type { RecordClass } from '../records/council-record.model';
import { recordReference } from '../records/record-links.resolver';
import { recordList } from '../records/record-list.resolver';
import { AFFAIRS_DECLARED } from './affairs-declared';
import { CitizenAccessLogResolver } from './access-log/access-log.resolver';
import { AffairsCrossingsResolver } from './affairs-crossings.resolver';
import { ClosedPeriodsResolver } from './closing/closed-periods.resolver';
import type { CitizenContext } from './context';
import { CitizenDialogue } from './dialogue/citizen-dialogue.kind';
import { Petition } from './petition/petition-record.kind';
import { PetitionOriginResolver } from './petition/petition-origin.resolver';
import { mayReadPetitionsByWard } from './petition/petition-record.policy';
import { CitizenReception } from './reception/citizen-reception.kind';
import { RecommendationDigest, recommendationDigest } from './recommendation/recommendation-digest.kind';
import { VoterRecommendation } from './recommendation/voter-recommendation.kind';
import { ResponsibleBodiesResolver } from './responsible-body/responsible-body.resolver';
import { CitizenAffairsFigure, CitizenAffairsFigureResolver, CityTally } from './report/city-tally.model';
import { Reminder } from './reminder/reminder.kind';
import { VoterContact, voterContact } from './voter-contact/voter-contact.kind';
import { VoterContactRound } from './voter-contact/voter-contact-round.kind';
import { Ward, wardOf } from './ward/ward.model';

const CITIZEN_RECORDS = {
  voterContact: VoterContact,
  recommendation: VoterRecommendation,
  reception: CitizenReception,
  petition: Petition,
  dialogue: CitizenDialogue,
  reminder: Reminder,
};

/** Every kind of record that citizen affairs keeps. */
export const AFFAIRS_RECORDS: RecordClass[] = AFFAIRS_DECLARED.map(({ record }) => record);

/** What officers of citizen affairs write. */
export const AFFAIRS_KINDS: RecordKind[] = AFFAIRS_DECLARED.map(({ kind }) => kind);

/** The citizen-affairs subgraph: the city tier's work with citizens. */
export const citizenAffairsSubgraph = buildSubgraph<CitizenContext>({
  resolvers: [
    CitizenAffairsFigureResolver,
    CitizenAccessLogResolver,
    TakeInCrossings,
    AffairsCrossingsResolver,
    retryMutation('retryAffairsCrossing', { isHidden: false }),
    ClosedPeriodsResolver,
    recordKindsField({ field: 'affairsRecordKinds', whose: 'citizen affairs', kinds: () => AFFAIRS_KINDS }),
    ResponsibleBodiesResolver,
    ...tallyGroupResolvers(CityTally, groupsOf('citizen-affairs')),
    ...AFFAIRS_KINDS.flatMap((kind) => [...recordMutations(kind, { isHidden: false }), historyOf(kind.record)]),
    ...citizenLists({}, CITIZEN_RECORDS),
    ...placedCitizenLists({ of: Ward, parent: (ward) => ({ column: 'ward_id', id: ward.id }) }, CITIZEN_RECORDS),
    wardOf(VoterContact, 'The ward it was held in.'),
    wardOf(VoterRecommendation, 'The ward it was raised in.'),
    wardOf(Petition, 'The ward it is about; null where it is about none.', mayReadPetitionsByWard),
    PetitionOriginResolver,
    restrictedPetitionFields(Petition, () => ({ tier: 'CITY' })),
    wardOf(CitizenDialogue, 'The ward it was held in; null where it was held in none.'),
    recordList({
      field: 'voterContactRounds',
      record: VoterContactRound,
      filter: HeldInFilter,
      conditions: heldInConditions('starts_on'),
      description: 'Đợt tiếp xúc cử tri: the rounds of voter contacts.',
    }),
    ...declaredLists(undefined, [voterContact, recommendationDigest]),
    recordReference({
      of: VoterRecommendation,
      field: 'digest',
      record: RecommendationDigest,
      idOf: (root) => root.digestId,
      description: 'Văn bản tổng hợp: the digest it was sent on with; null before.',
    }),
    recordList({
      of: RecommendationDigest,
      field: 'recommendations',
      record: VoterRecommendation,
      filter: RECOMMENDATION_FILTER.input,
      conditions: RECOMMENDATION_FILTER.conditions,
      parent: (root) => ({ column: 'digest_id', id: root.id }),
      description: 'Kiến nghị: what it took up.',
    }),
  ],
  orphanedTypes: [Ward, CityTally, CitizenAffairsFigure, ...AFFAIRS_RECORDS],
  references: {
    Ward: ({ id }) => Ward.of(String(id)),
    CityTally: ({ period }) => Object.assign(new CityTally(), { period: Period.parse(String(period)) }),
    CitizenAffairsFigure: ({ period, code }) =>
      Object.assign(new CitizenAffairsFigure(), { period: Period.parse(String(period)), code }),
    ...Object.fromEntries(
      AFFAIRS_RECORDS.map((record) => [
        record.name,
        ({ id }: Record<string, unknown>, { records }: CitizenContext) => records.byId(record, String(id)),
      ]),
    ),
  },
});
