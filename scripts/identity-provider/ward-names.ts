import { Client } from 'pg';
import type { OwnedDatabases } from '../hub/hub-databases';
import type { WardName } from './accounts';

/** What the wards of a hub are called in the city council's directory, in the order of the databases given. */
export async function wardNames({ cityCouncil, wards }: OwnedDatabases): Promise<WardName[]> {
  const client = new Client({ connectionString: cityCouncil.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<WardName>('select id, name from ward');
    return [...wards.keys()].map((id) => ({ id, name: rows.find((row) => row.id === id)?.name ?? id }));
  } finally {
    await client.end();
  }
}
