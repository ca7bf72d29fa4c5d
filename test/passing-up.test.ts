import { KeyRing } from '../platform/sealing/key-ring';
import { keptOutbox } from './support/kept-outbox';
import { Inbox } from '../subgraphs/crossing/inbox';
import { AFFAIRS_CROSSINGS } from '../subgraphs/citizen-affairs/crossings';
import { Petition, petition } from '../subgraphs/citizen-affairs/petition/petition-record.kind';
import {
  VoterRecommendation,
  voterRecommendation,
} from '../subgraphs/citizen-affairs/recommendation/voter-recommendation.kind';
import { CITIZEN_FIGURES } from '../subgraphs/citizen-affairs/report/citizen-figures';
import { THE_DAY } from '../subgraphs/citizens/citizen-lives.fixture';
import { createTallyCounter } from '../subgraphs/indicators/kept/tally-counter';
import { Period } from '../subgraphs/indicators/period';
import { WardPetition, wardPetition } from '../subgraphs/ward-council/citizens/petition.kind';
import { WardRecommendation, wardRecommendation } from '../subgraphs/ward-council/citizens/recommendation.kind';
import { WARD_FIGURES } from '../subgraphs/ward-council/report/ward-figures';
import { type CrossingEnd, handOver, sentFrom } from './support/crossing-between';

import { cityKey, crossingAbout, key, keysOf, now, openTwoTiers, PERSONAL, step, tryStep } from './support/two-tiers';

// A ward and citizen affairs, each with its own database, and nothing between them but what leaves one and comes to the other.
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

test('what a ward passes up arrives once, however often and at once it is handed over', async () => {
  const passedUp = await tiers.passUpRecommendation();
  const crossing = await crossingAbout(ward, passedUp.id);

  const outcomes = await Promise.all([handOver(crossing, ward, city), handOver(crossing, ward, city)]);
  outcomes.push(await handOver(crossing, ward, city));
  const again = { ...crossing, id: '00000000-0000-4000-8000-000000000001' }; // the same told once more in another crossing
  await handOver(again, ward, city);

  expect(outcomes.filter(({ isNew }) => isNew)).toHaveLength(1);
  const arrived = await inCity.db.getRepository(VoterRecommendation).findBy({ originId: passedUp.id });
  expect(arrived).toMatchObject([
    { wardId: 'ben-nay', contactId: null, raisedOn: THE_DAY, state: 'CONSOLIDATED', content: passedUp.content },
  ]);
});

test('the ward keeps its record, follows its handling in whatever order word of it comes, and changes nothing itself', async () => {
  const passedUp = await tiers.passUpRecommendation();
  expect(passedUp).toMatchObject({ state: 'TRANSFERRED', handling: null, passedUpAt: expect.any(Date) });
  await handOver(await crossingAbout(ward, passedUp.id), ward, city);
  const atCity = await tiers.arrivedFrom(passedUp.id);
  const classify = { classifiedOn: THE_DAY, competentLevel: 'PROVINCE' };
  const classified = await step(inCity, voterRecommendation.kind, atCity, 'classify', classify);
  const transfer = { transferredOn: THE_DAY, responsibleBody: 'Sở hư cấu' };
  const transferred = await step(inCity, voterRecommendation.kind, classified, 'transfer', transfer);
  await step(inCity, voterRecommendation.kind, transferred, 'respond', {
    respondedOn: THE_DAY,
    outcome: 'AWAITING_RESOURCES',
  });

  const word = (await sentFrom(city)).filter(({ payload }) => 'id' in payload && payload.id === passedUp.id);
  expect(word).toHaveLength(4); // its arrival, and each of the three steps
  const [arrived, , sentOn, answered] = word;
  for (const crossing of [sentOn, answered, answered, arrived]) if (crossing) await handOver(crossing, city, ward);

  const followed = await tiers.reread(passedUp.id);
  expect(followed.handling).toMatchObject({
    ...{ state: 'RESPONDED', responsibleBody: 'Sở hư cấu', dueOn: '2025-05-09', respondedOn: THE_DAY },
    outcome: 'AWAITING_RESOURCES',
  });
  expect(followed).toMatchObject({ state: 'RESPONDED', competentLevel: 'PROVINCE', transferredOn: THE_DAY });
  const closing = await tryStep(inWard, wardRecommendation.kind, followed, 'close', { closedOn: THE_DAY });
  expect(closing.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
  const target = { id: followed.id, expectedVersion: followed.version, reason: 'vì sao' };
  const removal = await inWard.recorder().remove(wardRecommendation.kind, target, inWard.command('remove', target));
  expect(removal.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
});

test('what was passed up can be given back by the city, and not made away with', async () => {
  const passedUp = await tiers.passUpRecommendation();
  await handOver(await crossingAbout(ward, passedUp.id), ward, city);
  const atCity = await tiers.arrivedFrom(passedUp.id);
  const target = { id: atCity.id, expectedVersion: atCity.version, reason: 'vì sao' };

  const cancelled = await inCity.recorder().cancel(voterRecommendation.kind, target, inCity.command('cancel', target));
  expect(cancelled.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);

  await step(inCity, voterRecommendation.kind, atCity, 'return', { returnedOn: THE_DAY });
  const word = (await sentFrom(city)).filter(({ payload }) => 'id' in payload && payload.id === passedUp.id);
  for (const crossing of word) await handOver(crossing, city, ward);
  expect(await tiers.reread(passedUp.id)).toMatchObject({ state: 'RETURNED', handling: { state: 'RETURNED' } });
});

test('what is for the ward to answer, and what is a draft, is not passed up', async () => {
  const raised = await inWard.enter(wardRecommendation.kind, {
    contactId: tiers.contactId,
    content: 'Việc của phường',
  });
  const consolidated = await step(inWard, wardRecommendation.kind, raised, 'consolidate', { consolidatedOn: THE_DAY });
  const classify = { classifiedOn: THE_DAY, competentLevel: 'WARD' };
  const ours = await step(inWard, wardRecommendation.kind, consolidated, 'classify', classify);
  const draft = await inWard.enter(wardPetition.kind, { kind: 'REQUEST', receivedOn: THE_DAY, isDraft: true });
  const classified = await step(inWard, wardPetition.kind, draft, 'classify', { classifiedOn: THE_DAY });

  const up = { passedUpOn: THE_DAY };
  expect((await tryStep(inWard, wardRecommendation.kind, ours, 'passUp', up)).userErrors).toMatchObject([
    { code: 'INCONSISTENT' },
  ]);
  expect((await tryStep(inWard, wardPetition.kind, classified, 'passUp', up)).userErrors).toMatchObject([
    { code: 'PARENT_IS_DRAFT' },
  ]);
});

test('what is passed up goes to the Standing Committee of the upper tier, in the word of its kind', async () => {
  const body = async (id: string) =>
    (await inWard.db.getRepository(WardRecommendation).findOneByOrFail({ id })).responsibleBody;
  const ofCity = await tiers.passUpRecommendation();

  await inWard.asOwner(`insert into upper_tier (kind, name) values ('PROVINCE', 'Tỉnh hư cấu')`);
  const ofProvince = await tiers.passUpRecommendation();
  const ofPetition = await tiers.passUpPetition();
  await inWard.asOwner('delete from upper_tier');

  expect(await body(ofCity.id)).toBe('Thường trực HĐND thành phố');
  expect(await body(ofProvince.id)).toBe('Thường trực HĐND tỉnh');
  expect(ofPetition.handledBy).toBe('Thường trực HĐND tỉnh');
});

test("a passed-up petition takes its petitioner along, sealed with each side's own keys and nowhere in between", async () => {
  const passedUp = await tiers.passUpPetition();
  const crossing = await crossingAbout(ward, passedUp.id);
  const correct = { id: passedUp.id, expectedVersion: passedUp.version, petitionerName: 'Người khác' };
  const corrected = await inWard
    .recorder()
    .correct(wardPetition.kind, correct, correct, inWard.command('correct', correct));

  await Promise.all([handOver(crossing, ward, city), handOver(crossing, ward, city)]);

  expect(corrected.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
  const [arrived, ...more] = await inCity.db.getRepository(Petition).findBy({ originId: passedUp.id });
  if (!arrived) throw new Error('The petition did not arrive.');
  expect(more).toEqual([]);
  const place = { table: 'petition', id: arrived.id };
  expect(keysOf.city.open(arrived.petitionerName ?? '', { ...place, column: 'petitioner_name' })).toBe(
    PERSONAL.petitionerName,
  );
  expect(keysOf.city.open(arrived.sealedContent ?? '', { ...place, column: 'content' })).toBe(PERSONAL.content);
  for (const { asOwner } of [inWard, inCity]) {
    const lines = await asOwner(
      `select row_to_json(c)::text from record_change c union all select row_to_json(o)::text from outgoing_crossing o
       union all select row_to_json(i)::text from incoming_crossing i union all select row_to_json(p)::text from petition p`,
    );
    const held = JSON.stringify(lines);
    for (const secret of Object.values(PERSONAL)) expect(held).not.toContain(secret);
  }
});

test('what arrived before the keys were changed is known again, and another petition under its id only while they are there', async () => {
  const crossing = await crossingAbout(ward, (await tiers.passUpPetition()).id);
  await handOver(crossing, ward, city);
  const withKeys = (keys: KeyRing): CrossingEnd => ({
    ...city,
    inbox: new Inbox({ handlers: AFFAIRS_CROSSINGS, outbox: keptOutbox, now, keys }),
  });
  const rotated = withKeys(new KeyRing([key('fresh'), cityKey]));
  const changed = { ...crossing, payload: { ...crossing.payload, kind: 'COMPLAINT' } };
  const alone = withKeys(new KeyRing([key('fresh')]));

  expect(await handOver(crossing, ward, rotated)).toEqual({ isNew: false });
  await expect(handOver(changed, ward, rotated)).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
  expect(await handOver(crossing, ward, alone)).toEqual({ isNew: false });
  expect(await handOver(changed, ward, alone)).toEqual({ isNew: false });
});

test("what the city did with a ward's petition is the ward's result, and the ward ends its own handling", async () => {
  const passedUp = await tiers.passUpPetition();
  await handOver(await crossingAbout(ward, passedUp.id), ward, city);
  const atCity = await inCity.db.getRepository(Petition).findOneByOrFail({ originId: passedUp.id });
  const classified = await step(inCity, petition.kind, atCity, 'classify', { classifiedOn: THE_DAY });
  await step(inCity, petition.kind, classified, 'answer', { answeredOn: THE_DAY, handledBy: 'Ban hư cấu' });

  const word = (await sentFrom(city)).filter(({ payload }) => 'id' in payload && payload.id === passedUp.id);
  for (const crossing of word.reverse()) await handOver(crossing, city, ward);

  const followed = await inWard.db.getRepository(WardPetition).findOneByOrFail({ id: passedUp.id });
  expect(followed).toMatchObject({
    ...{ state: 'RESULT_RECEIVED', disposition: 'TRANSFERRED', resultOn: THE_DAY, handledBy: 'Ban hư cấu' },
    handling: { state: 'ANSWERED', disposition: 'ANSWERED' },
  });
  expect(await step(inWard, wardPetition.kind, followed, 'close', { closedOn: THE_DAY })).toMatchObject({
    state: 'CLOSED',
  });
});

test('what was passed up counts where it was raised, and not once more in the city tier', async () => {
  const passedUp = await tiers.passUpRecommendation();
  await handOver(await crossingAbout(ward, passedUp.id), ward, city);

  const period = Period.parse('2025');
  const inTheWard = await createTallyCounter(inWard.db, WARD_FIGURES)(inWard.db.manager)(period);
  const inTheCity = await createTallyCounter(inCity.db, CITIZEN_FIGURES)(inCity.db.manager)(period);
  expect(inTheWard['TX.04']).toBeGreaterThan(0);
  expect(inTheCity).toMatchObject({ 'TX.04': 0, 'TX.06b': 0, 'DT.01': 0 });
});

test("a ward's figures of a period that is over stay as they were, whatever the city does later with what was passed up", async () => {
  const overdueInWard = async (period: string) =>
    (await createTallyCounter(inWard.db, WARD_FIGURES)(inWard.db.manager)(Period.parse(period)))['TX.06d'] ?? 0;
  const [untilThen, untilLater] = ['2025-01-01/2025-04-10', '2025-01-01/2025-04-12'];
  const [then, later] = [await overdueInWard(untilThen), await overdueInWard(untilLater)];
  for (const ending of ['extend', 'return']) {
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
    const transfer = { transferredOn: THE_DAY, responsibleBody: 'Sở hư cấu', dueOn: '2025-03-31' };
    const transferred = await step(inCity, voterRecommendation.kind, classified, 'transfer', transfer);
    const told = ending === 'extend' ? { extendedOn: '2025-04-11', dueOn: '2025-06-30' } : { returnedOn: '2025-04-11' };
    await step(inCity, voterRecommendation.kind, transferred, ending, told);
    const word = (await sentFrom(city)).filter(({ payload }) => 'id' in payload && payload.id === passedUp.id);
    for (const crossing of word.reverse()) await handOver(crossing, city, ward);
  }

  expect(await overdueInWard(untilThen)).toBe(then + 2);
  expect(await overdueInWard(untilLater)).toBe(later);
});

test('word of something that a ward did not pass up, and a passing up from elsewhere, is refused', async () => {
  const passedUp = await tiers.passUpRecommendation();
  const crossing = await crossingAbout(ward, passedUp.id);
  await handOver(crossing, ward, city);
  const word = await crossingAbout(city, passedUp.id);
  const unknown = { ...word, id: '00000000-0000-4000-8000-000000000002', payload: { ...word.payload, id: 'unknown' } };

  await expect(handOver(unknown, city, ward)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  const elsewhere = { ...ward, name: 'city-council' as const };
  await expect(handOver({ ...crossing, id: unknown.id }, elsewhere, city)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('a petition that was passed up and had reached the city already is told to whoever takes its first step there', async () => {
  const words = { ...PERSONAL, content: 'Nội dung gửi cả hai nơi' };
  const own = await inCity.enter(petition.kind, { kind: 'FEEDBACK', receivedOn: THE_DAY, ...words });
  const passedUp = await tiers.passUpPetition(words);
  await handOver(await crossingAbout(ward, passedUp.id), ward, city);
  const arrived = await inCity.db.getRepository(Petition).findOneByOrFail({ originId: passedUp.id });

  const { warnings } = await tryStep(inCity, petition.kind, arrived, 'classify', { classifiedOn: THE_DAY });
  expect(warnings).toMatchObject([{ code: 'PROBABLY_ENTERED_TWICE', recordIds: [own.id] }]);
});
