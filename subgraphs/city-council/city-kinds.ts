import { councilKinds } from '../council/council-kinds';
import type { CouncilRecords } from '../council/council-lists';
import { overseenUnitKind } from '../council/oversight/overseen-unit.kind';
import { optional, ward } from '../recording/field';
import type { RecordKind } from '../recording/record-kind';
import { CITY_DECLARED } from './city-declared';
import { committeeKind } from './committee/committee.kind';
import { cityDeputyKind } from './deputy/city-deputy.kind';
import { deputyGroupKind } from './deputy/deputy-group.kind';
import { CityOverseenUnit, CityOversight } from './oversight/city-oversight.model';

const unit = overseenUnitKind(CityOverseenUnit, CityOversight);

/** A unit may be the People's Committee of a ward. */
const cityOverseenUnitKind: RecordKind<CityOverseenUnit> = {
  ...unit,
  fields: {
    ...unit.fields,
    wardId: optional(ward('Xã, phường', 'the ward whose unit it is; empty for units of the city')),
  },
};

/** Everything that the Standing Committee writes of its own council, parents before what refers to them. */
export const cityCouncilKinds = (records: CouncilRecords): RecordKind[] => [
  deputyGroupKind,
  committeeKind,
  ...councilKinds(records, {
    deputy: cityDeputyKind,
    overseenUnit: cityOverseenUnitKind,
  }),
  ...CITY_DECLARED.map(({ kind }) => kind),
];
