import type { RecordClass } from '../records/council-record.model';
import { type RecordPolicy, RecordRights } from '../records/record-rights';
import type { Viewer } from '../viewer/viewer';
import { AFFAIRS_DECLARED } from './affairs-declared';

/** Every kind of record that citizen affairs keeps: what is not here is refused to everybody. */
const POLICIES = new Map<RecordClass, RecordPolicy>(AFFAIRS_DECLARED.map(({ record, readBy }) => [record, readBy]));

/** What a viewer may read of the records of citizen affairs. */
export const affairsRights = (viewer: Viewer): RecordRights => new RecordRights(viewer, POLICIES);
