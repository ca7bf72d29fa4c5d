import type { Viewer } from '../../viewer/viewer';
import type { RecordPolicy } from '../../records/record-rights';
import { byWardIdPolicy } from '../ward/concerning-ward.policy';

/** Whether the viewer may know which ward a petition is about: by ward, each petition is a cell of one, which an analyst must not see. */
export const mayReadPetitionsByWard = (viewer: Viewer): boolean => viewer.role !== 'analyst';

/** Petitions to the city: an analyst reads those of the whole city, and never those of one ward. */
export const petitionRecordPolicy: RecordPolicy = (viewer, under) =>
  under === 'ward_id' && !mayReadPetitionsByWard(viewer) ? 'none' : byWardIdPolicy(viewer);
