import { BRIEFING, FIGURES } from './support/briefing-query';
import { startTestHub, type TestHub } from './support/hub';
import { setHostileDefaults } from './support/hostile-defaults';
import { hasPgBouncer, type Pooler, type PoolMode } from './support/pgbouncer';
import { startPooler } from './support/pooler';
import { sharedHub } from './support/shared-hub';
import { hacTrang } from './support/world';
import { createLoadedWorldDatabases } from './support/world-databases';
import { writerOf } from './support/write-records';

const MODES: PoolMode[] = hasPgBouncer ? ['transaction', 'session'] : ['transaction'];

describe.each(MODES)('behind a pooler in %s mode, over databases with defaults of somebody else', (mode) => {
  let hub: TestHub;
  let direct: TestHub;
  let pooler: Pooler;
  beforeAll(async () => {
    direct = await sharedHub(hacTrang.folder);
    const databases = await createLoadedWorldDatabases(hacTrang.folder);
    await setHostileDefaults(databases);
    const all = [databases.cityCouncil, databases.citizenAffairs, ...databases.wards.values()];
    // In transaction mode fewer processes of PostgreSQL than connections to the pooler, so that they really are lent out in turns.
    pooler = await startPooler(
      all.map(({ url }) => url),
      mode,
      mode === 'transaction' ? 2 : 20,
    );
    const through = <Addresses extends { url: string }>(one: Addresses) => ({ ...one, url: pooler.through(one.url) });
    hub = await startTestHub(hacTrang.folder, {
      databases: {
        ...databases,
        cityCouncil: through(databases.cityCouncil),
        citizenAffairs: through(databases.citizenAffairs),
        wards: new Map([...databases.wards].map(([id, one]) => [id, through(one)])),
      },
    });
  }, 120_000);
  afterAll(async () => {
    await hub?.stop();
    await pooler?.stop();
  });

  test('reports have the figures that they have without it', async () => {
    for (const query of [FIGURES, BRIEFING]) {
      const [through, plain] = await Promise.all([hub, direct].map((one) => one.query(query, { period: '2023-H1' })));
      const withoutTime = (text: string | undefined) => text?.replaceAll(/"asOf":"[^"]*"/g, '');
      expect(through?.errors).toEqual(plain?.errors);
      expect(withoutTime(through?.text)).toBe(withoutTime(plain?.text));
    }
  });

  test('many requests at once each have the rows of their own viewer', async () => {
    const CONTACTS = '{ voterContacts { totalCount nodes { ward { id } } } }';
    const viewers = [
      'standing-committee',
      'ward-officer/gio-lanh',
      'ward-officer/trang-non',
      'ward-officer/no-such-ward',
    ] as const;
    const right = await Promise.all(viewers.map((as) => direct.ask(direct.citizenAffairs, CONTACTS, {}, as)));

    const answers = await Promise.all(
      Array.from({ length: 15 }, () => viewers.map((as) => hub.ask(hub.citizenAffairs, CONTACTS, {}, as))).flat(),
    );

    expect(new Set(right.map(({ data }) => data.voterContacts.totalCount)).size).toBeGreaterThan(2);
    answers.forEach(({ data, errors }, at) => {
      expect(errors).toBeUndefined();
      expect(data).toEqual(right[at % viewers.length]?.data);
    });
  }, 30_000);

  test('what is written is there, once, and in the figures at once', async () => {
    const write = writerOf(hub);
    const total = async () =>
      (
        await hub.query('{ report(period: "2023-H1") { wards { ward { id } tally { dialogues { total } } } } }')
      ).data.report.wards.find(({ ward }: { ward: { id: string } }) => ward.id === 'gio-lanh').tally.dialogues.total;
    const before = await total();

    const written = await Promise.all(
      ['a', 'b', 'c', 'd'].map((topic) =>
        write(
          'recordWardDialogue { userErrors { code } }',
          { heldOn: '2023-02-03', topic, citizenCount: 4 },
          'gio-lanh',
        ),
      ),
    );

    expect(written.map(({ userErrors }) => userErrors)).toEqual([[], [], [], []]);
    expect(await total()).toBe(before + 4);
  });
});
