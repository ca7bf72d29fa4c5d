import { keptOutbox } from './support/kept-outbox';
import { Inbox } from '../subgraphs/crossing/inbox';
import { AFFAIRS_CROSSINGS } from '../subgraphs/citizen-affairs/crossings';
import { Petition, petition } from '../subgraphs/citizen-affairs/petition/petition-record.kind';
import {
  VoterRecommendation,
  voterRecommendation,
} from '../subgraphs/citizen-affairs/recommendation/voter-recommendation.kind';
import { THE_DAY } from '../subgraphs/citizens/citizen-lives.fixture';
import type { RecordKind } from '../subgraphs/recording/record-kind';
import type { CouncilRecord } from '../subgraphs/records/council-record.model';
import { WardPetition, wardPetition } from '../subgraphs/ward-council/citizens/petition.kind';
import { wardRecommendation } from '../subgraphs/ward-council/citizens/recommendation.kind';
import { type CrossingEnd, handOver, sentFrom } from './support/crossing-between';
import type { RecordingDatabase } from './support/recording-database';

import { crossingAbout, keysOf, now, openTwoTiers, PERSONAL, step } from './support/two-tiers';

// What a ward passed up by mistake, and takes back, or the city removes: as in passing-up.test.ts.
jest.setTimeout(60_000);

type Tiers = Awaited<ReturnType<typeof openTwoTiers>>;
let tiers: Tiers;
let inWard: Tiers['inWard'];
let inCity: Tiers['inCity'];
let ward: Tiers['ward'];
let city: Tiers['city'];
beforeAll(async () => {
  tiers = await openTwoTiers();
  ({ inWard, inCity, ward, city } = tiers);
});
afterAll(() => tiers?.drop());

/** Undoes the latest step, which has to be possible unless codes are expected. */
async function undo<T extends CouncilRecord>(
  on: RecordingDatabase,
  kind: RecordKind<T>,
  id: string,
  codes: string[] = [],
) {
  const { version } = await on.db.getRepository<CouncilRecord>(kind.record).findOneByOrFail({ id });
  const target = { id, expectedVersion: version, reason: 'Chuyển nhầm' };
  const { record, userErrors } = await on.recorder().undoStep(kind, target, on.command('undoStep', target));
  expect(userErrors.map(({ code }) => code)).toEqual(codes);
  return record as T;
}

const crossingsAbout = async (end: CrossingEnd, id: string, kind?: string) =>
  (await sentFrom(end)).filter((one) => 'id' in one.payload && one.payload.id === id && (!kind || one.kind === kind));

const reasonsOf = (on: RecordingDatabase, id: string) =>
  on.db.query<object[]>(
    'select action, step, reason from record_change where record_id = $1 order by version desc limit 1',
    [id],
  );

test('what a ward takes back is called off in the city, and arrives again when it is passed up again, in whatever order', async () => {
  const passedUp = await tiers.passUpRecommendation();
  const [first] = await crossingsAbout(ward, passedUp.id);
  await handOver(first!, ward, city);
  const arrival = await crossingAbout(city, passedUp.id);
  const back = await undo(inWard, wardRecommendation.kind, passedUp.id);
  expect(back).toMatchObject({ state: 'CONSOLIDATED', passedUpAt: null, transferredOn: null, responsibleBody: null });
  const again = await step(inWard, wardRecommendation.kind, back, 'passUp', { passedUpOn: THE_DAY });
  const [, second] = await crossingsAbout(ward, passedUp.id, 'RECOMMENDATION_PASSED_UP');
  const [withdrawal] = await crossingsAbout(ward, passedUp.id, 'RECOMMENDATION_WITHDRAWN');

  await expect(handOver(second!, ward, city)).rejects.toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] }); // sent again later
  await handOver(withdrawal!, ward, city);
  await handOver({ ...withdrawal!, id: '00000000-0000-4000-8000-000000000003' }, ward, city);
  const atCity = await tiers.arrivedFrom(passedUp.id);
  expect(atCity.cancelledAt).toEqual(expect.any(Date));
  expect(await reasonsOf(inCity, atCity.id)).toEqual([{ action: 'TAKEN_IN', step: 'withdraw', reason: 'Chuyển nhầm' }]);
  const target = { id: atCity.id, expectedVersion: atCity.version, reason: 'vì sao' };
  const restored = await inCity.recorder().restore(voterRecommendation.kind, target, inCity.command('restore', target));
  expect(restored.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);

  await handOver(second!, ward, city);
  await handOver({ ...second!, id: '00000000-0000-4000-8000-000000000004' }, ward, city);
  await handOver({ ...withdrawal!, id: '00000000-0000-4000-8000-000000000005' }, ward, city);
  const [anew, ...more] = await inCity.db.getRepository(VoterRecommendation).findBy({ originId: passedUp.id });
  expect([anew, more]).toMatchObject([{ id: atCity.id, cancelledAt: null, state: 'CONSOLIDATED' }, []]);
  await handOver(arrival, city, ward);
  for (const word of await crossingsAbout(city, passedUp.id)) await handOver(word, city, ward);
  expect(await tiers.reread(passedUp.id)).toMatchObject({ state: 'TRANSFERRED', handling: { state: 'CONSOLIDATED' } });
  expect(again.passedUpAt).toEqual(expect.any(Date));
});

test('what the city is dealing with is not taken back, and what it undoes the ward follows', async () => {
  const passedUp = await tiers.passUpRecommendation();
  await handOver(await crossingAbout(ward, passedUp.id), ward, city);
  const classify = { classifiedOn: THE_DAY, competentLevel: 'CITY' };
  const classified = await step(
    inCity,
    voterRecommendation.kind,
    await tiers.arrivedFrom(passedUp.id),
    'classify',
    classify,
  );
  const transfer = { transferredOn: THE_DAY, responsibleBody: 'Sở hư cấu' };
  const transferred = await step(inCity, voterRecommendation.kind, classified, 'transfer', transfer);
  await step(inCity, voterRecommendation.kind, transferred, 'respond', { respondedOn: THE_DAY, outcome: 'OTHER' });
  const hear = async () => {
    for (const word of (await crossingsAbout(city, passedUp.id)).reverse()) await handOver(word, city, ward);
    return tiers.reread(passedUp.id);
  };
  expect(await hear()).toMatchObject({ state: 'RESPONDED', respondedOn: THE_DAY });

  await undo(inCity, voterRecommendation.kind, transferred.id);
  expect(await hear()).toMatchObject({ state: 'TRANSFERRED', respondedOn: null, outcome: null });
  await undo(inWard, wardRecommendation.kind, passedUp.id, ['STEP_NOT_UNDOABLE']);
  await undo(inCity, voterRecommendation.kind, transferred.id);
  await hear();
  expect(await undo(inWard, wardRecommendation.kind, passedUp.id)).toMatchObject({
    ...{ state: 'CONSOLIDATED', competentLevel: null, dueOn: null, handling: null },
  });
});

test('what came by mistake is removed by the city, and its ward has it back with the reason', async () => {
  const passedUp = await tiers.passUpPetition();
  await handOver(await crossingAbout(ward, passedUp.id), ward, city);
  for (const word of await crossingsAbout(city, passedUp.id)) await handOver(word, city, ward);
  const atCity = await inCity.db.getRepository(Petition).findOneByOrFail({ originId: passedUp.id });
  const target = { id: atCity.id, expectedVersion: atCity.version, reason: 'Gửi nhầm nơi' };
  const removal = await inCity.recorder().remove(petition.kind, target, inCity.command('remove', target));
  expect(removal.userErrors).toEqual([]);

  const [removed] = await crossingsAbout(city, passedUp.id, 'PETITION_REMOVED');
  await handOver(removed!, city, ward);
  await handOver({ ...removed!, id: '00000000-0000-4000-8000-000000000006' }, city, ward);
  const back = await inWard.db.getRepository(WardPetition).findOneByOrFail({ id: passedUp.id });
  expect(back).toMatchObject({
    ...{
      state: 'CLASSIFIED',
      disposition: 'PENDING',
      disposedOn: null,
      handledBy: null,
      passedUpAt: null,
      dueOn: null,
    },
  });
  expect(await reasonsOf(inWard, back.id)).toEqual([{ action: 'STEP_UNDONE', step: 'passUp', reason: 'Gửi nhầm nơi' }]);
  await step(inWard, wardPetition.kind, back, 'answer', { answeredOn: THE_DAY });
});

test('of a petition that its ward takes back the city keeps nobody, and has them again when it comes again', async () => {
  const passedUp = await tiers.passUpPetition();
  await handOver(await crossingAbout(ward, passedUp.id), ward, city);
  const back = await undo(inWard, wardPetition.kind, passedUp.id);
  const [withdrawal] = await crossingsAbout(ward, passedUp.id, 'PETITION_WITHDRAWN');
  await handOver(withdrawal!, ward, city);
  const there = () => inCity.db.getRepository(Petition).findOneByOrFail({ originId: passedUp.id });
  expect(await there()).toMatchObject({ petitionerName: null, petitionerPhone: null, sealedContent: null });

  await step(inWard, wardPetition.kind, back, 'passUp', { passedUpOn: THE_DAY });
  const [, second] = await crossingsAbout(ward, passedUp.id, 'PETITION_PASSED_UP');
  await handOver(second!, ward, city);
  const { id, petitionerName, cancelledAt } = await there();
  expect(cancelledAt).toBeNull();
  const place = { table: 'petition', id, column: 'petitioner_name' };
  expect(keysOf.city.open(petitionerName ?? '', place)).toBe(PERSONAL.petitionerName);
});

test('a city on a build from before refuses what is taken back for good, which its ward sees, and nothing is lost', async () => {
  const passedUp = await tiers.passUpRecommendation();
  await handOver(await crossingAbout(ward, passedUp.id), ward, city);
  await undo(inWard, wardRecommendation.kind, passedUp.id);
  const [withdrawal] = await crossingsAbout(ward, passedUp.id, 'RECOMMENDATION_WITHDRAWN');
  const { RECOMMENDATION_WITHDRAWN: _, ...handlers } = AFFAIRS_CROSSINGS;
  const yesterday = { ...city, inbox: new Inbox({ handlers, outbox: keptOutbox, now, keys: keysOf.city }) };

  await expect(handOver(withdrawal!, ward, yesterday)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', kind: 'RECOMMENDATION_WITHDRAWN' },
  });
  await handOver(withdrawal!, ward, city); // tried again once the city is up to date
  expect((await tiers.arrivedFrom(passedUp.id)).cancelledAt).toEqual(expect.any(Date));
});
