import { type Carrier, openCarrier } from './support/carry-crossings';
import { startTestHub, type TestHub } from './support/hub';
import { hacTrang } from './support/world';
import { type Write, userErrorCodes as codes, writerOf } from './support/write-records';

// What the city decided on a ward's return by mistake.
jest.setTimeout(60_000);

const PERIOD = '2023-Q1';
const [WARD = ''] = hacTrang.periods[PERIOD].wardsInForce;
const RETURN = '{ return { id version state submission } userErrors { code } }';

let hub: TestHub;
let carrier: Carrier;
let write: Write;
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
  write = writerOf(hub);
  carrier = await openCarrier(hub);
  await write(`startReturn ${RETURN}`, { period: PERIOD }, WARD);
  await submit();
  await carrier.carryAll();
}, 60_000);
afterAll(async () => {
  await carrier?.close();
  await hub?.stop();
});

async function returnOfWard() {
  const query = '{ council { returns { nodes { id version state decisionNote } } } }';
  return (await hub.ask(hub.ward(WARD), query, {}, `ward-officer/${WARD}`)).data.council.returns.nodes[0];
}

async function submit() {
  const { id, version: expectedVersion } = await returnOfWard();
  return write(`submitReturn ${RETURN}`, { id, expectedVersion }, WARD);
}

async function decide(mutation: string, said: Record<string, unknown> = {}) {
  const { data } = await hub.query(
    `{ returnsBoard(period: "${PERIOD}") { lines { ward { id } return { id version } } } }`,
  );
  const line = data.returnsBoard.lines.find(({ ward }: { ward: { id: string } }) => ward.id === WARD);
  return write(`${mutation} ${RETURN}`, { id: line.return.id, expectedVersion: line.return.version, ...said });
}

const accepted = () => hub.count('city-council', 'select count(*) from accepted_return where deleted_at is null');

test('an acceptance is taken back with a reason: it counts no more, and the ward has handed in its return and waits', async () => {
  const before = await accepted();
  expect(codes(await decide('acceptReturn'))).toEqual([]);
  expect(await accepted()).toBe(before + 1);
  expect(codes(await decide('undoStepCollectedReturn', { reason: ' ' }))).toEqual(['REQUIRED']);

  const undone = await decide('undoStepCollectedReturn', { reason: 'Chấp nhận nhầm' });

  expect(undone).toMatchObject({ return: { state: 'SUBMITTED', submission: 1 }, userErrors: [] });
  expect(await accepted()).toBe(before);
  await carrier.carryAll((rows) => rows.reverse());
  await carrier.carryAgain();
  expect(await returnOfWard()).toMatchObject({ state: 'SUBMITTED', decisionNote: null });
  expect(codes(await submit())).toEqual(['WRONG_STATE']);
});

test('so is a return that was sent back, and what is decided anew counts as if nothing had been', async () => {
  expect(codes(await decide('sendBackReturn', { note: 'Sai số' }))).toEqual([]);
  await carrier.carryAll();
  expect(await returnOfWard()).toMatchObject({ state: 'RETURNED', decisionNote: 'Sai số' });
  expect(codes(await decide('undoStepCollectedReturn', { reason: 'Số liệu đúng' }))).toEqual([]);
  await carrier.carryAll();
  expect(await returnOfWard()).toMatchObject({ state: 'SUBMITTED', decisionNote: null });

  const before = await accepted();
  expect(codes(await decide('acceptReturn'))).toEqual([]);
  await carrier.carryAll();
  expect(await returnOfWard()).toMatchObject({ state: 'ACCEPTED' });
  expect(await accepted()).toBe(before + 1);
  const told = `select count(*) from record_change where record_type = 'WardReturn' and reason in ('Chấp nhận nhầm', 'Số liệu đúng')`;
  expect(await hub.count(WARD, told)).toBe(2);
});

test('in a closed period a decision stays', async () => {
  const closed = await write('closePeriod { closing { id } userErrors { code } }', {
    period: PERIOD,
    closeIncomplete: true,
  });
  expect(codes(closed)).toEqual([]);

  expect(codes(await decide('undoStepCollectedReturn', { reason: 'Nhầm' }))).toEqual(['PERIOD_CLOSED']);
});
