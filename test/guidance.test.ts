import { type Carrier, openCarrier } from './support/carry-crossings';
import { startTestHub, type TestHub } from './support/hub';
import { hacTrang } from './support/world';
import { type Write, writerOf } from './support/write-records';

jest.setTimeout(60_000);

let hub: TestHub;
let carrier: Carrier;
let write: Write;
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
  write = writerOf(hub);
  carrier = await openCarrier(hub);
}, 60_000);
afterAll(async () => {
  await carrier?.close();
  await hub?.stop();
});

test('guidance and tasks reach the wards they are for, and their progress comes back', async () => {
  const sent = await write('sendGuidance { guidance { id } userErrors { code } }', {
    ...{
      kind: 'TASK',
      title: 'Rà soát kiến nghị',
      body: 'Rà soát kiến nghị của cử tri',
      wardIds: ['gio-lanh', 'nang-moi'],
    },
    dueOn: '2099-12-31',
  });
  expect(sent.userErrors).toEqual([]);
  const receipts = async () => {
    const query = '{ guidance { nodes { receipts { state progress ward { id } arrivedAt acknowledgedAt doneOn } } } }';
    const [one] = (await hub.query(query)).data.guidance.nodes;
    return Object.fromEntries(one.receipts.map((receipt: { ward: { id: string } }) => [receipt.ward.id, receipt]));
  };
  await carrier.carryAll();
  expect((await receipts())['nang-moi'].state).toBe('ARRIVED');
  const { id } = sent.guidance;
  const GUIDANCE = '{ guidance { state version } userErrors { code } }';
  await write(`acknowledgeGuidance ${GUIDANCE}`, { id, expectedVersion: 1 }, 'gio-lanh');
  await write(`reportGuidanceProgress ${GUIDANCE}`, { id, expectedVersion: 2, progress: 'Được một nửa' }, 'gio-lanh');
  const done = { id, expectedVersion: 3, progress: 'Xong', doneOn: '2023-06-01' };
  expect(await write(`completeGuidance ${GUIDANCE}`, done, 'gio-lanh')).toMatchObject({ guidance: { state: 'DONE' } });

  await carrier.carryAll((rows) => rows.reverse());

  expect(await receipts()).toMatchObject({
    'gio-lanh': { state: 'DONE', progress: 'Xong', doneOn: '2023-06-01' },
    'nang-moi': { state: 'ARRIVED', acknowledgedAt: null },
  });
  const toNobody = { kind: 'GUIDANCE', title: 'x', body: 'y', wardIds: ['gio-lanh', 'gio-lanh', 'suoi-sao'] };
  expect((await write('sendGuidance { userErrors { code path } }', toNobody)).userErrors).toEqual([
    { code: 'REFERENCE_NOT_FOUND', path: ['input', 'wardIds', '2'] },
  ]);
});

test('what was sent by mistake is withdrawn with a reason, at every ward that has it or is yet to get it', async () => {
  const sent = await write('sendGuidance { guidance { id version } userErrors { code } }', {
    ...{ kind: 'TASK', title: 'Gửi nhầm', body: 'Nội dung nhầm', wardIds: ['gio-lanh', 'nang-moi'] },
  });
  await carrier.carryAll();
  const { id, version: expectedVersion } = sent.guidance;
  const GUIDANCE = '{ guidance { state version cancelledAt } userErrors { code } }';
  await write(`acknowledgeGuidance ${GUIDANCE}`, { id, expectedVersion: 1 }, 'gio-lanh');

  const withdraw = (reason: string) =>
    write('withdrawGuidance { guidance { cancelledAt } userErrors { code } }', { id, expectedVersion, reason });
  expect((await withdraw(' ')).userErrors).toMatchObject([{ code: 'REQUIRED' }]);
  expect(await withdraw('Gửi nhầm')).toMatchObject({
    guidance: { cancelledAt: expect.any(String) as unknown },
    userErrors: [],
  });
  await carrier.carryAll(); // with what the ward told of it meanwhile
  await carrier.carryAgain();

  for (const wardId of ['gio-lanh', 'nang-moi']) {
    const reason = `select count(*) from record_change where record_id = '${id}' and reason = 'Gửi nhầm'
      and after->>'cancelled_at' is not null`;
    expect(await hub.count(wardId, reason)).toBe(1);
  }
  const going = { id, expectedVersion: 3, progress: 'Làm tiếp' };
  const refused = await write(`reportGuidanceProgress ${GUIDANCE}`, going, 'gio-lanh');
  expect(refused.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
  const receipts = `select count(*) from guidance_receipt where guidance_id = '${id}' and cancelled_at is null`;
  expect(await hub.count('city-council', receipts)).toBe(0);
});
