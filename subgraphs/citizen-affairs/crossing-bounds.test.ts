import { randomBytes, randomUUID } from 'node:crypto';
import { KeyRing } from '../../platform/sealing/key-ring';
import { keptOutbox } from '../../test/support/kept-outbox';
import { openRecordingDatabase, type RecordingDatabase } from '../../test/support/recording-database';
import { PETITION_PASSED_UP, RECOMMENDATION_PASSED_UP } from '../citizens/passing-up.payloads';
import { Inbox } from '../crossing/inbox';
import { Refused } from '../recording/user-error';
import { viewers } from '../viewer/viewers.fixture';
import { AFFAIRS_CROSSINGS } from './crossings';
import { openCitizenAffairsDatabase } from './database';

const keys = new KeyRing([{ id: 'k1', bytes: randomBytes(32) }]);
const inbox = new Inbox({
  handlers: AFFAIRS_CROSSINGS,
  outbox: keptOutbox,
  now: () => new Date('2023-06-01T05:00:00Z'),
  keys,
});

let on: RecordingDatabase;
beforeAll(async () => {
  on = await openRecordingDatabase(openCitizenAffairsDatabase, { viewer: viewers.service });
});
afterAll(() => on?.drop());

const recommendation = {
  raisedOn: '2023-05-02',
  passedUpOn: '2023-05-03',
  content: 'Kiến nghị',
  competentLevel: 'CITY',
};
const petition = {
  ...{ kind: 'REQUEST', receivedOn: '2023-05-02', passedUpOn: '2023-05-03' },
  ...{ petitionerName: 'Công dân mẫu', petitionerAddress: null, petitionerPhone: null, content: 'Nội dung' },
};

/** What comes of handing it over: the codes of its faults, or none. */
async function codesOf(kind: string, payload: object): Promise<readonly string[]> {
  const arrival = { id: randomUUID(), kind, from: 'ward-council/gio-lanh' as const };
  try {
    await inbox.takeIn(
      on.db.manager,
      arrival,
      { id: randomUUID(), ...payload },
      { viewer: viewers.service, requestId: 'r' },
    );
    return [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.userErrors.map(({ code }) => code);
  }
}

test.each([
  ['as a ward passes it up', {}, []],
  ['with 20,001 characters', { content: 'x'.repeat(20_001) }, ['OUT_OF_RANGE']],
  ['with the character NUL', { content: 'a\0b' }, ['OUT_OF_RANGE']],
  ['with half of a character', { content: 'a\ud800b' }, ['OUT_OF_RANGE']],
  ['raised before there were councils', { raisedOn: '1945-09-01' }, ['OUT_OF_RANGE']],
  ['raised tomorrow', { raisedOn: '2023-06-02' }, ['IN_FUTURE']],
])('a recommendation that crosses keeps the bounds of a mutation: %s', async (_, change, codes) => {
  expect(await codesOf(RECOMMENDATION_PASSED_UP, { ...recommendation, ...change })).toEqual(codes);
});

test.each([
  ['as a ward passes it up', {}, []],
  ['with 20,001 characters', { content: 'x'.repeat(20_001) }, ['OUT_OF_RANGE']],
  ['with the character NUL in a name', { petitionerName: 'a\0b' }, ['OUT_OF_RANGE']],
])('personal data that crosses keeps the bounds of a mutation: %s', async (_, change, codes) => {
  expect(await codesOf(PETITION_PASSED_UP, { ...petition, ...change })).toEqual(codes);
});
