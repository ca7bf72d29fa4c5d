import type { Viewer } from '../viewer/viewer';
import type { RecordClass } from '../records/council-record.model';
import { type RecordPolicy, RecordRights } from '../records/record-rights';
import { WARD_DECLARED } from './ward-declared';
import { wardReturn } from './ward-return/ward-return.kind';

/** Every kind of record that a ward keeps: what is not here is refused to everybody. */
const POLICIES = new Map<RecordClass, RecordPolicy>([
  ...WARD_DECLARED.map(({ record, readBy }): [RecordClass, RecordPolicy] => [record, readBy]),
  [wardReturn.record, wardReturn.readBy],
]);

/** What a viewer who was admitted to a ward's server may read of its records. */
export const wardRights = (viewer: Viewer): RecordRights => new RecordRights(viewer, POLICIES);
