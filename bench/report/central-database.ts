import { type Client, escapeIdentifier } from 'pg';
import type { HubDatabases } from '../../scripts/hub/hub-databases';
import { withClient } from '../../platform/postgres/with-client';

/** The tables that the report's figures are counted over, and their columns that it needs. `shared` is whether a row counts at all. */
const TABLES = {
  council_session: 'kind text, opened_on date',
  standing_meeting: 'kind text, held_on date',
  resolution: 'issued_on date',
  voter_contact: 'held_on date, attending int, speaking int, round_id text',
  voter_recommendation: 'raised_on date',
  citizen_reception: 'received_on date, citizen_count int',
  petition: 'received_on date, disposition text, disposed_on date',
  citizen_dialogue: 'held_on date, citizen_count int',
  thematic_oversight: 'id text',
  survey_visit: 'id text',
  recommendation_digest: 'sent_on date',
} as const;

type Table = keyof typeof TABLES;

const CITY_COUNCIL: Table[] = [
  'council_session',
  'standing_meeting',
  'resolution',
  'thematic_oversight',
  'survey_visit',
];
const AFFAIRS: Table[] = [
  ...(['voter_contact', 'voter_recommendation', 'citizen_reception', 'petition', 'citizen_dialogue'] as const),
  'recommendation_digest',
];
const WARD: Table[] = [...CITY_COUNCIL, ...AFFAIRS].filter((table) => table !== 'recommendation_digest');

/** Whose rows the city tier's are; wards' rows have the ward's id. */
export const CITY_TIER = '';

/**
 * Makes one database of all databases of a hub: each table once, with the rows of every ward and of the city tier, and an index by
 * ward. What a city could do that took every council's records away from it. Gives its address.
 */
export async function createCentralDatabase(adminUrl: string, databases: HubDatabases): Promise<string> {
  const name = `central_${databases.wards.size}`;
  await withClient(adminUrl, (admin) => admin.query(`create database ${escapeIdentifier(name)}`));
  const url = new URL(adminUrl);
  url.pathname = name;
  await withClient(url.href, async (central) => {
    await central.query('create table ward (id text primary key, code text, name text, kind text)');
    for (const [table, columns] of Object.entries(TABLES))
      await central.query(`create table ${table} (ward_id text, ${columns})`);
    await copyAll(central, databases);
    for (const table of Object.keys(TABLES)) await central.query(`create index on ${table} (ward_id)`);
    await central.query('vacuum analyze');
  });
  return url.href;
}

async function copyAll(central: Client, { cityCouncil, citizenAffairs, wards }: HubDatabases): Promise<void> {
  await withClient(cityCouncil.ownerUrl, async (source) => {
    const { rows } = await source.query('select id, code, name, kind from ward');
    await central.query('insert into ward select * from jsonb_populate_recordset(null::ward, $1)', [
      JSON.stringify(rows),
    ]);
    await copy(source, central, CITY_COUNCIL, CITY_TIER);
  });
  await withClient(citizenAffairs.ownerUrl, (source) => copy(source, central, AFFAIRS, CITY_TIER));
  for (const [wardId, { ownerUrl }] of wards)
    await withClient(ownerUrl, (source) => copy(source, central, WARD, wardId));
}

async function copy(source: Client, central: Client, tables: readonly Table[], wardId: string): Promise<void> {
  for (const table of tables) {
    const { rows } = await source.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(r) as row from ${table} r where deleted_at is null and cancelled_at is null and shared_at is not null`,
    );
    const owned = JSON.stringify(rows.map(({ row }) => ({ ...row, ward_id: wardId })));
    await central.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [owned]);
  }
}
