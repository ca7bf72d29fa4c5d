import type { RecordClass } from '../records/council-record.model';
import { type RecordPolicy, RecordRights } from '../records/record-rights';
import { AcceptedReturn } from './accepted-return/accepted-return.model';
import { City } from './city/city.model';
import { BriefingConference, ConferenceGuest } from './conference/briefing-conference.model';
import { conferencePolicy, plannedTaskPolicy } from './conference/conference.policy';
import { councilRecordPolicy } from './council/council-record.policy';
import { CityOverseenUnit } from './oversight/city-oversight.model';
import { PlannedTask } from './programme/planned-task.model';
import { CITY_RECORDS } from './subgraph';
import { CitySurveyVisit } from './survey/city-survey-visit.model';
import { directoryPolicy } from './ward/directory.policy';
import { ofWardPolicy } from './ward/of-ward.policy';
import { Ward } from './ward/ward.model';
import { WardSuccession } from './ward/ward-succession.model';
import type { Viewer } from '../viewer/viewer';

const SPECIAL = new Map<RecordClass, RecordPolicy>([
  [City, directoryPolicy],
  [Ward, directoryPolicy],
  [WardSuccession, directoryPolicy],
  [BriefingConference, conferencePolicy],
  [ConferenceGuest, conferencePolicy],
  [PlannedTask, plannedTaskPolicy],
  [AcceptedReturn, ofWardPolicy],
  [CityOverseenUnit, ofWardPolicy],
  [CitySurveyVisit, ofWardPolicy],
]);

const POLICIES = new Map(CITY_RECORDS.map((record) => [record, SPECIAL.get(record) ?? councilRecordPolicy]));

/** What a viewer may read of the city council's records. */
export const cityRights = (viewer: Viewer): RecordRights => new RecordRights(viewer, POLICIES);
