import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { openOwnedDatabase } from '../../platform/database/data-source';
import { deriveSecret } from '../../platform/postgres/derive-secret';
import { dropDatabase } from '../../platform/postgres/provision';
import { CITIZEN_AFFAIRS_DATABASE, openCitizenAffairsDatabase } from '../../subgraphs/citizen-affairs/database';
import { testAdminUrl } from '../../test/support/postgres';
import { type HubDatabases, provisionHub } from './hub-databases';

const secret = randomBytes(16).toString('hex');
const prefix = `t${randomBytes(4).toString('hex')}_`;
const WARDS = ['song-cau', 'song-cau-server', 'server-of-song-cau'];

let databases: HubDatabases | undefined;
afterAll(async () => {
  for (const { url, ownerUrl } of databases
    ? [databases.cityCouncil, databases.citizenAffairs, ...databases.wards.values()]
    : []) {
    const [server, owner] = [new URL(url), new URL(ownerUrl)];
    await dropDatabase(testAdminUrl(), server.pathname.slice(1), [server.username, owner.username]);
  }
});

async function asAdministrator(sql: string[]): Promise<void> {
  const client = new Client({ connectionString: testAdminUrl() });
  await client.connect();
  for (const statement of sql) await client.query(statement);
  await client.end();
}

/** A database as it was when one role owned it and served it, with its first tables. Gives that role's address. */
async function provisionAsOnce(name: string): Promise<string> {
  const password = deriveSecret(secret, name);
  await asAdministrator([
    `create role ${name} login password '${password}'`,
    `create database ${name} owner ${name} template template0`,
    `revoke all on database ${name} from public`,
  ]);
  const url = Object.assign(new URL(testAdminUrl()), { username: name, password, pathname: name }).href;
  const { entities, migrations } = CITIZEN_AFFAIRS_DATABASE;
  const db = await openOwnedDatabase({ entities, migrations: migrations.slice(0, 2), ownerUrl: url });
  await db.query(
    `insert into voter_contact_round (id, name, phase, starts_on) values ('old', '', 'OTHER', '2020-01-01')`,
  );
  await db.destroy();
  return url;
}

test('databases of an earlier hub, whose servers owned them, keep their data and get servers that own nothing', async () => {
  const once = await provisionAsOnce(`${prefix}citizen_affairs`);

  databases = await provisionHub(testAdminUrl(), secret, WARDS, prefix);

  expect(databases.citizenAffairs.ownerUrl).toBe(once);
  const db = await openCitizenAffairsDatabase(databases.citizenAffairs);
  try {
    expect(await db.query('select id from voter_contact_round')).toEqual([{ id: 'old' }]);
    await expect(db.query('drop table voter_contact_round')).rejects.toMatchObject({ driverError: { code: '42501' } });
  } finally {
    await db.destroy();
  }
});

test('every database has two roles of its own, whatever the wards are called', async () => {
  databases = await provisionHub(testAdminUrl(), secret, WARDS, prefix);

  const all = [databases.cityCouncil, databases.citizenAffairs, ...databases.wards.values()];
  const roles = all.flatMap(({ url, ownerUrl }) => [new URL(url).username, new URL(ownerUrl).username]);
  expect([...databases.wards.keys()]).toEqual(WARDS);
  expect(new Set(roles).size).toBe(2 * (WARDS.length + 2));
});
