import type { RecordKind } from '../recording/record-kind';
import { CITY_DECLARED } from './city-declared';
import { committeeKind } from './committee/committee.kind';
import { deputyGroupKind } from './deputy/deputy-group.kind';

/** Everything that the Standing Committee writes of its own council, parents before what refers to them. */
export const CITY_COUNCIL_KINDS: RecordKind[] = [
  deputyGroupKind,
  committeeKind,
  ...CITY_DECLARED.map(({ kind }) => kind),
];
