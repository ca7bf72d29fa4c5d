import { randomUUID } from 'node:crypto';
import type { Restartable } from '../scripts/hub/restartable';
import { startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';
import { bacKan2020 } from './support/world';

const WARD = 'song-cau';
const SESSIONS = ['SESSIONS', ['KH.01', 'KH.01a', 'KH.01b', 'KH.01c']] as const;
const DIALOGUES = ['DIALOGUES', ['DX.01', 'DX.02']] as const;

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder);
}, 120_000);
afterAll(() => hub?.stop());
afterEach(async () => {
  for (const server of ['city-council', 'citizen-affairs', WARD])
    await hub.run(server, `delete from records_from where id <> 'tu-2019'`);
});

const OFFICERS: [name: string, server: () => Restartable, as: SignedInAs, mutation: string, read: string][] = [
  ['city-council', () => hub.cityCouncil, 'standing-committee', 'declareCityRecordsFrom', 'city { council { OF } }'],
  ['citizen-affairs', () => hub.citizenAffairs, 'citizen-affairs-officer', 'declareAffairsRecordsFrom', 'OF'],
  [WARD, () => hub.ward(WARD), `ward-officer/${WARD}`, 'declareRecordsFrom', `ward(id: "${WARD}") { council { OF } }`],
];
const SAID = 'group since reason declaredBy';

describe.each(OFFICERS)('an officer of %s', (name, server, as, mutation, read) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const [group, codesOf] = name === 'city-council' ? SESSIONS : DIALOGUES;
  async function say(input: Record<string, unknown>, who = as) {
    const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { recordsFrom { ${SAID} } userErrors { code field } } }`;
    const { data, errors } = await hub.ask(server(), query, { input: { idempotencyKey: randomUUID(), ...input } }, who);
    return errors ? { refused: errors[0]?.extensions?.code } : data[mutation];
  }
  async function declared() {
    const field = name === 'citizen-affairs' ? 'affairsRecordsFrom' : 'recordsFrom';
    const { data, errors } = await hub.query(`{ ${read.replace('OF', `${field} { ${SAID} }`)} }`);
    expect(errors).toBeUndefined();
    const found = JSON.stringify(data);
    return JSON.parse(found.slice(found.indexOf('['), found.lastIndexOf(']') + 1)) as unknown[];
  }
  const before = {
    ...{ group: null, since: '2019-01-01', declaredBy: null },
    reason: 'Hồ sơ được số hóa từ đầu năm 2019 (minh họa)',
  };

  test('declares from which day on records are kept, which is read through the gateway and is in the figures at once', async () => {
    expect(await declared()).toEqual([before]);
    const asked = { group, since: '2020-06-01', reason: ' Sổ giấy ', idempotencyKey: randomUUID() };
    const told = { group, since: '2020-06-01', reason: 'Sổ giấy', declaredBy: expect.stringMatching(/./) };

    expect([await say(asked), await say(asked)]).toEqual(
      Array.from({ length: 2 }, () => ({ recordsFrom: told, userErrors: [] })),
    );
    expect(await hub.count(name, 'select count(*) from records_from')).toBe(2);
    expect(await declared()).toEqual([before, told]);
    const { data } = await hub.query('{ report(period: "2020-9M") { coverage { cityLacking lacking { codes } } } }');
    const { cityLacking, lacking } = data.report.coverage;
    expect(name === WARD ? lacking[0].codes : cityLacking).toEqual(codesOf);

    await say({ keepsNone: true, reason: 'Chưa lưu' });
    expect(await declared()).toMatchObject([{ group: null, since: null }]);
    await say({ group, since: '2019-01-01', reason: 'Đã nhập' });
    expect(await declared()).toMatchObject([
      { group: null, since: null },
      { group, since: '2019-01-01' },
    ]);
  });

  test.each([
    ['no reason', { group, since: '2020-06-01', reason: ' ' }, [{ code: 'REQUIRED', field: 'reason' }]],
    ['no day', { group, reason: 'x' }, [{ code: 'REQUIRED', field: 'since' }]],
    [
      'a day of what is not kept',
      { since: '2020-06-01', keepsNone: true, reason: 'x' },
      [{ code: 'INCONSISTENT', field: 'since' }],
    ],
    [
      'a group that has days of its own',
      { group: 'ORGANIZATION', since: '2020-06-01', reason: 'x' },
      [{ code: 'OUT_OF_RANGE', field: 'group' }],
    ],
  ])('is refused %s, and nothing is declared', async (_, input, userErrors) => {
    expect(await say(input)).toEqual({ recordsFrom: null, userErrors });
    expect(await hub.count(name, 'select count(*) from records_from')).toBe(1);
  });

  test('is the only one who may', async () => {
    expect(await say({ since: '2020-06-01', reason: 'x' }, 'analyst')).toEqual({ refused: 'FORBIDDEN' });
    expect(await hub.count(name, 'select count(*) from records_from')).toBe(1);
  });
});
