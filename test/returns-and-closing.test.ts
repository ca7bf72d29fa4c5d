import { createHash } from 'node:crypto';
import { codesOf } from './support/ask-graphql';
import { type Carrier, openCarrier } from './support/carry-crossings';
import { startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';
import { hacTrang } from './support/world';
import { type Write, userErrorCodes as codes, writerOf } from './support/write-records';

// One quarter from the request for returns to the issued report. Each test goes on where the one before has ended.
jest.setTimeout(60_000);

const PERIOD = '2023-Q1';
const DAYS = '2023-01-01/2023-03-31';
const WARDS = hacTrang.periods[PERIOD].wardsInForce;
const [FIRST = '', SECOND = '', ...REST] = WARDS;
const TALLY = 'sessions { total } receptions { turns citizens } petitions { received }';
const REPORT = `query($basis: FigureBasis!) { report(period: "${PERIOD}", basis: $basis) {
  basis wards { basis ward { id } answer { wardId state } tally { wardId ${TALLY} } }
  coverage { expected answered complete missing { ward { id } reason } }
  wardTotal { ${TALLY} }
  indicators(codes: ["KH.01", "TD.01", "TC.03"]) { code city wards total byWard { wardId value } } } }`;

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

const RETURN = '{ return { id version state sha256 frozen submission } userErrors { code field message } }';

async function board(as?: SignedInAs) {
  const lines =
    'lines { state dueOn since who ward { id } return { id version state sha256 frozen figures { code value comment } } }';
  const { data } = await hub.query(`{ returnsBoard(period: "${PERIOD}") { expected accepted ${lines} } }`, {}, as);
  return data.returnsBoard;
}
const statesOn = async () => (await board()).lines.map((line: { state: string }) => line.state);
const lineOf = async (wardId: string) =>
  (await board()).lines.find(({ ward }: { ward: { id: string } }) => ward.id === wardId);

const returnOf = async (wardId: string) => {
  const query = '{ council { returns { nodes { id version state decisionNote figures { code value comment } } } } }';
  return (await hub.ask(hub.ward(wardId), query, {}, `ward-officer/${wardId}`)).data.council.returns.nodes[0];
};

async function submit(wardId: string) {
  const { id, version: expectedVersion } = await returnOf(wardId);
  return write(`submitReturn ${RETURN}`, { id, expectedVersion }, wardId);
}

async function decide(wardId: string, mutation: string, said: Record<string, unknown> = {}) {
  const { id, version: expectedVersion } = (await lineOf(wardId)).return;
  return write(`${mutation} ${RETURN}`, { id, expectedVersion, ...said });
}

test('a request reaches every ward in force at the end of the period, once', async () => {
  const asked = await write('requestReturns { returnRequest { id period dueOn } userErrors { code } }', {
    period: PERIOD,
    dueOn: '2099-12-31',
    note: 'Kèm giải trình',
  });
  expect(asked).toMatchObject({ returnRequest: { period: DAYS, dueOn: '2099-12-31' }, userErrors: [] });
  expect(await statesOn()).toEqual(WARDS.map(() => 'NOT_STARTED'));

  expect(await carrier.carryAll()).toEqual(WARDS.map(() => 'RETURN_REQUESTED'));

  for (const wardId of WARDS) {
    const query = '{ council { returnRequests { nodes { id period dueOn note state version } } } }';
    const { data } = await hub.ask(hub.ward(wardId), query, {}, `ward-officer/${wardId}`);
    const [request] = data.council.returnRequests.nodes;
    expect(request).toMatchObject({
      id: asked.returnRequest.id,
      period: DAYS,
      note: 'Kèm giải trình',
      state: 'ARRIVED',
    });
    const { id, version: expectedVersion } = request;
    const noted = 'acknowledgeReturnRequest { returnRequest { state } userErrors { code } }';
    expect(await write(noted, { id, expectedVersion }, wardId)).toMatchObject({
      returnRequest: { state: 'ACKNOWLEDGED' },
    });
  }
  await carrier.carryAll();
  expect(
    await hub.count('city-council', 'select count(*) from collected_return where acknowledged_at is not null'),
  ).toBe(WARDS.length);
});

test('a draft shows live figures with comments, and submitting freezes them under a hash that anybody can recompute', async () => {
  for (const wardId of WARDS) {
    const started = await write(
      `startReturn ${RETURN}`,
      { period: PERIOD, comment: 'Đủ số liệu', figureComments: [{ code: 'KH.01', comment: 'Có một kỳ họp' }] },
      wardId,
    );
    expect(started).toMatchObject({ return: { state: 'DRAFT', sha256: null }, userErrors: [] });
  }
  expect(codes(await write(`startReturn ${RETURN}`, { period: PERIOD }, FIRST))).toEqual(['ALREADY_USED']);
  await carrier.carryAll();
  expect(await statesOn()).toEqual(WARDS.map(() => 'DRAFT'));

  const draft = await returnOf(FIRST);
  expect(draft.figures.find(({ code }: { code: string }) => code === 'KH.01')).toEqual({
    code: 'KH.01',
    value: hacTrang.periods[PERIOD].wards[FIRST]?.['KH.01'],
    comment: 'Có một kỳ họp',
  });
  for (const wardId of WARDS) {
    const { return: submitted } = await submit(wardId);
    expect(submitted).toMatchObject({ state: 'SUBMITTED', submission: 1 });
    expect(createHash('sha256').update(submitted.frozen, 'utf8').digest('hex')).toBe(submitted.sha256);
    expect(JSON.parse(submitted.frozen)).toMatchObject({
      ward: wardId,
      period: DAYS,
      figures: hacTrang.periods[PERIOD].wards[wardId],
    });
  }
  expect(codes(await submit(FIRST))).toEqual(['WRONG_STATE']);
  await carrier.carryAll((rows) => rows.reverse());
  await carrier.carryAgain();
  expect(await statesOn()).toEqual(WARDS.map(() => 'SUBMITTED'));
});

test('a return that is sent back can be submitted again, and the one that is accepted counts for TC.03', async () => {
  const before = await hub.query(REPORT, { basis: 'LIVE' });
  const counted = before.data.report.indicators[2].city;
  expect(codes(await decide(FIRST, 'sendBackReturn', { note: '  ' }))).toEqual(['REQUIRED']);
  expect(codes(await decide(FIRST, 'sendBackReturn', { note: 'Thiếu giải trình' }))).toEqual([]);
  await carrier.carryAll();
  expect(await returnOf(FIRST)).toMatchObject({ state: 'RETURNED', decisionNote: 'Thiếu giải trình' });
  const { id, version: expectedVersion } = await returnOf(FIRST);
  expect(codes(await write(`commentReturn ${RETURN}`, { id, expectedVersion, comment: 'Đã rõ' }, FIRST))).toEqual([]);
  expect((await submit(FIRST)).return).toMatchObject({ state: 'SUBMITTED', submission: 2 });
  await carrier.carryAll();

  for (const wardId of [FIRST, SECOND]) expect(codes(await decide(wardId, 'acceptReturn'))).toEqual([]);
  expect(codes(await decide(FIRST, 'acceptReturn'))).toEqual(['WRONG_STATE']);
  await carrier.carryAll();

  expect(await returnOf(FIRST)).toMatchObject({ state: 'ACCEPTED' });
  expect(codes(await submit(FIRST))).toEqual(['WRONG_STATE']);
  const { data } = await hub.query(REPORT, { basis: 'LIVE' });
  const loaded = ['trang-non', 'gio-lanh']; // the world's own accepted returns for the quarter
  expect(data.report.indicators[2].city).toBe(new Set([...loaded, FIRST, SECOND]).size);
  expect(counted).toBe(loaded.length);
});

test('with every ward stopped the report on accepted returns is there, says so, and names the wards without one', async () => {
  const live = (await hub.query(REPORT, { basis: 'LIVE' })).data.report;
  for (const wardId of hub.wardIds) await hub.ward(wardId).stop();

  const { data, errors } = await hub.query(REPORT, { basis: 'ACCEPTED' });

  expect(errors).toBeUndefined();
  const { report } = data;
  expect(report.basis).toBe('ACCEPTED');
  expect(report.coverage).toEqual({
    expected: WARDS.length,
    answered: 2,
    complete: REST.length === 0,
    missing: REST.map((id) => ({ ward: { id }, reason: 'NOT_ACCEPTED' })),
  });
  for (const [at, wardId] of WARDS.entries()) {
    const isIn = !REST.includes(wardId);
    expect(report.wards[at]).toEqual({
      ...live.wards[at],
      basis: 'ACCEPTED',
      ...(isIn ? {} : { answer: { wardId, state: 'NOT_ACCEPTED' }, tally: null }),
    });
  }
  const sum = (code: string) =>
    [FIRST, SECOND].reduce((total, wardId) => total + (hacTrang.periods[PERIOD].wards[wardId]?.[code] ?? 0), 0);
  expect(report.wardTotal.sessions.total).toBe(sum('KH.01'));
  expect(report.indicators[0]).toMatchObject({ code: 'KH.01', wards: sum('KH.01') });
  expect(report.indicators[1].byWard.map(({ value }: { value: number | null }) => value)).toEqual(
    WARDS.map((wardId) => (REST.includes(wardId) ? null : hacTrang.periods[PERIOD].wards[wardId]?.['TD.01'])),
  );

  const analyst = (await hub.query(REPORT, { basis: 'ACCEPTED' }, 'analyst')).data.report;
  expect(analyst.wards[0].tally).toMatchObject({
    sessions: live.wards[0].tally.sessions,
    receptions: null,
    petitions: null,
  });
  expect(analyst.indicators[1]).toMatchObject({ code: 'TD.01', wards: null });
  const affairs = (
    await hub.query(REPORT.replace(/indicators[^}]*}[^}]*}/s, ''), { basis: 'ACCEPTED' }, 'citizen-affairs-officer')
  ).data.report;
  expect(affairs.wards.map(({ tally }: { tally: object | null }) => tally)).toEqual(WARDS.map(() => null));
  const officer = (await hub.query(REPORT, { basis: 'ACCEPTED' }, `ward-officer/${SECOND}`)).data.report;
  expect(officer.wards.map(({ ward }: { ward: { id: string } }) => ward.id)).toEqual([SECOND]);
  for (const wardId of hub.wardIds) await hub.ward(wardId).startAgain();
});

test('where live figures move after the acceptance, the differences say where, and which wards could not be compared', async () => {
  await hub.run(
    FIRST,
    `insert into council_session (id, kind, opened_on, shared_at) values ('late', 'THEMATIC', '2023-02-02', now())`,
  );
  const query = `query($basis: FigureBasis!) { report(period: "${PERIOD}", basis: $basis) { differences {
    compared figures { code live accepted difference ward { id } } notCompared { reason ward { id } } } } }`;

  const { data } = await hub.query(query, { basis: 'LIVE' });

  const accepted = hacTrang.periods[PERIOD].wards[FIRST]?.['KH.01'] ?? NaN;
  const acceptedThematic = hacTrang.periods[PERIOD].wards[FIRST]?.['KH.01b'] ?? NaN;
  expect(data.report.differences).toEqual({
    compared: 2,
    figures: [
      { code: 'KH.01', live: accepted + 1, accepted, difference: 1, ward: { id: FIRST } },
      { code: 'KH.01b', live: acceptedThematic + 1, accepted: acceptedThematic, difference: 1, ward: { id: FIRST } },
    ],
    notCompared: REST.map((id) => ({ reason: 'NOT_ACCEPTED', ward: { id } })),
  });
  expect(codesOf(await hub.query(query, { basis: 'ACCEPTED' }))).toEqual(['BAD_USER_INPUT']);
  const toAnalyst = (await hub.query(query, { basis: 'LIVE' }, 'analyst')).data.report.differences;
  expect(toAnalyst.figures).toHaveLength(2);
});

const SESSION = { kind: 'REGULAR', openedOn: '2023-03-03' };
const CLOSING = '{ closing { id version state period } userErrors { code field } }';
const recordSession = async (wardId: string) =>
  codes(await write('recordWardSession { userErrors { code } }', SESSION, wardId));

test('a closed period is locked in every tier, and the Standing Committee reopens it with a reason', async () => {
  expect(codes(await write(`closePeriod ${CLOSING}`, { period: '2199-Q1' }))).toContain('IN_FUTURE');
  const incomplete = await write(`closePeriod ${CLOSING}`, { period: PERIOD });
  expect(incomplete.userErrors).toEqual(REST.length === 0 ? [] : [{ code: 'INCONSISTENT', field: 'closeIncomplete' }]);
  const { closing } = await write(`closePeriod ${CLOSING}`, { period: PERIOD, closeIncomplete: true });
  expect(closing).toMatchObject({ state: 'CLOSED', period: DAYS });
  expect(codes(await write(`closePeriod ${CLOSING}`, { period: '2023-9M', closeIncomplete: true }))).toEqual([
    'ALREADY_USED',
  ]);
  expect(codes(await write('recordCitySession { userErrors { code } }', SESSION))).toEqual(['PERIOD_CLOSED']);
  const kinds = await carrier.carryAll();
  expect(kinds).toEqual(['citizen-affairs', ...WARDS].map(() => 'PERIOD_CLOSED'));
  for (const wardId of WARDS) expect(await recordSession(wardId)).toEqual(['PERIOD_CLOSED']);
  const shown = { period: DAYS, reopenedAt: null };
  const wardShows = (
    await hub.ask(hub.ward(FIRST), '{ council { closedPeriods { period reopenedAt } } }', {}, `ward-officer/${FIRST}`)
  ).data;
  expect(wardShows.council.closedPeriods).toEqual([shown]);
  const affairsShow = (await hub.query('{ closedPeriods { period reopenedAt } }', {}, 'citizen-affairs-officer')).data;
  expect(affairsShow.closedPeriods).toEqual([shown]);
  for (const wardId of REST) expect(codes(await decide(wardId, 'acceptReturn'))).toEqual(['PERIOD_CLOSED']);

  const { id, version: expectedVersion } = closing;
  expect(codes(await write(`reopenPeriod ${CLOSING}`, { id, expectedVersion, reason: ' ' }))).toEqual(['REQUIRED']);
  expect(await write(`reopenPeriod ${CLOSING}`, { id, expectedVersion, reason: 'Sửa số liệu' })).toMatchObject({
    closing: { state: 'REOPENED' },
    userErrors: [],
  });
  await carrier.carryAll();
  await carrier.carryAgain();
  expect(await recordSession(FIRST)).toEqual([]);
  for (const wardId of REST) expect(codes(await decide(wardId, 'acceptReturn'))).toEqual([]);
});

const DRAFTED =
  '{ briefingReport { id version state sha256 frozen affairsCountedAt indicators { code city wards total } byWard { wardId isMissing } } userErrors { code field } }';

test('an issued report holds every figure as it was, and is superseded by another one, never changed', async () => {
  await write(`draftReport ${DRAFTED}`, { period: PERIOD, title: 'Báo cáo quý I' });
  const signed = { issuedOn: '2023-04-10', signerName: 'Đại biểu hư cấu', signerTitle: 'Phó Chủ tịch' };
  const issue = (one: { id: string; version: number }, number: string) =>
    write(`issueReport ${DRAFTED}`, { id: one.id, expectedVersion: one.version, number, ...signed });
  expect(await carrier.carryAll()).toEqual(expect.arrayContaining(['FIGURES_REQUESTED', 'FIGURES_SENT']));
  const newest = async () => {
    const query = '{ briefingReports(orderBy: RECENTLY_CHANGED_FIRST) { nodes { id version affairsCountedAt } } }';
    return (await hub.query(query)).data.briefingReports.nodes[0];
  };
  const ready = await newest();
  expect(ready.affairsCountedAt).not.toBeNull();

  const issued = (await issue(ready, '01/BC-HĐND')).briefingReport;

  expect(issued.state).toBe('ISSUED');
  expect(createHash('sha256').update(issued.frozen, 'utf8').digest('hex')).toBe(issued.sha256);
  const { cityTier, wards } = hacTrang.periods[PERIOD];
  const figures = new Map(issued.indicators.map((line: { code: string }) => [line.code, line]));
  for (const [code, value] of Object.entries(cityTier).filter(([one]) => one !== 'TC.03'))
    expect(figures.get(code)).toMatchObject({ city: value });
  expect(figures.get('TX.01')).toMatchObject({
    wards: WARDS.reduce((sum, wardId) => sum + (wards[wardId]?.['TX.01'] ?? 0), 0),
  });
  expect(issued.byWard).toEqual(WARDS.map((wardId) => ({ wardId, isMissing: false })));

  const corrected = await write(`correctReport ${DRAFTED}`, {
    id: issued.id,
    expectedVersion: issued.version,
    title: 'x',
  });
  expect(codes(corrected)).toEqual(['WRONG_STATE']);
  for (const sql of [
    "update briefing_report set title = 'x'",
    'delete from briefing_report',
    'truncate briefing_report cascade',
  ])
    await expect(hub.run('city-council', sql)).rejects.toMatchObject({ code: '55000' }); // as the owner of the database

  await write(`draftReport ${DRAFTED}`, { period: PERIOD, title: 'Báo cáo quý I', supersedesId: issued.id });
  await carrier.carryAll();
  expect(codes(await issue(await newest(), '01/BC-HĐND'))).toEqual(['ALREADY_USED']);
  expect(codes(await issue(await newest(), '02/BC-HĐND'))).toEqual([]);
  const { data } = await hub.query(
    '{ briefingReports(orderBy: OLDEST_FIRST) { nodes { id state frozen supersedes { id } } } }',
  );
  const [superseded] = data.briefingReports.nodes.filter(({ id }: { id: string }) => id === issued.id);
  expect(superseded).toMatchObject({ state: 'SUPERSEDED', frozen: issued.frozen });
});

test("a ward's officer finds their own line on the board, and other roles no board", async () => {
  expect((await board(`ward-officer/${SECOND}`)).lines.map(({ ward }: { ward: { id: string } }) => ward.id)).toEqual([
    SECOND,
  ]);
  for (const as of ['analyst', 'citizen-affairs-officer'] as const)
    expect(codesOf(await hub.query(`{ returnsBoard(period: "${PERIOD}") { expected } }`, {}, as))).toEqual([
      'FORBIDDEN',
    ]);
});
