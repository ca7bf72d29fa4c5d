import type { Viewer } from '../viewer/viewer';
import type { RecordClass } from '../records/council-record.model';
import { type RecordPolicy, RecordRights } from '../records/record-rights';
import { singlePersonPolicy } from './ward-record.policy';
import { WARD_DECLARED } from './ward-declared';
import { WardReturn } from './ward-return/ward-return.model';

/** Every kind of record that a ward keeps: what is not here is refused to everybody. */
const POLICIES = new Map<RecordClass, RecordPolicy>([
  ...WARD_DECLARED.map(({ record, readBy }): [RecordClass, RecordPolicy] => [record, readBy]),
  [WardReturn, singlePersonPolicy], // its figures have small cells
]);

/** What a viewer who was admitted to a ward's server may read of its records. */
export const wardRights = (viewer: Viewer): RecordRights => new RecordRights(viewer, POLICIES);
