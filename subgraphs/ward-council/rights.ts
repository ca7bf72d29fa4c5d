import type { Viewer } from '../viewer/viewer';
import type { RecordClass } from '../records/council-record.model';
import { type RecordPolicy, RecordRights } from '../records/record-rights';
import {
  WardDialogue,
  WardPetition,
  WardReception,
  WardRecommendation,
  WardVoterContact,
} from './citizens/citizen-records.model';
import { citizenRecordPolicy, singlePersonPolicy } from './citizens/citizen-record.policy';
import { councilRecordPolicy } from './council/council-record.policy';
import { WARD_RECORDS } from './subgraph';

const CITIZENS = new Map<RecordClass, RecordPolicy>([
  [WardVoterContact, citizenRecordPolicy],
  [WardRecommendation, citizenRecordPolicy],
  [WardDialogue, citizenRecordPolicy],
  [WardReception, singlePersonPolicy],
  [WardPetition, singlePersonPolicy],
]);

const POLICIES = new Map(WARD_RECORDS.map((record) => [record, CITIZENS.get(record) ?? councilRecordPolicy]));

/** What a viewer who was admitted to a ward's server may read of its records. */
export const wardRights = (viewer: Viewer): RecordRights => new RecordRights(viewer, POLICIES);
