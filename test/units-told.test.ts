import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { unitsCommand } from '../scripts/units/units-command';
import { startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';
import { typeCommand } from './support/type-command';
import { bacKan2020 } from './support/world';

// Which units there are, and when they are in force, is known in every server from the city council alone.
jest.setTimeout(60_000);

const CHANGE = join(bacKan2020.folder, '../bac-kan-2025/unit-change.json');
const OLD = 'duc-xuan';
const NEW = 'duc-xuan-2025';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder, { delivers: true });
}, 60_000);
afterAll(() => hub?.stop());

async function codesOf(server: TestHub['cityCouncil'], as: SignedInAs, name: string, input: object): Promise<string[]> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${name}(input: $input) { userErrors { code field } } }`;
  const asked = { input: { idempotencyKey: randomUUID(), ...input } };
  const { data, errors } = await hub.ask(server, query, asked, as);
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name].userErrors.map(({ code }: { code: string }) => code);
}

const dialogue = (heldOn: string) => ({ heldOn, topic: 'Đối thoại', citizenCount: 3 });
const inWard = (heldOn: string) =>
  codesOf(hub.ward(OLD), `ward-officer/${OLD}`, 'recordWardDialogue', dialogue(heldOn));
const inAffairs = (wardId: string | null, heldOn: string) =>
  codesOf(hub.citizenAffairs, 'citizen-affairs-officer', 'recordCitizenDialogue', { ...dialogue(heldOn), wardId });
const inCity = (wardId: string, visitedOn: string) =>
  codesOf(hub.cityCouncil, 'standing-committee', 'recordCitySurveyVisit', {
    ...{ visitedOn, siteKind: 'POINT', siteName: 'Điểm', wardId },
  });

/** Asks until a server has been told so much; a test that waits for ever has failed. */
async function told(server: string, sql: string, expected: number): Promise<void> {
  while ((await hub.count(server, sql)) !== expected);
}
const restart = async (server: TestHub['cityCouncil']) => {
  await server.stop();
  await server.startAgain();
};

test('a load tells every server of the units itself, and sends nothing', async () => {
  expect(await hub.count('citizen-affairs', 'select count(*) from known_unit')).toBe(bacKan2020.wardIds.length);
  expect(await hub.run(OLD, 'select id, valid_from::text, valid_to from known_unit')).toEqual([
    { id: OLD, valid_from: '2015-04-11', valid_to: null },
  ]);
  expect(await hub.count('city-council', 'select count(*) from outgoing_crossing')).toBe(0);
});

test('a record of a day before its ward came into force is refused in every server', async () => {
  expect(await inWard('2015-04-10')).toEqual(['UNIT_NOT_IN_FORCE']);
  expect(await inAffairs(OLD, '2015-04-10')).toEqual(['UNIT_NOT_IN_FORCE']);
  expect(await inCity(OLD, '2015-04-10')).toEqual(['UNIT_NOT_IN_FORCE']);
  expect(await inWard('2015-04-11')).toEqual([]);
  expect(await inAffairs(OLD, '2015-04-11')).toEqual([]);
  expect(await inCity(OLD, '2015-04-11')).toEqual([]);
});

test('a record of a ward that never was is refused; one of no ward is not', async () => {
  expect(await inAffairs('khong-co', '2020-02-03')).toEqual(['UNIT_NOT_IN_FORCE']);
  expect(await inAffairs(null, '2020-02-03')).toEqual([]);
});

test('after a change of units each server is told by a crossing, once, and goes by it', async () => {
  expect(await inAffairs(OLD, '2025-07-01')).toEqual([]);
  const apply = () =>
    typeCommand(unitsCommand, ['apply', CHANGE], {
      withEmbeddedDatabases: (_, use) => use({ databases: hub.databases, keys: hub.keys }),
    });
  expect(await apply()).toMatchObject({ code: 0, err: '' });
  await told(OLD, 'select count(*) from known_unit where valid_to is not null', 1);
  await told('citizen-affairs', `select count(*) from known_unit where id = '${NEW}'`, 1);

  expect(await inWard('2025-06-30')).toEqual([]);
  expect(await inWard('2025-07-01')).toEqual(['UNIT_NOT_IN_FORCE']);
  expect(await inAffairs(OLD, '2025-06-30')).toEqual([]);
  expect(await inAffairs(OLD, '2025-07-01')).toEqual(['UNIT_NOT_IN_FORCE']);
  expect(await inAffairs(NEW, '2025-06-30')).toEqual(['UNIT_NOT_IN_FORCE']);
  expect(await inAffairs(NEW, '2025-07-01')).toEqual([]);
  expect(await inCity(OLD, '2025-07-01')).toEqual(['UNIT_NOT_IN_FORCE']);
  const wards = bacKan2020.wardIds.length;
  const sent = `select count(*) from outgoing_crossing where kind = 'UNITS_TOLD'`;
  expect(await hub.count('city-council', sent)).toBe(1 + wards + 3); // citizen affairs, the old wards, the new ones
});

test('a server that knows no units yet refuses; when it starts it asks for them', async () => {
  await hub.run(OLD, 'delete from known_unit');
  expect(await inWard('2020-02-03')).toEqual(['UNITS_UNKNOWN']);
  await hub.run('citizen-affairs', 'delete from known_unit');
  expect(await inAffairs(OLD, '2020-02-03')).toEqual(['UNITS_UNKNOWN']);
  expect(await inAffairs(null, '2020-02-03')).toEqual([]);

  await restart(hub.ward(OLD));
  await restart(hub.citizenAffairs);
  await told(OLD, 'select count(*) from known_unit', 1);
  await told('citizen-affairs', 'select count(*) from known_unit', bacKan2020.wardIds.length + 3);

  expect(await inWard('2020-02-03')).toEqual([]);
  expect(await inAffairs(OLD, '2020-02-03')).toEqual([]);
});

test('a database from before units were told goes on as before until its server is told', async () => {
  await hub.run(OLD, `delete from known_unit; insert into known_unit (id, version) values ('*', 0)`);
  expect(await inWard('2025-07-01')).toEqual([]);

  await restart(hub.ward(OLD));
  await told(OLD, `select count(*) from known_unit where id = '${OLD}'`, 1);

  expect(await inWard('2025-07-01')).toEqual(['UNIT_NOT_IN_FORCE']);
});

test('a city council that has told nobody yet tells everybody as soon as it starts', async () => {
  await hub.run(OLD, `delete from known_unit; insert into known_unit (id, version) values ('*', 0)`);
  await hub.run('city-council', 'delete from told_unit');
  await restart(hub.cityCouncil);
  await told(OLD, `select count(*) from known_unit where id = '${OLD}'`, 1);
});

const UPPER_TIER = 'select kind, name from upper_tier';

test('a load tells every server of the upper tier; when that changes, each is told again', async () => {
  const servers = [OLD, 'song-cau', 'citizen-affairs'];
  for (const server of servers)
    expect(await hub.run(server, UPPER_TIER)).toEqual([{ kind: 'CITY', name: 'Thành phố Bắc Kạn' }]);

  await hub.run('city-council', `update city set name = 'Tỉnh Bắc Kạn'`);
  for (const server of servers) await told(server, `select count(*) from upper_tier where kind = 'PROVINCE'`, 1);
  await hub.run('city-council', `update city set kind = 'TOWN'`);
  for (const server of servers) await told(server, `select count(*) from upper_tier where kind = 'TOWN'`, 1);

  expect(await hub.count(OLD, 'select count(*) from upper_tier')).toBe(1);
});
