import { dayList } from '../../kinds/declared-lists';
import { recordReference, recordsUnder } from '../../records/record-links.resolver';
import { CouncilCommittee } from '../committee/committee.model';
import { DeputyGroup } from '../deputy/deputy-group.model';
import { Ward } from '../ward/ward.model';
import { WardSuccession } from '../ward/ward-succession.model';
import { CityCouncil } from './city-council.model';

/** What only the city's council has: the ways to its records and between them. */
export const cityOnlyLists = () => [
  dayList(CityCouncil, 'deputyGroups', DeputyGroup, 'Tổ đại biểu: groups of its deputies.'),
  dayList(CityCouncil, 'committees', CouncilCommittee, 'Các Ban: its committees, past ones too.'),
];

/** The ways between wards and those that they came from or went into. */
export const successionLists = () => [
  recordsUnder({
    of: Ward,
    field: 'cameFrom',
    record: WardSuccession,
    parent: (root) => ({ column: 'successor_id', id: root.id }),
    atMost: 20,
    description: 'The units that went over into this one.',
  }),
  recordsUnder({
    of: Ward,
    field: 'wentInto',
    record: WardSuccession,
    parent: (root) => ({ column: 'predecessor_id', id: root.id }),
    atMost: 20,
    description: 'The units that this one went over into.',
  }),
  recordReference({
    of: WardSuccession,
    field: 'predecessor',
    record: Ward,
    idOf: (root) => root.predecessorId,
    description: 'The unit that ceased.',
  }),
  recordReference({
    of: WardSuccession,
    field: 'successor',
    record: Ward,
    idOf: (root) => root.successorId,
    description: 'The unit that followed.',
  }),
];
