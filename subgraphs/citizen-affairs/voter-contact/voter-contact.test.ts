import { openRecordingDatabase, type RecordingDatabase } from '../../../test/support/recording-database';
import { openCitizenAffairsDatabase } from '../database';
import { voterContact } from './voter-contact.kind';
import { voterContactRound } from './voter-contact-round.kind';

jest.setTimeout(60_000);

let on: RecordingDatabase;
beforeAll(async () => {
  on = await openRecordingDatabase(openCitizenAffairsDatabase, {
    viewer: { role: 'citizen-affairs-officer', subject: 'officer' },
  });
});
afterAll(() => on?.drop());

test('contacts of one day and the same figures are one that was entered twice only if they were held in one ward', async () => {
  const { id: roundId } = await on.enter(voterContactRound.kind, {
    ...{ name: 'Đợt hư cấu', phase: 'OTHER', startsOn: '2020-03-01' },
  });
  const contact = { roundId, heldOn: '2020-03-02', attending: 20, speaking: 3 };
  const record = (wardId: string) =>
    on.recorder().record(voterContact.kind, { ...contact, wardId }, on.command('record', { ...contact, wardId }));

  const first = await record('ben-nay');
  expect((await record('ben-kia')).warnings).toEqual([]);
  expect((await record('ben-nay')).warnings).toMatchObject([
    { code: 'PROBABLY_ENTERED_TWICE', recordIds: [first.record?.id] },
  ]);
});
