import type { Viewer } from '../viewer/viewer';
import type { RecordClass } from '../records/council-record.model';
import { type RecordPolicy, RecordRights } from '../records/record-rights';
import { AcceptedReturn } from './accepted-return/accepted-return.model';
import { briefingReport } from './briefing-report/briefing-report.kind';
import { CITY_DECLARED } from './city-declared';
import { City } from './city/city.model';
import { directoryPolicy } from './ward/directory.policy';
import { ofWardPolicy } from './ward/of-ward.policy';
import { Ward } from './ward/ward.model';
import { WardSuccession } from './ward/ward-succession.model';

/** Every kind of record that the city council keeps: what is not here is refused to everybody. */
const POLICIES = new Map<RecordClass, RecordPolicy>([
  [City, directoryPolicy],
  [Ward, directoryPolicy],
  [WardSuccession, directoryPolicy],
  ...CITY_DECLARED.map(({ record, readBy }): [RecordClass, RecordPolicy] => [record, readBy]),
  [AcceptedReturn, ofWardPolicy],
  [briefingReport.record, briefingReport.readBy],
]);

/** What a viewer may read of the city council's records. */
export const cityRights = (viewer: Viewer): RecordRights => new RecordRights(viewer, POLICIES);
