import { setTimeout as pause } from 'node:timers/promises';
import { TIMEOUT_HEADER } from '../platform/http/request-time';
import type { Restartable } from '../scripts/hub/restartable';
import { askGraphql, codesOf } from './support/ask-graphql';
import { BRIEFING } from './support/briefing-query';
import { startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';
import { hacTrang } from './support/world';

let hub: TestHub;
let release: () => Promise<void>;
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
}, 60_000);
afterEach(() => release?.());
afterAll(() => hub?.stop());

const WARD = 'gio-lanh';

/** Statements that wait for a table of the ward. */
const waiting = () =>
  hub.count(
    WARD,
    'select count(*) from pg_locks join pg_database d on d.oid = database where not granted and datname = current_database()',
  );

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(20);
}

test.each<[string, () => Restartable, SignedInAs, string, string]>([
  [
    "the ward's own server",
    () => hub.ward(WARD),
    `ward-officer/${WARD}`,
    '{ council { sessions { nodes { ordinal } } } }',
    'council_session',
  ],
  [
    'the gateway',
    () => hub.gateway,
    'standing-committee',
    '{ report(period: "2023-Q1") { coverage { answered } } }',
    'kept_figure', // the sums that figures are counted from
  ],
])('when the caller of %s hangs up, the database stops working for them', async (_, server, as, query, table) => {
  release = await hub.lock(WARD, table);
  const caller = new AbortController();
  const token = await hub.issuer.token(as);
  const answer = fetch(`${server().url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
    signal: caller.signal,
  }).catch(() => 'hung up');
  await until(async () => (await waiting()) > 0);

  caller.abort();

  await until(async () => (await waiting()) === 0); // well before its own time limit, while the table is still locked
  expect(await answer).toBe('hung up');
});

test('a ward that answers too late is reported as late, and the page leaves without it in the time that its caller has', async () => {
  release = await hub.lock(WARD, 'kept_figure');
  const startedAt = performance.now();
  const token = await hub.issuer.token('standing-committee');

  const { data, errors } = await askGraphql(hub.gateway.url, BRIEFING, { period: '2023-Q1' }, token, {
    [TIMEOUT_HEADER]: '3000',
  });

  expect(performance.now() - startedAt).toBeLessThan(10_000); // and not the 20 s that a caller has who says nothing
  expect(data.report.coverage).toMatchObject({
    complete: false,
    missing: [{ ward: { id: WARD }, reason: 'TIMED_OUT' }],
  });
  expect(errors).toMatchObject([{ extensions: { code: 'WARD_TIMEOUT', ward: WARD } }]);
  await until(async () => (await waiting()) === 0);
});

test('a time that is none is refused by every server', async () => {
  const token = await hub.issuer.token('standing-committee');
  for (const server of [hub.gateway, hub.cityCouncil, hub.ward(WARD)]) {
    const answer = await askGraphql(server.url, '{ __typename }', {}, token, { [TIMEOUT_HEADER]: 'soon' });

    expect({ status: answer.status, codes: codesOf(answer) }).toEqual({ status: 400, codes: ['BAD_USER_INPUT'] });
  }
});
