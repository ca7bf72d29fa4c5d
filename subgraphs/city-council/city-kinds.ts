import { councilKinds } from '../council/council-kinds';
import type { CouncilRecords } from '../council/council-lists';
import type { RecordKind } from '../recording/record-kind';
import { CITY_DECLARED } from './city-declared';
import { committeeKind } from './committee/committee.kind';
import { deputyGroupKind } from './deputy/deputy-group.kind';

/** Everything that the Standing Committee writes of its own council, parents before what refers to them. */
export const cityCouncilKinds = (records: CouncilRecords): RecordKind[] => [
  deputyGroupKind,
  committeeKind,
  ...councilKinds(records),
  ...CITY_DECLARED.map(({ kind }) => kind),
];
