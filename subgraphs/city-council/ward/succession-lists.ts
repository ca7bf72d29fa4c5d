import { recordReference, recordsUnder } from '../../records/record-links.resolver';
import { Ward } from './ward.model';
import { WardSuccession } from './ward-succession.model';

/** The ways between wards and those that they came from or went into. */
export const successionLists = [
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
