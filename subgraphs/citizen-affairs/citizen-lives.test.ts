import { openRecordingDatabase, type RecordingDatabase } from '../../test/support/recording-database';
import { walkLifeCycle } from '../../test/support/walk-life-cycle';
import { THE_DAY, TOLD_OF_PETITIONS, TOLD_OF_RECOMMENDATIONS } from '../citizens/citizen-lives.fixture';
import { openCitizenAffairsDatabase } from './database';
import { petitionRecordKind } from './petition/petition-record.kind';
import { voterRecommendationKind } from './recommendation/voter-recommendation.kind';
import { affairsContactKind } from './voter-contact/voter-contact.kind';
import { roundKind } from './voter-contact/voter-contact-round.kind';

jest.setTimeout(60_000);

const officer = { role: 'citizen-affairs-officer', subject: 'officer' } as const;

let on: RecordingDatabase;
let contactId: string;
beforeAll(async () => {
  on = await openRecordingDatabase(openCitizenAffairsDatabase, { viewer: officer });
  const round = await on.enter(roundKind, { name: 'Đợt hư cấu', phase: 'OTHER', startsOn: THE_DAY });
  const held = { heldOn: THE_DAY, attending: 20, speaking: 3, roundId: round.id, wardId: 'ben-nay' };
  ({ id: contactId } = await on.enter(affairsContactKind, held));
});
afterAll(() => on?.drop());

const recommend = () => on.enter(voterRecommendationKind, { contactId, content: 'Kiến nghị hư cấu' });

test("the city's recommendation takes every step of its life from where it may, and no other", async () => {
  const merge = async () => ({ mergedOn: THE_DAY, mergedIntoId: (await recommend()).id });

  const { found, expected } = await walkLifeCycle({
    kind: voterRecommendationKind,
    on,
    begin: recommend,
    told: { ...TOLD_OF_RECOMMENDATIONS, merge },
  });

  expect(found).toEqual(expected);
});

test("the city's petition takes every step of its life from where it may, and no other", async () => {
  const { found, expected } = await walkLifeCycle({
    kind: petitionRecordKind,
    on,
    begin: () => on.enter(petitionRecordKind, { kind: 'COMPLAINT', receivedOn: THE_DAY }),
    told: TOLD_OF_PETITIONS,
  });

  expect(found).toEqual(expected);
});
