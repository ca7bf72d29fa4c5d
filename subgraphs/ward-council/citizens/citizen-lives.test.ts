import { openRecordingDatabase, type RecordingDatabase } from '../../../test/support/recording-database';
import { walkLifeCycle } from '../../../test/support/walk-life-cycle';
import { THE_DAY, TOLD_OF_PETITIONS, TOLD_OF_RECOMMENDATIONS } from '../../citizens/citizen-lives.fixture';
import type { RecordKind } from '../../recording/record-kind';
import { openWardCouncilDatabase } from '../database';
import { WARD_KINDS } from '../subgraph';
import { WardVoterContact } from './citizen-records.model';
import { wardPetitionKind } from './petition.kind';
import { wardRecommendationKind } from './recommendation.kind';

jest.setTimeout(60_000);

const officer = { role: 'ward-officer', subject: 'officer', wardId: 'ben-nay' } as const;

let on: RecordingDatabase;
let contactId: string;
beforeAll(async () => {
  on = await openRecordingDatabase(openWardCouncilDatabase, { viewer: officer });
  const contactKind = WARD_KINDS.find(({ record }) => record === WardVoterContact) as RecordKind; // a ward writes contacts
  ({ id: contactId } = await on.enter(contactKind, { heldOn: THE_DAY, attending: 20, speaking: 3 }));
});
afterAll(() => on?.drop());

const recommend = () => on.enter(wardRecommendationKind, { contactId, content: 'Kiến nghị hư cấu' });

test("a ward's recommendation takes every step of its life from where it may, and no other", async () => {
  const merge = async () => ({ mergedOn: THE_DAY, mergedIntoId: (await recommend()).id });

  const { found, expected } = await walkLifeCycle({
    kind: wardRecommendationKind,
    on,
    begin: recommend,
    told: { ...TOLD_OF_RECOMMENDATIONS, merge },
    byways: ['passUp'],
  });

  expect(found).toEqual(expected);
});

test("a ward's petition takes every step of its life from where it may, and no other", async () => {
  const { found, expected } = await walkLifeCycle({
    kind: wardPetitionKind,
    on,
    begin: () => on.enter(wardPetitionKind, { kind: 'REQUEST', receivedOn: THE_DAY }),
    told: TOLD_OF_PETITIONS,
    byways: ['passUp'],
  });

  expect(found).toEqual(expected);
});
