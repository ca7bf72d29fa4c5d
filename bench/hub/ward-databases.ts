import { type Client, escapeIdentifier } from 'pg';
import { openOwnedDatabase } from '../../platform/database/data-source';
import { provisionDatabase } from '../../platform/postgres/provision';
import { type HubDatabases, provisionHub } from '../../scripts/hub/hub-databases';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import { withClient } from '../../platform/postgres/with-client';

/**
 * Makes sure that every server of a hub has its database, as `provisionHub` does, with the tables of the wards in them.
 * Running the migrations in 168 databases takes half a minute; here one database is migrated and the wards' are its copies.
 */
export async function provisionBenchHub(
  { adminUrl, secret }: { adminUrl: string; secret: string },
  wardIds: readonly string[],
  prefix: string,
): Promise<HubDatabases> {
  const template = `${prefix}ward_template`;
  const { ownerUrl } = await provisionDatabase(adminUrl, {
    database: template,
    owner: { role: template, password: 'template' },
    server: { role: `${template}_server`, password: 'template' },
  });
  await (await openOwnedDatabase({ ...WARD_COUNCIL_DATABASE, ownerUrl, poolSize: 1 })).destroy();
  const names = wardIds.map((wardId) => `${prefix}ward_${wardId.replaceAll('-', '_')}`); // as provisionHub names them
  await withClient(adminUrl, async (admin) => {
    for (const name of names) await copyTemplate(admin, adminUrl, template, name);
  });
  return provisionHub(adminUrl, secret, wardIds, prefix);
}

async function copyTemplate(admin: Client, adminUrl: string, template: string, name: string): Promise<void> {
  const [role, source] = [escapeIdentifier(name), escapeIdentifier(template)];
  await admin.query(`CREATE ROLE ${role}`);
  await admin.query(`CREATE DATABASE ${role} OWNER ${role} TEMPLATE ${source}`);
  const inside = new URL(adminUrl);
  inside.pathname = name;
  await withClient(inside.href, (client) => client.query(`REASSIGN OWNED BY ${source} TO ${role}`));
}
