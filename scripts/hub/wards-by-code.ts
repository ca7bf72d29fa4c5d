import { Client } from 'pg';
import type { HubDatabases } from './hub-databases';

/** The wards' databases in the order of the wards' codes, as the directory of the city council has them. */
export async function inOrderOfCode({ cityCouncil, wards }: HubDatabases): Promise<Map<string, string>> {
  const client = new Client({ connectionString: cityCouncil });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>('select id from ward order by code, valid_from, id');
    const known = rows.flatMap(({ id }) => (wards.has(id) ? [id] : []));
    const unknown = [...wards.keys()].filter((id) => !known.includes(id));
    return new Map([...known, ...unknown].map((id) => [id, wards.get(id) ?? '']));
  } finally {
    await client.end();
  }
}
