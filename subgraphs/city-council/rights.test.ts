import { viewers } from '../viewer/viewers.fixture';
import type { RecordClass } from '../records/council-record.model';
import { SHARED } from '../records/record-rights';
import { AcceptedReturn } from './accepted-return/accepted-return.model';
import { BriefingReport } from './briefing-report/briefing-report.model';
import { City } from './city/city.model';
import { periodClosing } from './closing/period-closing.kind';
import { BriefingConference } from './conference/briefing-conference.kind';
import { ConferenceGuest } from './conference/conference-guest.kind';
import { CityOverseenUnit, CitySurveyVisit } from './council/council-records.kind';
import { isAdmitted } from './admission.policy';
import { guidanceReceipt } from './guidance/guidance.kind';
import { PlannedTask } from './programme/planned-task.kind';
import { wardsInReport } from './report/report.policy';
import { cityRights } from './rights';
import { CITY_RECORDS } from './subgraph';
import { Ward } from './ward/ward.model';
import { WardSuccession } from './ward/ward-succession.model';
import { CollectedReturn } from './ward-return/collected-return.kind';

const { standingCommittee, citizenAffairsOfficer, analyst, service } = viewers;
const wardOfficer = viewers.wardOfficer();
const DIRECTORY: RecordClass[] = [City, Ward, WardSuccession, periodClosing.record];
const CONFERENCE: RecordClass[] = [BriefingConference, ConferenceGuest, PlannedTask];
const OF_WARDS: RecordClass[] = [AcceptedReturn, CityOverseenUnit, CitySurveyVisit, guidanceReceipt.record];
const WITH_SMALL_CELLS: RecordClass[] = [CollectedReturn, BriefingReport];
const OTHERS = [...DIRECTORY, ...CONFERENCE, ...OF_WARDS, ...WITH_SMALL_CELLS];
const OWN = CITY_RECORDS.filter((record) => !OTHERS.includes(record));

test.each(CITY_RECORDS)('the Standing Committee reads every %p of its own council, drafts too', (record) => {
  expect(cityRights(standingCommittee).conditionsOn(record)).toEqual([]);
});

test.each(DIRECTORY)('whoever may ask at all knows every %p that is no draft: it is public law', (record) => {
  for (const viewer of [citizenAffairsOfficer, analyst, wardOfficer])
    expect(cityRights(viewer).conditionsOn(record)).toEqual([SHARED]);
});

test.each(OWN)(
  "a %p is the city council's own: an analyst reads shared ones, others of other bodies none",
  (record) => {
    expect(cityRights(analyst).conditionsOn(record)).toEqual([SHARED]);
    for (const viewer of [citizenAffairsOfficer, wardOfficer, service])
      expect(() => cityRights(viewer).conditionsOn(record)).toThrow(expect.objectContaining({ name: 'NotAllowed' }));
  },
);

test.each(CONFERENCE)('a %p is for both tiers as soon as it is no draft', (record) => {
  expect(cityRights(analyst).conditionsOn(record)).toEqual([SHARED]);
  expect(cityRights(wardOfficer).conditionsOn(record)).toContain(SHARED);
  expect(() => cityRights(citizenAffairsOfficer).conditionsOn(record)).toThrow();
});

test("of planned tasks, a ward's officer reads those that a conference set", () => {
  const OF_A_CONFERENCE = { column: 'conference_id', is: 'not null' };

  expect(cityRights(wardOfficer).conditionsOn(PlannedTask)).toEqual([SHARED, OF_A_CONFERENCE]);
  expect(cityRights(wardOfficer).conditionsOn(BriefingConference)).toEqual([SHARED]);
});

test.each(OF_WARDS)("a ward's officer reads each %p that names that ward, and no other", (record) => {
  expect(cityRights(wardOfficer).conditionsOn(record)).toEqual([
    SHARED,
    { column: 'ward_id', is: '=', value: 'song-cau' },
  ]);
  expect(cityRights(analyst).conditionsOn(record)).toEqual([SHARED]);
  expect(() => cityRights(citizenAffairsOfficer).conditionsOn(record)).toThrow();
});

test('what holds small cells of single wards is for no analyst, and of it a ward has its own return alone', () => {
  for (const record of WITH_SMALL_CELLS)
    for (const viewer of [analyst, citizenAffairsOfficer, service])
      expect(() => cityRights(viewer).conditionsOn(record)).toThrow(expect.objectContaining({ name: 'NotAllowed' }));
  expect(() => cityRights(wardOfficer).conditionsOn(BriefingReport)).toThrow();
  expect(cityRights(wardOfficer).conditionsOn(CollectedReturn)).toEqual([
    SHARED,
    { column: 'ward_id', is: '=', value: 'song-cau' },
  ]);
});

test('a kind of record that nobody thought of is refused to everybody', () => {
  class Unknown extends City {}

  expect(() => cityRights(standingCommittee).conditionsOn(Unknown)).toThrow();
});

test("the report of a ward's officer is on that ward alone, of everybody else on all", () => {
  const all = ['song-cau', 'duc-xuan'];

  expect(wardsInReport(wardOfficer, all)).toEqual(['song-cau']);
  expect(wardsInReport(viewers.wardOfficer('elsewhere'), all)).toEqual([]);
  for (const viewer of [standingCommittee, citizenAffairsOfficer, analyst])
    expect(wardsInReport(viewer, all)).toEqual(all);
});

test('a program without a person has nothing to ask here', () => {
  expect(isAdmitted(service)).toBe(false);
  for (const viewer of [standingCommittee, citizenAffairsOfficer, analyst, wardOfficer])
    expect(isAdmitted(viewer)).toBe(true);
});
