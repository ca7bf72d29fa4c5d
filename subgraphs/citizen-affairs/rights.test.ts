import { viewers } from '../viewer/viewers.fixture';
import { PETITION_FILTER } from '../citizens/petition/petition.filter';
import { SHARED } from '../records/record-rights';
import { CitizenDialogue } from './dialogue/citizen-dialogue.kind';
import { isAdmitted } from './admission.policy';
import { Petition } from './petition/petition-record.kind';
import { mayReadPetitionsByWard } from './petition/petition-record.policy';
import { CitizenReception } from './reception/citizen-reception.kind';
import { Reminder } from './reminder/reminder.kind';
import { RecommendationDigest } from './recommendation/recommendation-digest.kind';
import { VoterRecommendation } from './recommendation/voter-recommendation.kind';
import { affairsRights } from './rights';
import { AFFAIRS_RECORDS } from './subgraph';
import { VoterContact } from './voter-contact/voter-contact.kind';
import { VoterContactRound } from './voter-contact/voter-contact-round.kind';

const { standingCommittee, citizenAffairsOfficer, analyst, service } = viewers;
const wardOfficer = viewers.wardOfficer();

test.each(AFFAIRS_RECORDS)(
  'citizen affairs and the Standing Committee read every %p, an analyst the shared ones',
  (record) => {
    for (const viewer of [citizenAffairsOfficer, standingCommittee])
      expect(affairsRights(viewer).conditionsOn(record)).toEqual([]);
    const aboutRecommendations = { column: 'recommendation_id', is: 'not null' }; // a reminder of a petition tells of a person
    expect(affairsRights(analyst).conditionsOn(record)).toEqual(
      record === Reminder ? [SHARED, aboutRecommendations] : [SHARED],
    );
    expect(() => affairsRights(service).conditionsOn(record)).toThrow();
  },
);

test.each([VoterContact, VoterRecommendation, Petition, CitizenDialogue])(
  "a ward's officer reads each %p that names that ward",
  (record) => {
    expect(affairsRights(wardOfficer).conditionsOn(record)).toEqual([
      SHARED,
      { column: 'ward_id', is: '=', value: 'song-cau' },
    ]);
  },
);

test.each([VoterContactRound, RecommendationDigest])(
  "a ward's officer reads a %p in which the ward took part",
  (record) => {
    expect(affairsRights(wardOfficer).conditionsOn(record)).toEqual([
      SHARED,
      { holds: expect.stringContaining('c.ward_id = ?'), value: 'song-cau' },
    ]);
  },
);

test("no reception is about a ward, so a ward's officer reads none", () => {
  expect(() => affairsRights(wardOfficer).conditionsOn(CitizenReception)).toThrow(
    expect.objectContaining({ name: 'NotAllowed' }),
  );
});

test('an analyst reads petitions of the whole city and never by ward', () => {
  expect(() => affairsRights(analyst).conditionsOn(Petition, 'ward_id')).toThrow();
  expect(mayReadPetitionsByWard(analyst)).toBe(false);
  expect(affairsRights(wardOfficer).conditionsOn(Petition, 'ward_id')).toHaveLength(2);
});

test('an analyst may not try out which body a petition went to', () => {
  expect(() => PETITION_FILTER.conditions({ handledBy: 'UBND thành phố' }, analyst, { type: 'Petition' })).toThrow();
  expect(PETITION_FILTER.conditions({ handledBy: 'UBND thành phố' }, wardOfficer, { type: 'Petition' })).toHaveLength(
    1,
  );
});

test('a program without a person has nothing to ask here', () => {
  expect(isAdmitted(service)).toBe(false);
  for (const viewer of [standingCommittee, citizenAffairsOfficer, analyst, wardOfficer])
    expect(isAdmitted(viewer)).toBe(true);
});
