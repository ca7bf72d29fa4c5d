import { randomUUID } from 'node:crypto';
import { CATALOGUE } from '../subgraphs/indicators/catalogue';
import { Period } from '../subgraphs/indicators/period';
import { CITY_CROSSINGS } from '../subgraphs/city-council/crossings';
import { openCityCouncilDatabase } from '../subgraphs/city-council/database';
import { freezeFigures } from '../subgraphs/coordination/frozen-figures';
import type { ServerName } from '../subgraphs/crossing/crossing';
import { Inbox } from '../subgraphs/crossing/inbox';
import { viewers } from '../subgraphs/viewer/viewers.fixture';
import { WARD_CROSSINGS } from '../subgraphs/ward-council/crossings';
import { openWardCouncilDatabase } from '../subgraphs/ward-council/database';
import { keptOutbox } from './support/kept-outbox';
import { openRecordingDatabase, type RecordingDatabase } from './support/recording-database';

// What a tier is told of a return by one whose database was put back, or after its own was.
jest.setTimeout(60_000);

const WARD = 'gio-lanh';
const PERIOD = Period.parse('2023-Q1');
let city: RecordingDatabase;
let ward: RecordingDatabase;
beforeAll(async () => {
  city = await openRecordingDatabase(openCityCouncilDatabase, { viewer: viewers.standingCommittee });
  ward = await openRecordingDatabase(openWardCouncilDatabase, { viewer: viewers.wardOfficer() });
  await city.asOwner(
    `insert into ward (id, code, kind, name, name_en, valid_from) values ($1, '1', 'WARD', 'Phường hư cấu', 'A ward', '2020-01-01')`,
    [WARD],
  );
}, 60_000);
afterAll(async () => {
  await city?.drop();
  await ward?.drop();
});

/** Hands a crossing over; gives the code of its refusal, or that it was taken in. */
async function handOver(to: RecordingDatabase, kind: string, payload: object): Promise<unknown> {
  const [from, handlers]: [ServerName, typeof CITY_CROSSINGS] =
    to === city ? [`ward-council/${WARD}`, CITY_CROSSINGS] : ['city-council', WARD_CROSSINGS];
  const inbox = new Inbox({ handlers, outbox: keptOutbox, now: () => new Date() });
  const by = { viewer: { role: 'service', subject: from, wardId: null } as const, requestId: 'test' };
  return inbox.takeIn(to.db.manager, { id: randomUUID(), kind, from }, payload, by).then(
    () => 'TAKEN_IN',
    (error: unknown) => (error as { extensions?: { code?: string } }).extensions?.code ?? error,
  );
}

/** Hands in a return whose figures are all the same number. */
function submit(submission: number, figure: number): Promise<unknown> {
  const figures = Object.fromEntries(CATALOGUE.map(({ code }) => [code, figure]));
  const { text, sha256 } = freezeFigures(WARD, PERIOD, figures);
  const said = { submittedAt: '2023-04-03T08:00:00Z', submittedBy: 'officer', comment: null, figureComments: null };
  const payload = { returnId: 'one', period: PERIOD.toString(), submission, figures: text, sha256, ...said };
  return handOver(city, 'RETURN_SUBMITTED', payload);
}

const held = () => city.asOwner<object>('select submission, state, sha256 from collected_return');

test('the city refuses other figures under a number that was used, and takes the same ones for what they are', async () => {
  expect([await submit(1, 1), await submit(2, 2)]).toEqual(['TAKEN_IN', 'TAKEN_IN']);
  const before = await held();

  expect(await submit(2, 3)).toBe('CONFLICT');
  expect([await submit(2, 2), await submit(1, 1)]).toEqual(['TAKEN_IN', 'TAKEN_IN']);
  expect(await held()).toEqual(before);
});

test('the city refuses a later return where it has accepted one', async () => {
  await city.asOwner(`update collected_return set state = 'ACCEPTED'`);
  const before = await held();

  expect(await submit(3, 4)).toBe('CONFLICT');
  expect(await held()).toEqual(before);
});

test('a ward refuses a decision on a return that it does not have, which may still be on its way', async () => {
  const decided = { decision: 'ACCEPTED', decidedAt: '2023-04-04T08:00:00Z', note: null };

  expect(await handOver(ward, 'RETURN_DECIDED', { period: PERIOD.toString(), submission: 1, ...decided })).toBe(
    'NOT_FOUND',
  );
});
