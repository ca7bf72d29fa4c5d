import { withClient } from '../../platform/postgres/with-client';
import type { DatabasePerServer, OwnedDatabases } from './hub-databases';

/** The wards' databases in the order of the wards' codes, as the directory of the city council has them. */
export async function inOrderOfCode<Address extends OwnedDatabases['cityCouncil']>({
  cityCouncil,
  wards,
}: DatabasePerServer<Address>): Promise<Map<string, Address>> {
  const { rows } = await withClient(cityCouncil.ownerUrl, (client) =>
    client.query<{ id: string }>('select id from ward order by code, valid_from, id'),
  );
  const place = (id: string): number => rows.findIndex((row) => row.id === id);
  const known = [...wards].filter(([id]) => place(id) >= 0).sort(([a], [b]) => place(a) - place(b));
  const unknown = [...wards].filter(([id]) => place(id) < 0);
  return new Map([...known, ...unknown]);
}
