import { createLogger } from '../platform/logging/logger';
import { askGraphql } from './support/ask-graphql';
import { type LoggedLine, linesWithinASecond } from './support/access-lines';
import { BRIEFING } from './support/briefing-query';
import { startTestHub, TEST_SHELLS, type TestHub } from './support/hub';
import { type CollectedSpan, startTraceCollector, type TraceCollector } from './support/trace-collector';
import { hacTrang } from './support/world';

const { wardsInForce: WARDS } = hacTrang.periods['2023-Q1'];
/** Where no name belongs. */
const PERSON = 'Nguyễn Thị Bưởi';
const THEIRS = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;

let collector: TraceCollector;
let lines: LogLine[];

/** A line of a server's log. */
interface LogLine {
  name: string;
  msg?: string;
  requestId?: string;
  clientRequestId?: string;
  traceId?: string;
  operation?: string;
}

/** What one hub sends while it lives, with traces on; and what it logs. */
async function tracesOf(use: (hub: TestHub) => Promise<unknown>): Promise<CollectedSpan[]> {
  collector = await startTraceCollector();
  lines = [];
  const traced = { url: `${collector.url}/v1/traces`, share: 1, followsOthers: true, timeoutMs: 3_000 };
  const { gateway, subgraphs } = TEST_SHELLS;
  const hub = await startTestHub(hacTrang.folder, {
    shells: { gateway: { ...gateway, tracing: traced }, subgraphs: { ...subgraphs, tracing: traced } },
    logOf: (server) => createLogger(server, 'info', { write: (line) => void lines.push(JSON.parse(line) as LogLine) }),
  });
  try {
    await use(hub);
  } finally {
    await hub.stop();
    await collector.stop();
  }
  return collector.spans;
}

const childrenOf = (spans: CollectedSpan[], parent: CollectedSpan | undefined) =>
  spans.filter(({ parentSpanId }) => parentSpanId === parent?.spanId);

const named = (spans: CollectedSpan[], name: string) => spans.filter((span) => span.name === name);

let spans: CollectedSpan[];
let down: CollectedSpan[];
let briefingId: string | null;
let accessLines: LoggedLine[];
let token: string;
beforeAll(async () => {
  const all = await tracesOf(async (hub) => {
    token = await hub.issuer.token('standing-committee');
    const briefing = await askGraphql(hub.gateway.url, BRIEFING, { period: '2023-Q1' }, token, {
      traceparent: THEIRS,
      'x-purpose': encodeURIComponent('Chuẩn bị giao ban'),
      'x-request-id': 'mine-1',
    });
    briefingId = briefing.headers.get('x-request-id');
    accessLines = await linesWithinASecond(hub, 'gio-lanh', 0, 1);
    await hub.withoutTable('trang-non', 'council_session', () =>
      hub.query('query Broken { ward(id: "trang-non") { council { sessions { nodes { ordinal } } } } }'),
    );
    await hub.query('query Wrong($period: Period!) { report(period: $period) { period } }', { period: PERSON });
    await hub.ward('gio-lanh').stop();
    await hub.query('query WithoutOne($period: Period!) { report(period: $period) { coverage { answered } } }', {
      period: '2023-Q1',
    });
  });
  const [second] = named(all, 'query WithoutOne');
  down = all.filter(({ traceId }) => traceId === second?.traceId);
  const [first] = named(all, 'query Briefing');
  spans = all.filter(({ traceId }) => traceId === first?.traceId);
}, 60_000);

test('one briefing is one trace, from the gateway through each ward to its database', () => {
  const [root, ...otherRoots] = spans.filter(({ parentSpanId }) => parentSpanId === '');
  expect(otherRoots).toEqual([]);
  expect(root).toMatchObject({
    ...{ service: 'gateway', name: 'query Briefing', hasFailed: false },
    facts: { 'graphql.operation.name': 'Briefing', 'graphql.operation.type': 'query' },
  });
  expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);

  for (const ward of WARDS) {
    const asked = named(childrenOf(spans, root), `ask ward-council/${ward}`);
    expect(asked.length).toBeGreaterThan(0);
    for (const one of asked) {
      expect(one.facts).toMatchObject({
        ...{ 'hai_cap.ward': ward, 'hai_cap.attempt': 'FIRST', 'hai_cap.outcome': 'ANSWERED' },
      });
      const [answered] = childrenOf(spans, one);
      expect(answered).toMatchObject({ service: `ward-council/${ward}`, hasFailed: false });
      const statements = childrenOf(spans, answered);
      expect(statements.map(({ facts }) => facts['db.system.name'])).toContain('postgresql');
    }
  }
  for (const server of ['city-council', 'citizen-affairs']) {
    const [asked] = named(childrenOf(spans, root), `ask ${server}`);
    const [answered] = childrenOf(spans, asked);
    expect(answered).toMatchObject({ service: server });
    expect(childrenOf(spans, answered).length).toBeGreaterThan(0);
  }
});

test('a trace that a client names is linked, not joined: anybody may name any', () => {
  const [root] = named(spans, 'query Briefing');
  expect(root?.linkedTraces).toEqual(['a'.repeat(32)]);
  expect(root?.traceId).not.toBe('a'.repeat(32));
});

test('a ward that is down is a failed step with its fault and its second try, and the rest is there', () => {
  const tries = named(down, 'ask ward-council/gio-lanh');
  expect(tries.map(({ facts }) => facts['hai_cap.attempt'])).toEqual(expect.arrayContaining(['FIRST', 'RETRY']));
  for (const one of tries) expect(one).toMatchObject({ hasFailed: true, facts: { 'hai_cap.outcome': 'UNREACHABLE' } });
  expect(named(down, 'ask ward-council/trang-non')).toMatchObject([{ hasFailed: false }]);
});

test('every line that is logged for a request names its trace', () => {
  const ofTheBriefing = lines.filter(({ traceId }) => traceId === spans[0]?.traceId);
  expect(new Set(ofTheBriefing.map(({ name }) => name))).toEqual(
    new Set(['gateway', 'city-council', 'citizen-affairs', ...WARDS.map((ward) => `ward-council/${ward}`)]),
  );
  expect(lines.filter(({ operation, traceId }) => operation !== undefined && !traceId)).toEqual([]);
});

/** Names, codes and numbers: of none of these can anybody tell what was asked about whom. */
const TOLD = {
  'hai_cap.request_id': /^[\da-f-]{36}$/,
  'hai_cap.ward': /^[a-z-]+$/,
  'hai_cap.attempt': /^(FIRST|RETRY|HEDGE)$/,
  'hai_cap.outcome': /^[A-Z_]+$/,
  'hai_cap.codes': /^[A-Z_,]+$/,
  'hai_cap.hung_up': /^false$/,
  'hai_cap.statement': /^[a-z-]+$/,
  'peer.service': /^[a-z-]+(\/[a-z-]+)?$/,
  'graphql.operation.type': /^query$/,
  'graphql.operation.name': /^(Briefing|WithoutOne)(__[a-z_]+__\d+)?$/,
  'http.response.status_code': /^200$/,
  'db.system.name': /^postgresql$/,
  'db.operation.name': /^[A-Z]+$/,
  'db.collection.name': /^[a-z_]+$/,
};

test('a trace holds no query, no value, no purpose and no token: only names, codes and numbers', () => {
  for (const { name, facts, events } of [...spans, ...down]) {
    expect(name).toMatch(/^(query|ask|[A-Z]+)( [\w/-]+)?$/);
    expect(events).toEqual([]);
    expect(Object.keys(TOLD)).toEqual(expect.arrayContaining(Object.keys(facts)));
    for (const [key, told] of Object.entries(TOLD)) if (key in facts) expect(String(facts[key])).toMatch(told);
  }
  expect(JSON.stringify(collector.bodies)).not.toMatch(/Bearer|postgres:|\$1|2023-|standing-committee/);
});

test("a request's id is in the line of every server that worked for it and in a ward's access log, the client's own beside it", () => {
  expect(briefingId).toMatch(/^[\da-f-]{36}$/);
  const ofTheBriefing = lines.filter(({ requestId }) => requestId === briefingId);
  expect(new Set(ofTheBriefing.map(({ name }) => name))).toEqual(
    new Set(['gateway', 'city-council', 'citizen-affairs', ...WARDS.map((ward) => `ward-council/${ward}`)]),
  );
  expect(ofTheBriefing.find(({ name }) => name === 'gateway')).toMatchObject({
    ...{ operation: 'Briefing', clientRequestId: 'mine-1' },
  });
  expect(accessLines).toMatchObject([{ request_id: briefingId }]);
});

test('a fault is logged under the same id as its request at the gateway', () => {
  const [asked] = lines.filter(({ name, operation }) => name === 'gateway' && operation === 'Broken');
  const faults = lines.filter(({ msg }) => msg === 'fault');
  expect(faults).toMatchObject([
    { name: 'ward-council/trang-non', requestId: asked?.requestId, traceId: asked?.traceId },
  ]);
});

test('no line of any log holds a token, a purpose, a value that was asked for or a statement', () => {
  const logged = JSON.stringify(lines);
  expect(logged).not.toContain(token);
  expect(logged).not.toMatch(/Bearer|eyJ|giao ban|Nguyễn|Bưởi|select |2023-Q/i);
  expect(lines.some(({ operation }) => operation === 'Wrong')).toBe(true);
});
