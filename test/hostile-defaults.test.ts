import { join } from 'node:path';
import { readSavedQueries } from '../platform/explorer/saved-queries';
import { FIGURES } from './support/briefing-query';
import { setHostileDefaults } from './support/hostile-defaults';
import { startTestHub, type TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import { hacTrang } from './support/world';
import { createLoadedWorldDatabases } from './support/world-databases';
import { userErrorCodes, writerOf } from './support/write-records';

// Databases and roles have defaults of somebody else's: what a day is called, what a transaction sees, where tables are.
jest.setTimeout(60_000);

let hub: TestHub;
let plain: TestHub;
beforeAll(async () => {
  plain = await sharedHub(hacTrang.folder);
  const databases = await createLoadedWorldDatabases(hacTrang.folder);
  await setHostileDefaults(databases);
  hub = await startTestHub(hacTrang.folder, { databases });
}, 120_000);
afterAll(() => hub?.stop());

/** When something was counted differs from one hub to the other. */
const withoutInstants = (text: string | undefined) => text?.replaceAll(/"(asOf|lastAnsweredAt)":"[^"]*"/g, '');

const SAVED = readSavedQueries(join(__dirname, '../gateway/queries'))
  .filter(({ roles }) => roles.length === 0 || roles.includes('standing-committee'))
  .map((one) => [one.titleEn, one] as const);

test.each(SAVED)('"%s" is answered as under the defaults of PostgreSQL', async (_, { query, variables = {} }) => {
  const [under, right] = await Promise.all([hub, plain].map((one) => one.query(query, variables)));

  expect(under?.errors).toEqual(right?.errors);
  expect(withoutInstants(under?.text)).toBe(withoutInstants(right?.text));
});

test.each(['2023-H1', '2023-01-15/2023-05-07'])('the figures of %s are the same', async (period) => {
  const [under, right] = await Promise.all([hub, plain].map((one) => one.query(FIGURES, { period })));

  expect(under?.errors).toBeUndefined();
  expect(under?.data).toEqual(right?.data);
});

test('what is recorded while its period closes is recorded before, or refused, and nothing faults', async () => {
  const write = writerOf(hub);
  const record = () =>
    write('recordCitySession { userErrors { code } }', { kind: 'THEMATIC', openedOn: '2022-02-03' }).then(
      userErrorCodes,
    );
  const closing = async () =>
    userErrorCodes(await write('closePeriod { userErrors { code } }', { period: '2022-Q1', closeIncomplete: true }));

  const before = Array.from({ length: 12 }, record);
  const closed = closing();
  const outcomes = await Promise.all([...before, ...Array.from({ length: 12 }, record)]);

  expect(await closed).toEqual([]);
  const refused = outcomes.filter((codes) => codes.length > 0);
  expect(new Set(refused.flat())).toEqual(new Set(refused.length > 0 ? ['PERIOD_CLOSED'] : []));
  const [written] = await hub.run<{ before: number; after: number }>(
    'city-council',
    `select count(*) filter (where s.seq < c.seq)::int as before, count(*) filter (where s.seq > c.seq)::int as after
     from public.record_change s, public.record_change c
     where s.record_type = 'CitySession' and s.action = 'RECORDED' and c.record_type = 'PeriodClosing'`,
  );
  expect(written).toEqual({ before: outcomes.length - refused.length, after: 0 });
  expect(await record()).toEqual(['PERIOD_CLOSED']);
});

test('many who write at once into one month fault nowhere, and all of it is in the figures', async () => {
  const write = writerOf(hub);
  const total = async () =>
    (await hub.query('{ report(period: "2023-H1") { wardTotal { dialogues { total citizens } } } }')).data.report
      .wardTotal.dialogues;
  const { total: before, citizens } = await total();

  const written = await Promise.all(
    Array.from({ length: 16 }, (_, at) =>
      write(
        'recordWardDialogue { userErrors { code } }',
        { heldOn: '2023-02-03', topic: `Chủ đề ${at}`, citizenCount: 3 },
        'gio-lanh',
      ),
    ),
  );

  expect(written.flatMap(userErrorCodes)).toEqual([]);
  expect(await total()).toEqual({ total: before + 16, citizens: citizens + 48 });
});
