import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { toRecordId, writeGlobalId } from '../platform/graphql/global-id';
import { startTestHub, type TestHub } from './support/hub';
import { userErrorCodes, type Write, writerOf } from './support/write-records';

// Wherever a record is named it may be named by its global id or by its record id.
jest.setTimeout(60_000);

let hub: TestHub;
let write: Write;
beforeAll(async () => {
  hub = await startTestHub(join(__dirname, 'worlds/rights'));
  write = writerOf(hub);
});
afterAll(() => hub?.stop());

const WARD = 'ben-nay';
const CODES = 'userErrors { code field }';

const globalIn = (wardId: string, type: string) => (id: string) =>
  writeGlobalId({ type, wardId, recordId: toRecordId(id, { type, wardId }) });
const sessionIn = (wardId: string) => globalIn(wardId, 'WardSession');

async function enterSession(wardId = WARD): Promise<{ id: string; version: number }> {
  const input = { kind: 'THEMATIC', openedOn: '2020-05-05', closedOn: '2020-05-05' };
  const { session } = await write(`recordWardSession { session { id version } ${CODES} }`, input, wardId);
  return session;
}

const resolution = { number: '12/NQ-HĐND', title: 'Nghị quyết hư cấu', issuedOn: '2020-05-05' };
const enterResolution = (sessionId: string) =>
  write(`recordWardResolution { resolution { session { id } } ${CODES} }`, { ...resolution, sessionId }, WARD);

test('a record is changed by its global id', async () => {
  const { id, version } = await enterSession();
  const input = { id: sessionIn(WARD)(id), expectedVersion: version, openedOn: '2020-05-04' };
  const { session, userErrors } = await write(`correctWardSession { session { id openedOn } ${CODES} }`, input, WARD);
  expect([userErrors, session]).toEqual([[], { id, openedOn: '2020-05-04' }]);
});

test('the same command said once with the global id and once with the record id is done once', async () => {
  const { id, version } = await enterSession();
  const input = { idempotencyKey: randomUUID(), expectedVersion: version, openedOn: '2020-05-04' };
  for (const one of [sessionIn(WARD)(id), toRecordId(id, { type: 'WardSession', wardId: WARD })]) {
    const { session, userErrors } = await write(
      `correctWardSession { session { id version } ${CODES} }`,
      { ...input, id: one },
      WARD,
    );
    expect([userErrors, session]).toEqual([[], { id, version: version + 1 }]);
  }
});

test('a record refers to another by its global id', async () => {
  const { id } = await enterSession();
  const { resolution: entered, userErrors } = await enterResolution(sessionIn(WARD)(id));
  expect([userErrors, entered]).toEqual([[], { session: { id } }]);
});

test.each([
  ["of another ward's record", sessionIn('ben-kia')],
  ['of a record of another type', globalIn(WARD, 'WardTerm')],
])('by a global id %s a command finds nothing', async (_, idOf) => {
  const { id, version } = await enterSession();
  const referring = await enterResolution(idOf(id));
  expect(referring.userErrors).toEqual([{ code: 'REFERENCE_NOT_FOUND', field: 'sessionId' }]);
  const input = { id: idOf(id), expectedVersion: version, openedOn: '2020-05-04' };
  expect(userErrorCodes(await write(`correctWardSession { ${CODES} }`, input, WARD))).toEqual(['NOT_FOUND']);
});

test('a step of a life takes the global id of what it leads to', async () => {
  const enter = async () => {
    const contact = { heldOn: '2020-05-05', attending: 20, speaking: 3 };
    const { contact: held } = await write(`recordWardVoterContact { contact { id } ${CODES} }`, contact, WARD);
    const said = { contactId: held.id, content: 'Kiến nghị hư cấu' };
    const { recommendation } = await write(
      `recordWardRecommendation { recommendation { id version } ${CODES} }`,
      said,
      WARD,
    );
    return recommendation as { id: string; version: number };
  };
  const [one, other] = [await enter(), await enter()];
  const idOf = globalIn(WARD, 'WardRecommendation');
  const { recommendation, userErrors } = await write(
    `mergeWardRecommendation { recommendation { mergedInto { id } } ${CODES} }`,
    { id: idOf(one.id), expectedVersion: one.version, mergedOn: '2020-05-06', mergedIntoId: idOf(other.id) },
    WARD,
  );
  expect([userErrors, recommendation]).toEqual([[], { mergedInto: { id: other.id } }]);
});

test('a list is narrowed by global ids, and finds nothing by those of another ward', async () => {
  const query = 'query ($ids: [ID!]) { council { recommendations(filter: { ids: $ids }) { nodes { id } } } }';
  const ask = async (ids?: string[]) => {
    const { data } = await hub.ask(hub.ward(WARD), query, { ids }, `ward-officer/${WARD}`);
    return (data.council.recommendations.nodes as { id: string }[]).map(({ id }) => id);
  };
  const all = await ask();
  expect(all.length).toBeGreaterThan(0);
  expect(await ask(all.map(globalIn(WARD, 'WardRecommendation')))).toEqual(all);
  expect(await ask(all.map(globalIn('ben-kia', 'WardRecommendation')))).toEqual([]);
});

test('a ward is asked for by its global id', async () => {
  const query = 'query ($id: WardId!) { ward(id: $id) { code } }';
  const byOwn = await hub.query(query, { id: WARD });
  expect(byOwn.data.ward.code).toMatch(/^\d{5}$/);
  expect((await hub.query(query, { id: writeGlobalId({ type: 'Ward', recordId: WARD }) })).data).toEqual(byOwn.data);
});
