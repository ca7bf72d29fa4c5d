import { CITY_KINDS } from '../subgraphs/city-council/subgraph';
import type { RecordKind } from '../subgraphs/recording/record-kind';
import { WARD_KINDS } from '../subgraphs/ward-council/subgraph';
import { CITY_SAMPLES, COUNCIL_SAMPLES, type Sample, type SampleParents } from './support/council-samples';
import { CouncilWriter, type HistoryLine, type WrittenRecord } from './support/council-writer';
import { codesOf } from './support/ask-graphql';
import { startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';
import { hacTrang, OFFICER, VICTIM } from './support/world';

// One suite of the rules of recording for both tiers: whatever a council writes, it writes like this.
jest.setTimeout(60_000);

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
}, 60_000);
afterAll(() => hub?.stop(), 60_000);

const DAY = '2024-03-15';
const MONTH = '2024-03-01/2024-03-31';
const CLOSED = { from: '2024-05-01', to: '2024-05-31', day: '2024-05-10' };
const WARD = 'gio-lanh';

interface Tier {
  server: string;
  officer: SignedInAs;
  stranger: SignedInAs;
  kinds: RecordKind[];
  samples: Readonly<Record<string, Sample>>;
}

const CITY: Tier = {
  ...{ server: 'city-council', officer: 'standing-committee', stranger: 'analyst', kinds: CITY_KINDS },
  samples: { ...COUNCIL_SAMPLES, ...CITY_SAMPLES },
};
const OF_WARD: Tier = {
  ...{ server: WARD, officer: OFFICER, stranger: `ward-officer/${VICTIM}`, kinds: WARD_KINDS },
  samples: COUNCIL_SAMPLES,
};
const TIERS: [string, Tier][] = [
  ['the city council', CITY],
  ['a ward council', OF_WARD],
];

describe.each(TIERS)('in %s', (_, { server, officer, stranger, kinds, samples }) => {
  let writer: CouncilWriter;
  let parents: SampleParents;
  let n = 0;
  const kindOf = (noun: string) => kinds.find((kind) => kind.noun === noun) as RecordKind; // the samples name kinds
  const sampleOf = (noun: string) => samples[noun] as Sample;
  const make = (noun: string, day = DAY) => sampleOf(noun).make(day, ++n, parents);
  const enter = (noun: string, day = DAY) => writer.enter(kindOf(noun), make(noun, day));
  const target = ({ id, version }: WrittenRecord) => ({ id, expectedVersion: version });
  const reason = 'ghi nhầm';
  const countOf = (noun: string) => hub.count(server, `select count(*) from ${tableOf(noun)}`);
  const figure = async (code: string) => {
    const query = `query($code: IndicatorCode!) { report(period: "${MONTH}") { indicators(codes: [$code]) {
      city byWard { ward { id } value } } } }`;
    const [found] = (await hub.query(query, { code })).data.report.indicators;
    const ofWard = (found.byWard as { ward: { id: string }; value: number }[] | null)?.find(
      ({ ward }) => ward.id === WARD,
    );
    return Number(server === WARD ? ofWard?.value : found.city);
  };
  const whileClosed = async <T>(act: () => Promise<T>): Promise<T> => {
    const closing = [CLOSED.from, CLOSED.to];
    await hub.run(
      server,
      `insert into closed_period (id, period_from, period_to, closed_at) values ('k', $1, $2, now())`,
      closing,
    );
    try {
      return await act();
    } finally {
      await hub.run(server, 'delete from closed_period');
    }
  };

  beforeAll(async () => {
    writer = new CouncilWriter(hub, server === WARD ? hub.ward(WARD) : hub.cityCouncil, officer);
    parents = { oversightId: '', conferenceId: '' };
    const oversight = await enter('oversight', '2024-01-02');
    await writer.must(kindOf('oversight'), 'start', { ...target(oversight), startedOn: '2024-01-02' });
    const conferenceId = samples['conference'] ? (await enter('conference', '2024-11-20')).id : '';
    parents = { oversightId: oversight.id, conferenceId };
  });

  const NOUNS = Object.keys(samples);
  const FIGURES = NOUNS.filter((noun) => sampleOf(noun).figure);
  const TEXTS = NOUNS.filter((noun) => sampleOf(noun).text);
  const STEPS = NOUNS.filter((noun) => kindOf(noun).lifeCycle);
  const IN_PERIODS = NOUNS.filter((noun) => !kindOf(noun).isOutsidePeriods);

  test('every kind that councils share, and in the city every other one, is held to these rules', () => {
    const usual = kinds.filter(({ mutations }) => mutations === undefined); // others are returns, closings and the like
    const shared = usual.filter(({ noun }) => noun in COUNCIL_SAMPLES || server === 'city-council');
    expect(NOUNS.sort()).toEqual(shared.map(({ noun }) => noun).sort());
  });

  test.each(NOUNS)('%s is recorded once for one key, and a key is for one input', async (noun) => {
    const before = await countOf(noun);
    const input = { ...make(noun), idempotencyKey: `once-${noun}` };
    const first = await writer.write(kindOf(noun), 'record', input);
    const again = await writer.write(kindOf(noun), 'record', input);
    const other = await writer.write(kindOf(noun), 'record', { ...input, ...make(noun) });

    expect(first.codes).toEqual([]);
    expect(again).toEqual(first);
    expect(other.codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await countOf(noun)).toBe(before + 1);
  });

  test.each(NOUNS)('%s is corrected by who has seen its present state, until it is cancelled', async (noun) => {
    const kind = kindOf(noun);
    const first = await enter(noun);
    const corrected = await writer.must(kind, 'correct', { ...target(first), ...sampleOf(noun).change });
    const late = await writer.write(kind, 'correct', { ...target(first), ...sampleOf(noun).change });
    const cancelled = await writer.must(kind, 'cancel', { ...target(corrected), reason });
    const afterwards = await writer.write(kind, 'correct', { ...target(cancelled), ...sampleOf(noun).change });

    expect(corrected.version).toBe(2);
    expect([late.codes, late.record?.version]).toEqual([['CONFLICT'], 2]);
    expect(cancelled.cancelledAt).not.toBeNull();
    expect(afterwards.codes).toEqual(['WRONG_STATE']);
  });

  test.each(NOUNS)('what is done to %s is done once for one key, and answered alike each time', async (noun) => {
    const kind = kindOf(noun);
    const first = await enter(noun);
    const twice = async (verb: string, input: object) => {
      const once = { ...input, idempotencyKey: `${verb}-${noun}` };
      const done = await writer.must(kind, verb, once);
      expect(await writer.write(kind, verb, once)).toMatchObject({ codes: [], record: done });
      return done;
    };
    const corrected = await twice('correct', { ...target(first), ...sampleOf(noun).change });
    const cancelled = await twice('cancel', { ...target(corrected), reason });
    const other = { ...target(cancelled), reason: 'lý do khác', idempotencyKey: `cancel-${noun}` };

    expect(cancelled.history.nodes.map(({ action }) => action)).toEqual(['CANCELLED', 'CORRECTED', 'RECORDED']);
    expect((await writer.write(kind, 'cancel', other)).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test.each(STEPS)('%s takes a step once for one key, and for who has seen its present state', async (noun) => {
    const { verb, told } = sampleOf(noun).step ?? { verb: 'none', told: {} };
    const first = await enter(noun);
    const input = { ...target(first), ...told, idempotencyKey: `step-${noun}` };
    const taken = await writer.must(kindOf(noun), verb, input);
    const again = await writer.write(kindOf(noun), verb, input);
    const late = await writer.write(kindOf(noun), verb, { ...target(first), ...told });

    expect(again).toMatchObject({ codes: [], record: taken });
    expect(taken.history.nodes.map(({ action }) => action)).toEqual(['ADVANCED', 'RECORDED']);
    expect([late.codes, late.record?.version]).toEqual([['CONFLICT'], 2]);
  });

  test.each(NOUNS)('the history of %s says who did what when, before and after', async (noun) => {
    const first = await enter(noun);
    const { change } = sampleOf(noun);
    const corrected = await writer.must(kindOf(noun), 'correct', { ...target(first), ...change, reason });
    const [latest, oldest] = corrected.history.nodes as [HistoryLine, HistoryLine];
    const [[field, value]] = Object.entries(change) as [[string, unknown]];
    const before = oldest.changes.find((one) => one.field === field)?.after ?? null;

    expect([latest.version, latest.action, latest.reason]).toEqual([2, 'CORRECTED', reason]);
    expect([oldest.version, oldest.action, oldest.reason]).toEqual([1, 'RECORDED', null]);
    expect(latest.actorRole).toBe(server === WARD ? 'WARD_OFFICER' : 'STANDING_COMMITTEE');
    expect(Date.parse(latest.at)).toBeGreaterThan(Date.now() - 60_000);
    expect(latest.changes).toEqual([{ field, before, after: String(value) }]);
  });

  test.each(NOUNS)('%s that was entered in error is there no more, and a reason is given', async (noun) => {
    const first = await enter(noun);
    const unsaid = await writer.write(kindOf(noun), 'remove', { ...target(first), reason: '  ' });
    const removed = await writer.must(kindOf(noun), 'remove', { ...target(first), reason });
    const again = await writer.write(kindOf(noun), 'correct', { ...target(removed), ...sampleOf(noun).change });
    const nobody = await writer.write(kindOf(noun), 'cancel', { id: 'nobody', expectedVersion: 1, reason });

    expect([unsaid.codes, unsaid.fields]).toEqual([['REQUIRED'], ['reason']]);
    expect(removed.deletedAt).not.toBeNull();
    expect([again.codes, nobody.codes]).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
  });

  test.each(FIGURES)('%s moves its figure by one, and back; a draft moves none until it is shared', async (noun) => {
    const code = sampleOf(noun).figure as string;
    const before = await figure(code);
    const shared = await enter(noun);
    expect(await figure(code)).toBe(before + 1);
    await writer.must(kindOf(noun), 'cancel', { ...target(shared), reason });
    expect(await figure(code)).toBe(before);
    const draft = await writer.enter(kindOf(noun), { ...make(noun), isDraft: true });
    expect([draft.sharedAt, await figure(code)]).toEqual([null, before]);
    const published = await writer.must(kindOf(noun), 'share', target(draft));
    expect(await figure(code)).toBe(before + 1);
    await writer.must(kindOf(noun), 'remove', { ...target(published), reason });
    expect(await figure(code)).toBe(before);
  });

  test('a thematic oversight moves from GS.02 to GS.01 when it is completed, and its units come into GS.03', async () => {
    const figures = async () => [await figure('GS.01'), await figure('GS.02'), await figure('GS.03')];
    const [completed = 0, going = 0, units = 0] = await figures();
    const oversight = await enter('oversight');
    expect(await figures()).toEqual([completed, going, units]);
    const begun = await writer.must(kindOf('oversight'), 'start', { ...target(oversight), startedOn: DAY });
    await writer.enter(kindOf('overseenUnit'), { oversightId: oversight.id, name: 'Một đơn vị', namedOn: DAY });
    await writer.enter(kindOf('overseenUnit'), { oversightId: oversight.id, name: 'Đơn vị khác', namedOn: DAY });
    expect(await figures()).toEqual([completed, going + 1, units]);
    await writer.must(kindOf('oversight'), 'complete', { ...target(begun), completedOn: '2024-03-20' });
    expect(await figures()).toEqual([completed + 1, going, units + 2]);
  });

  test.each(NOUNS)('all that is wrong with %s is said at once, and nothing is written', async (noun) => {
    const { wrong } = sampleOf(noun);
    const before = await countOf(noun);
    const written = await writer.write(kindOf(noun), 'record', { ...make(noun), ...wrong.input });

    expect([written.codes, written.record]).toEqual([wrong.codes, null]);
    expect(await countOf(noun)).toBe(before);
  });

  test.each(TEXTS)('the text of %s is kept without spaces around it and in one form of Vietnamese', async (noun) => {
    const text = sampleOf(noun).text as string;
    const word = `Đề nghị ${++n}`;
    const { history } = await writer.enter(kindOf(noun), { ...make(noun), [text]: `  ${word.normalize('NFD')} ` });

    expect(history.nodes[0]?.changes.find(({ field }) => field === text)?.after).toBe(word.normalize('NFC'));
  });

  test.each(IN_PERIODS)('%s of a closed period stays as it is, and none comes into it', async (noun) => {
    const kind = kindOf(noun);
    const { day, change } = sampleOf(noun);
    const inside = await enter(noun, CLOSED.day);
    const outside = await enter(noun);
    const tries = await whileClosed(async () => [
      await writer.write(kind, 'record', make(noun, CLOSED.day)),
      await writer.write(kind, 'correct', { ...target(outside), [day]: CLOSED.day }),
      await writer.write(kind, 'correct', { ...target(inside), [day]: DAY }),
      await writer.write(kind, 'correct', { ...target(inside), ...change }),
      await writer.write(kind, 'cancel', { ...target(inside), reason }),
      await writer.write(kind, 'remove', { ...target(inside), reason }),
    ]);
    const reopened = await writer.write(kind, 'cancel', { ...target(inside), reason });

    for (const { codes } of tries) expect(codes).toContain('PERIOD_CLOSED');
    expect(reopened.codes).toEqual([]);
  });

  test.each(NOUNS)('nobody else records %s', async (noun) => {
    const { errors, record } = await writer.write(kindOf(noun), 'record', make(noun), stranger);

    expect([codesOf({ errors, data: null, status: 0, text: '' }), record]).toEqual([['FORBIDDEN'], null]);
  });
});

const tableOf = (noun: string): string =>
  TABLES[noun] ?? noun.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Tables that are not called as the record is in payloads. */
const TABLES: Readonly<Record<string, string>> = {
  ...{ session: 'council_session', term: 'council_term', oversight: 'thematic_oversight' },
  ...{ committee: 'council_committee', conference: 'briefing_conference', guest: 'conference_guest' },
};
